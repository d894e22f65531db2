package org.entente.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;
import org.entente.report.statements.AgreementStatement;
import org.entente.report.statements.LimitTable;
import org.entente.report.statements.LimitTable.WindowUse;

/**
 * How far each limit is used: a bar that ends at its bound, filled as far as the room is gone.
 *
 * <p>Example: of a limit of 20,000,000,000 over the term 12,000,000,000 is left, so two fifths are
 * filled.
 */
final class LimitChart {
  /** The bound stands a little before the right end, so that its mark can be seen. */
  private static final int BOUND_AT = 980;

  private LimitChart() {}

  /** Writes the chart, unless no limit says how much is left. */
  static void write(Html html, AgreementStatement agreement) {
    var bars = agreement.limits().stream().flatMap(l -> bars(l).stream()).toList();
    if (bars.isEmpty()) {
      return;
    }
    html.open("figure", "class", "chart");
    html.element("figcaption", "How far each limit is used at the end of the period");
    html.open("div", "class", "bars", "aria-hidden", "true").line();
    var last = "";
    for (var bar : bars) {
      if (!bar.limit().equals(last)) {
        html.element("span", bar.limit(), "class", "head");
        last = bar.limit();
      }
      html.element("span", bar.period(), "class", "name");
      Bars.open(html);
      Bars.piece(html, 0, BOUND_AT, "track", "limit " + bar.bound());
      Bars.piece(html, 0, bar.filled(), bar.isReached() ? "reached" : "c1", "left " + bar.left());
      Bars.line(html, BOUND_AT, "bound");
      Bars.close(html);
    }
    html.close("div");
    html.open("ul", "class", "legend");
    html.open("li").open("i", "class", "swatch c1").close("i").text("used").close("li");
    html.open("li")
        .open("i", "class", "swatch reached")
        .close("i")
        .text("limit reached")
        .close("li");
    html.open("li").open("i", "class", "swatch mark").close("i").text("limit").close("li");
    html.close("ul").close("figure").line();
  }

  private record Bar(
      String limit, String period, String bound, String left, int filled, boolean isReached) {}

  private static List<Bar> bars(LimitTable limit) {
    var bars = new ArrayList<Bar>();
    for (var use : limit.windows()) {
      var bound = use.bound().or(() -> onlyBound(limit));
      var left = use.left();
      if (bound.isPresent() && left.isPresent()) {
        filled(bound.get(), left.get())
            .ifPresent(filled -> bars.add(bar(limit, use, bound.get(), left.get(), filled)));
      }
    }
    return bars;
  }

  private static Bar bar(
      LimitTable limit, WindowUse use, Determination bound, Determination left, int filled) {
    return new Bar(
        limit.heading(),
        use.period().name(),
        Marks.text(bound),
        Marks.text(left),
        filled,
        use.isReached());
  }

  /** The bound of a window that is longer than the period, if the limit has only one. */
  private static Optional<Determination> onlyBound(LimitTable limit) {
    var bounds = limit.windows().stream().flatMap(use -> use.bound().stream()).toList();
    return bounds.size() == 1 ? Optional.of(bounds.getFirst()) : Optional.empty();
  }

  private static Optional<Integer> filled(Determination bound, Determination left) {
    if (bound.value().isEmpty() || left.value().isEmpty() || bound.value().get().signum() <= 0) {
      return Optional.empty();
    }
    var used = bound.value().get().minus(left.value().get()).max(Rational.ZERO);
    var part = used.min(bound.value().get()).dividedBy(bound.value().get());
    return Optional.of(part.times(Rational.of(BOUND_AT)).truncated().intValueExact());
  }
}
