package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.RunningShares;
import org.entente.agreement.text.CodePointOrder;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.determinations.Determinations;
import org.entente.determinations.Evaluation;
import org.entente.generated.GeneratedCase.Line;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Entry;
import org.entente.spread.LineParts.Part;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/** Lines are split so that the parts add up both ways, in no other way than the meaning says. */
final class SplitLines {
  private static final int FEW = 14;

  private SplitLines() {}

  static void check(Run run) {
    if (run.generated().seed() % 6 != 0) {
      return;
    }
    var lines = run.forLines();
    if (lines.figures().isEmpty()) {
      return;
    }
    var result = lines.outcome().orThrow();
    var outcome = Spread.of(result.determinations(), result.pools(), pool -> true);
    if (!run.agreement().lines().getFirst().hasId()) {
      boolean hasPools = !lines.program().running().isEmpty();
      assertThat(outcome.problems()).hasSize(hasPools ? 1 : 0);
      return;
    }
    if (!outcome.problems().isEmpty()) {
      run.note("lines without parts");
      return;
    }
    var spread = outcome.orThrow();
    for (var pool : spread.pools()) {
      var all = lines(spread, pool);
      everyLineIsWhole(run, all);
      sharesAreWhole(result.determinations(), pool, all);
      piecesAgree(run, spread, pool, result.determinations().evaluation().orElseThrow());
    }
    orderDoesNotMatter(lines, spread);
    if (isPlain(run)) {
      run.note("lines split one by one");
      splitsAsMeant(lines, spread);
    }
  }

  static List<LineParts> lines(Spread spread, SpreadPool pool) {
    var lines = new ArrayList<LineParts>();
    spread.forEach(pool, lines::add);
    return lines;
  }

  private static void everyLineIsWhole(Run run, List<LineParts> lines) {
    for (var line : lines) {
      var sum = sum(line.parts());
      assertThat(sum).as("parts of %s", line.id()).isEqualTo(line.amount());
      assertThat(line.cost()).isEqualTo(line.amount());
      run.note(line.entry() == Entry.NO_LINE ? "change without a line" : "line split");
    }
  }

  private static Rational sum(List<Part> parts) {
    return parts.stream().map(Part::amount).reduce(Rational.ZERO, Rational::plus);
  }

