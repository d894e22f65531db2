package org.entente.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.FigureRow;

/**
 * Who bears what: for few parties a bar for each year, a piece of it for each party; for many
 * parties a bar for each of those that bear most.
 *
 * <p>Bars are drawings without text, so that they stretch to any width; the words beside them are
 * the page's own. What someone receives on balance goes to the left of zero.
 */
final class BorneChart {
  private static final int MOST_PIECES = 6;
  private static final int MOST_BARS = 30;

  private final Html html;
  private final AgreementStatement agreement;

  private BorneChart(Html html, AgreementStatement agreement) {
    this.html = html;
    this.agreement = agreement;
  }

  /** Writes the chart, unless there is nothing to draw. */
  static void write(Html html, AgreementStatement agreement) {
    var chart = new BorneChart(html, agreement);
    var rows = agreement.net().rows();
    var bars = rows.size() <= MOST_PIECES ? chart.byPeriod() : chart.byParty();
    if (bars.isEmpty()) {
      return;
    }
    html.open("figure", "class", "chart");
    if (rows.size() <= MOST_PIECES) {
      html.element("figcaption", "Who bears what by period, " + agreement.currency().code());
      chart.legend();
    } else {
      html.element("figcaption", chart.partyCaption());
    }
    chart.draw(bars);
    html.close("figure").line();
  }

  /** A bar with a name and its pieces; a piece has a colour and the party it stands for. */
  private record Bar(String name, List<Piece> pieces) {
    Rational end(int sign) {
      return pieces.stream()
          .map(Piece::value)
          .filter(v -> v.signum() == sign)
          .reduce(Rational.ZERO, Rational::plus);
    }
  }

  private record Piece(int colour, String title, Rational value) {}

  /** The term dwarfs its years, so it has a bar only where it stands alone. */
  private List<Bar> byPeriod() {
    var bars = new ArrayList<Bar>();
    boolean onlyTerm = agreement.periods().size() == 1;
    for (int p = 0; p < agreement.periods().size(); p++) {
      var name = agreement.periods().get(p).name();
      if (name.equals("term") && !onlyTerm) {
        continue;
      }
      var pieces = new ArrayList<Piece>();
      for (int r = 0; r < agreement.net().rows().size(); r++) {
        var row = agreement.net().rows().get(r);
        int colour = r + 1;
        row.cells().get(p).flatMap(cell -> piece(colour, row, cell)).ifPresent(pieces::add);
      }
      if (!pieces.isEmpty()) {
        boolean isPart = pieces.size() < pieces(p);
        bars.add(new Bar(isPart ? name + ", part missing" : name, pieces));
      }
    }
    return bars;
  }

  /** How many parties have a figure in the period, known or missing. */
  private long pieces(int period) {
    return agreement.net().rows().stream()
        .filter(row -> row.cells().get(period).isPresent())
        .count();
  }

  private List<Bar> byParty() {
    int last = lastPeriod();
    if (last < 0) {
      return List.of();
    }
    return agreement.net().rows().stream()
        .map(row ->
            row.cells()
                .get(last)
                .flatMap(c -> piece(1, row, c))
                .map(piece -> new Bar(row.heading(), List.of(piece))))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing((Bar bar) -> bar.pieces().getFirst().value()).reversed())
        .limit(MOST_BARS)
        .toList();
  }

  private int lastPeriod() {
    return IntStream.range(0, agreement.periods().size())
        .filter(p ->
            agreement.net().rows().stream()
                .anyMatch(row -> row.cells().get(p).flatMap(Determination::value).isPresent()))
        .max()
        .orElse(-1);
  }

  private String partyCaption() {
    var period = agreement.periods().get(lastPeriod()).name();
    var who =
        agreement.net().rows().size() > MOST_BARS
            ? "The " + MOST_BARS + " that bear most"
            : "Who bears what";
    return who
        + ", "
        + (period.equals("term") ? "over the term" : period)
        + ", "
        + agreement.currency().code();
  }

  private static Optional<Piece> piece(int colour, FigureRow row, Determination cell) {
    var title = row.heading() + " " + Marks.text(cell);
    return cell.value().map(value -> new Piece(colour, title, value));
  }

  private void legend() {
    html.open("ul", "class", "legend");
    for (int r = 0; r < agreement.net().rows().size(); r++) {
      var row = agreement.net().rows().get(r);
      html.open("li").open("i", "class", "swatch c" + (r + 1)).close("i");
      html.element("bdi", row.labels().plain().orElse(row.heading())).close("li");
    }
    html.close("ul").line();
  }

  private void draw(List<Bar> bars) {
    var ends = new ArrayList<Rational>();
    bars.forEach(bar -> ends.addAll(List.of(bar.end(1), bar.end(-1))));
    var scale = ChartScale.of(ends);
    html.open("div", "class", "bars", "aria-hidden", "true").line();
    for (var bar : bars) {
      html.element("span", bar.name(), "class", "name");
      Bars.open(html);
      var up = Rational.ZERO;
      var down = Rational.ZERO;
      for (var piece : bar.pieces()) {
        boolean isUp = piece.value().signum() >= 0;
        var from = isUp ? up : down;
        var to = from.plus(piece.value());
        Bars.piece(html, scale.step(from), scale.step(to), "c" + piece.colour(), piece.title());
        up = isUp ? to : up;
        down = isUp ? down : to;
      }
      Bars.line(html, scale.step(Rational.ZERO), "zero");
      Bars.close(html);
    }
    html.element("span", "", "class", "name").open("span", "class", "axis");
    for (var mark : scale.marks()) {
      int at = scale.step(mark);
      html.element(
          "span", ChartScale.mark(mark), "style", "left: " + at / 10 + "." + at % 10 + "%");
    }
    html.close("span").close("div").line();
  }
}
