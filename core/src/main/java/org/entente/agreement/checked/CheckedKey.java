package org.entente.agreement.checked;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.calendar.Period;
import org.entente.calendar.Window;

/**
 * A key: for each party a share, in all exactly 100%.
 *
 * <p>Example: {@code key rates = pro rata un} with {@code party where un is 22% hold at 22%} and
 * {@code difference to the others}: weights 22%, 40% and 20% are 26.83%, 48.78% and 24.39% of their
 * sum; the first is held at 22%, and the other two are raised by the factor 78 / 73.17 to 52% and
 * 26%.
 *
 * @param window for which windows its shares are determined: years, where nothing else is said
 * @param start the first day on which there are shares
 * @param among who is in it, where not all parties are
 * @param year what the shares of a window are where they change within it
 * @param groups what is done to the shares, group after group
 * @param days the days on which it holds: the term, or a part of it by an amendment
 */
public record CheckedKey(
    String name,
    Labels labels,
    Window.Repeating window,
    LocalDate start,
    Weights weights,
    Optional<CheckedSelection.Members> among,
    YearShares year,
    Optional<Rounding> rounding,
    List<Group> groups,
    Period days,
    Labels cites,
    Place place) {
  /** The same key on other days. */
  public CheckedKey during(Period other) {
    return new CheckedKey(
        name, labels, window, start, weights, among, year, rounding, groups, other, cites, place);
  }

  /** Whether there are shares on a day, as far as this version of the key says. */
  public boolean holdsOn(LocalDate day) {
    return days.contains(day) && !day.isBefore(start);
  }

  public CheckedKey {
    requireNonNull(name, "name is null");
    groups = List.copyOf(groups);
  }

  /** What the shares of a window are where they change within it. */
  public enum YearShares {
    /** They change on their day. */
    AS_THEY_CHANGE,
    /** Their average over the days of the window. */
    BY_DAYS,
    /** Who is a party on one of its days is one in all of it. */
    WHOLE
  }

  /** What the shares start from. */
  public sealed interface Weights {
    /** The same for each. */
    record Equally() implements Weights {}

    /** A share written for each party that is in the key. */
    record Shares(List<PartyShare> shares) implements Weights {
      public Shares {
        shares = List.copyOf(shares);
      }
    }

    /** A value of each party, brought to 100% in all. */
    record ProRata(CheckedExpression value) implements Weights {}

    /** Parts of 100%, each by another key. */
    record Mix(List<KeyPart> parts) implements Weights {
      public Mix {
        parts = List.copyOf(parts);
      }
    }
  }

  /** The share that is written for a party. */
  public record PartyShare(int party, CheckedExpression share) {}

  /** How much goes by which key. */
  public record KeyPart(Rational part, String key) {}

  /** To whole multiples of which share, and who gets the remainder. */
  public record Rounding(Rational unit, RemainderRule remainder, Place place) {}

  /** Lines that apply at once to the shares at their start, and what brings them back to 100%. */
  public record Group(List<Line> lines, Close close) {
    public Group {
      requireNonNull(close, "close is null");
      lines = List.copyOf(lines);
    }
  }

  /**
   * What is done to the shares of some parties.
   *
   * @param bound the share that it holds at or bounds by, or the part by which it reduces; none for
   *     {@code hold equal}
   * @param reapplied whether the bound must still hold when all groups are done
   */
  public record Line(
      CheckedSelection selection,
      Verb verb,
      Optional<CheckedExpression> bound,
      boolean reapplied,
      Labels cites,
      Place place) {}

  /** The verbs of the lines. */
  public enum Verb {
    HOLD_AT,
    HOLD_EQUAL,
    FLOOR,
    LIMIT,
    REDUCED_BY;

    public boolean isHold() {
      return this == HOLD_AT || this == HOLD_EQUAL;
    }

    /** Whether two lines cannot both move one share: one of them fixes it, or both reduce it. */
    public boolean excludes(Verb other) {
      return isHold() || other.isHold() || this == REDUCED_BY && other == REDUCED_BY;
    }
  }

  /** How a group comes back to 100%. */
  public sealed interface Close {
    Labels cites();

    Place place();

    /** What is left of 100% goes to the receivers: by their present shares, or by weights. */
    record Difference(
        CheckedSelection receivers, Optional<CheckedExpression> weights, Labels cites, Place place)
        implements Close {}

    /** One factor for all that are not held, within the bounds of the group's lines. */
    record Together(Labels cites, Place place) implements Close {}
  }

  /** Every value that the key rests on. */
  public List<CheckedExpression> values() {
    var values = new ArrayList<CheckedExpression>();
    switch (weights) {
      case Weights.Equally equally -> {}
      case Weights.Shares shares -> shares.shares().forEach(s -> values.add(s.share()));
      case Weights.ProRata proRata -> values.add(proRata.value());
      case Weights.Mix mix -> {}
    }
    among.ifPresent(selection -> addConditions(selection, values));
    for (var group : groups) {
      for (var line : group.lines()) {
        addConditions(line.selection(), values);
        line.bound().ifPresent(values::add);
      }
      if (group.close() instanceof Close.Difference difference) {
        addConditions(difference.receivers(), values);
        difference.weights().ifPresent(values::add);
      }
    }
    return values;
  }

  private static void addConditions(CheckedSelection selection, List<CheckedExpression> values) {
    if (selection instanceof CheckedSelection.Members members) {
      members.conditions().forEach(c -> values.addAll(c.values()));
    }
  }

  /** The keys that this one is mixed of. */
  public List<String> keys() {
    return weights instanceof Weights.Mix mix
        ? mix.parts().stream().map(KeyPart::key).toList()
        : List.of();
  }
}