  /** For every period the parts of the lines that count in it are the party's share. */
  private static void sharesAreWhole(
      Determinations figures, SpreadPool pool, List<LineParts> lines) {
    for (var figure : figures.all()) {
      if (isShareOf(figure.figure(), pool) && figure.value().isPresent()) {
        var party = figure.figure().party().orElseThrow();
        var period = figure.figure().period().period();
        var its =
            lines.stream()
                .filter(line -> period.contains(line.day()))
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.party().equals(party))
                .toList();
        assertThat(sum(its)).as(figure.reference()).isEqualTo(figure.value().get());
        its.forEach(part -> assertThat(figures.find(part.figure())).isPresent());
      }
    }
  }

  private static boolean isShareOf(Figure figure, SpreadPool pool) {
    return figure.kind() == Figure.Kind.SHARE
        && figure.name().equals(pool.pool())
        && figure.indices().equals(pool.members());
  }

  /** What the pieces say of the whole interval is what the evaluators say. */
  private static void piecesAgree(Run run, Spread spread, SpreadPool pool, Evaluation slots) {
    var its =
        run.forLines().program().running().stream()
            .filter(r -> r.pool().equals(pool.pool()) && r.members().equals(pool.members()))
            .toList();
    for (int i = 0; i < its.size(); i++) {
      var shares = its.get(i);
      var cost = slots.value(shares.cost());
      var pieces = spread.pieces(pool, i);
      run.note(pieces.isPresent() ? "folded" : "not folded");
      if (pieces.isPresent() && cost.isPresent()) {
        var units = cost.get().dividedBy(pieces.get().costUnit()).numerator();
        var exact = new ArrayList<Rational>();
        var piece = pieces.get().pieceAt(units);
        for (int p = 0; p < shares.parties().size(); p++) {
          exact.add(
              at(piece.factors().get(p), units, piece.constants().get(p), piece.denominator()));
          assertThat(exact.getLast().times(pieces.get().unit()))
              .isEqualTo(slots.value(exactSlot(run, shares, p)).orElseThrow());
        }
      }
    }
  }

  private static Rational at(
      BigInteger factor, BigInteger n, BigInteger constant, BigInteger denominator) {
    return Rational.of(factor.multiply(n).add(constant), denominator);
  }

  private static int exactSlot(Run run, RunningShares shares, int party) {
    var program = run.forLines().program();
    var block = program.steps().get(program.stepOfSlot()[shares.parties().getFirst()]);
    return block.operands().get(party);
  }

  private static void orderDoesNotMatter(Run lines, Spread spread) {
    var dice = new Dice(lines.generated().seed() + 3);
    var generated = lines.generated();
    var shuffled = lines.withFactsOf(generated.withLines(dice.shuffled(generated.lines())));
    var result = shuffled.outcome().orThrow();
    var other = Spread.of(result.determinations(), result.pools(), pool -> true).orThrow();
    for (int p = 0; p < spread.pools().size(); p++) {
      assertThat(lines(other, other.pools().get(p)))
          .isEqualTo(lines(spread, spread.pools().get(p)));
    }
  }

  /** Whether each row is a line that counts on its own day, and few enough to try them all. */
  private static boolean isPlain(Run run) {
    var generated = run.generated();
    long ids = generated.lines().stream().map(Line::id).distinct().count();
    return generated.lines().size() <= FEW
        && ids == generated.lines().size()
        && generated.has("late lines restate")
        && !generated.has("amount linked to a pool")
        && generated.lines().stream().noneMatch(Line::withdrawn);
  }

  /** The whole book with the lines up to each, and the differences of what it gives. */
  private static void splitsAsMeant(Run lines, Spread spread) {
    var program = lines.program();
    var inOrder =
        lines.generated().lines().stream()
            .sorted(Comparator.comparing(Line::day).thenComparing(Line::id, CodePointOrder.ORDER))
            .toList();
    var runs = new ArrayList<Evaluation>();
    for (int count = 0; count <= inOrder.size(); count++) {
      runs.add(
          lines
              .withFactsOf(lines.generated().withLines(inOrder.subList(0, count)))
              .outcome()
              .orThrow()
              .determinations()
              .evaluation()
              .orElseThrow());
    }
    var all = new TreeMap<String, LineParts>();
    spread
        .pools()
        .forEach(pool ->
            lines(spread, pool).stream()
                .filter(line -> line.entry() == Entry.LINE)
                .forEach(line -> all.put(line.id(), line)));
    var positions = new TreeMap<String, Integer>();
    inOrder.forEach(line -> positions.put(line.id(), positions.size()));
    for (var pool : spread.pools()) {
      for (var line : lines(spread, pool)) {
        if (line.entry() == Entry.LINE) {
          int at = Optional.ofNullable(positions.get(line.id())).orElseThrow();
          var shares =
              program.running().stream()
                  .filter(r -> r.pool().equals(pool.pool()) && r.members().equals(pool.members()))
                  .filter(r -> r.days().contains(line.day()))
                  .findFirst()
                  .orElseThrow();
          assertThat(byParty(pool, line))
              .as("parts of %s", line.id())
              .isEqualTo(differences(shares, runs.get(at), runs.get(at + 1)));
          isNearlyExact(lines, line, shares, runs.get(at), runs.get(at + 1));
        }
      }
    }
  }

  private static List<Rational> byParty(SpreadPool pool, LineParts line) {
    return pool.parties().stream()
        .map(party ->
            line.parts().stream()
                .filter(part -> part.party().equals(party))
                .map(Part::amount)
                .findFirst()
                .orElse(Rational.ZERO))
        .toList();
  }

  private static List<Rational> differences(
      RunningShares shares, Evaluation before, Evaluation after) {
    return shares.parties().stream()
        .map(slot -> value(after, slot).minus(value(before, slot)))
        .toList();
  }

  private static Rational value(Evaluation run, int slot) {
    return run.value(slot).orElseThrow();
  }

  /** Under largest fraction a part is less than two units from the exact one. */
  private static void isNearlyExact(
      Run lines, LineParts line, RunningShares shares, Evaluation before, Evaluation after) {
    var rounding = lines.agreement().rounding();
    if (!(rounding.remainder() instanceof RemainderRule.LargestFraction)) {
      return;
    }
    var rounded = differences(shares, before, after);
    for (int p = 0; p < rounded.size(); p++) {
      int slot = exactSlot(lines, shares, p);
      var exact = value(after, slot).minus(value(before, slot));
      var off = rounded.get(p).minus(exact).abs().dividedBy(rounding.unit());
      assertThat(off.compareTo(Rational.of(2))).as("%s", line).isNegative();
    }
  }
}
