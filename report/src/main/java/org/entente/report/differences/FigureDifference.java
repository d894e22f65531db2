package org.entente.report.differences;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;
import org.entente.determinations.Determinations;

/**
 * A figure that two runs have apart.
 *
 * <p>Example: {@code cost.A@CY2024} is 150.00 EUR before and 130.00 EUR after, a difference of
 * -20.00 EUR.
 *
 * @param before as it was; empty if there was no such figure
 * @param after as it is; empty if there is none any more
 */
public record FigureDifference(
    Figure figure, Optional<Determination> before, Optional<Determination> after) {
  public FigureDifference {
    requireNonNull(figure, "figure is null");
  }

  /**
   * What it is now less what it was, nothing counting as zero; empty if a value is missing, if the
   * units differ, or if it is no number: days, and yes and no, have no difference.
   */
  public Optional<Rational> difference() {
    var unit = figure.unit();
    boolean isCounted =
        unit.isNumber() && before.stream().allMatch(b -> b.figure().unit().equals(unit));
    var was = before.isEmpty() ? Optional.of(Rational.ZERO) : before.get().value();
    var is = after.isEmpty() ? Optional.of(Rational.ZERO) : after.get().value();
    return isCounted ? was.flatMap(w -> is.map(i -> i.minus(w))) : Optional.empty();
  }

  /** In the order of the run after; what it no longer has comes last. */
  static List<FigureDifference> between(Determinations before, Determinations after) {
    SequencedMap<String, Determination> old = new LinkedHashMap<>();
    before.all().forEach(d -> old.put(d.figure().fullReference(), d));
    var differences = new ArrayList<FigureDifference>();
    for (var now : after.all()) {
      var was = Optional.ofNullable(old.remove(now.figure().fullReference()));
      if (was.isEmpty() || !isSame(was.get(), now)) {
        differences.add(new FigureDifference(now.figure(), was, Optional.of(now)));
      }
    }
    old.values()
        .forEach(was ->
            differences.add(
                new FigureDifference(was.figure(), Optional.of(was), Optional.empty())));
    return differences;
  }

  private static boolean isSame(Determination one, Determination other) {
    var unit = one.figure().unit();
    boolean isCounted = unit.isNumber() && other.figure().unit().isNumber();
    return one.status() == other.status()
        && (isCounted
            ? unit.equals(other.figure().unit()) && one.value().equals(other.value())
            : said(one).equals(said(other)));
  }

  /** A member of a set is the same wherever it stands in the set. */
  private static Optional<String> said(Determination one) {
    return one.value().map(one.figure().unit()::text);
  }
}
