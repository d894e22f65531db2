package org.entente.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;

/**
 * Reads the value of an input for a period: picks the vintage that counts, and forms a year's value
 * from facts of shorter periods where there is none for the year itself.
 */
public final class InputReader {
  private final Optional<LocalDate> knownOn;
  private final SequencedMap<String, List<Fact>> byValue = new TreeMap<>();

  /**
   * @param knownOn the day as known on which facts count; empty for all that is known
   */
  public InputReader(List<Fact> facts, Optional<LocalDate> knownOn) {
    this.knownOn = knownOn;
    for (var fact : facts) {
      if (knownOn.isEmpty() || !fact.knownOn().isAfter(knownOn.get())) {
        byValue
            .computeIfAbsent(key(fact.input(), fact.indices()), k -> new ArrayList<>())
            .add(fact);
      }
    }
    byValue.values().forEach(list -> list.sort(Comparator.comparing(Fact::knownOn)));
  }

  /**
   * A value read.
   *
   * @param facts the facts it is formed from, in order of their periods
   * @param provisional whether a later vintage may still count
   */
  public record Reading(Rational value, List<Fact> facts, boolean provisional) {
    public Reading {
      facts = List.copyOf(facts);
    }
  }

  /** The input's value for the members and the period, if its facts are there. */
  public Optional<Reading> read(InputDeclaration input, List<String> members, NamedPeriod period) {
    var vintages = byValue.get(key(input.name(), members));
    if (vintages == null) {
      return Optional.empty();
    }
    var exact = pick(input, vintages, period);
    if (exact.isPresent()) {
      return Optional.of(
          new Reading(exact.get().value(), List.of(exact.get()), isProvisional(input, period)));
    }
    return switch (input.kind()) {
      case RATE -> input.perDay() ? state(input, vintages, period) : Optional.empty();
      case YES_NO, DATE, ONE_OF -> state(input, vintages, period);
      case TOTAL, LEVEL -> formed(input, vintages, period);
    };
  }

  /**
   * What holds for a longer time holds for each part of it; of several such facts, the shortest.
   */
  private Optional<Reading> state(InputDeclaration input, List<Fact> vintages, NamedPeriod period) {
    return vintages.stream()
        .map(Fact::period)
        .filter(p -> p.period().contains(period.period()))
        .distinct()
        .min(Comparator.comparing((NamedPeriod p) -> p.period().days()).thenComparing(p -> p))
        .flatMap(p -> pick(input, vintages, p))
        .map(f -> new Reading(f.value(), List.of(f), isProvisional(input, period)));
  }

  /** The fact for just that period whose vintage counts. */
  private Optional<Fact> pick(InputDeclaration input, List<Fact> vintages, NamedPeriod period) {
    var pin = input.vintage().pin(period);
    var candidates =
        vintages.stream()
            .filter(f -> f.period().period().equals(period.period()))
            .filter(f -> pin.isEmpty() || !f.knownOn().isAfter(pin.get()))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        input.vintage() instanceof Vintage.First ? candidates.getFirst() : candidates.getLast());
  }

  private boolean isProvisional(InputDeclaration input, NamedPeriod period) {
    var pin = input.vintage().pin(period);
    return pin.isPresent() && knownOn.isPresent() && knownOn.get().isBefore(pin.get());
  }

  private Optional<Reading> formed(
      InputDeclaration input, List<Fact> vintages, NamedPeriod period) {
    var formation = input.formation();
    var pieces = pieces(input, vintages, period);
    if (formation.isPresent() && formation.get() == Formation.AT_START) {
      return at(pieces, period.period().start(), input, period);
    }
    if (formation.isPresent() && formation.get() == Formation.AT_END) {
      return at(pieces, period.period().lastDay(), input, period);
    }
    if (!tile(pieces, period.period())) {
      return Optional.empty();
    }
    var value =
        formation.isEmpty()
            ? sum(pieces)
            : formation.get() == Formation.AVERAGE
                ? sum(pieces).dividedBy(Rational.of(pieces.size()))
                : byDays(pieces, period.period());
    return Optional.of(new Reading(value, pieces, isProvisional(input, period)));
  }

  /** The facts within the period, one vintage each, in order. */
  private List<Fact> pieces(InputDeclaration input, List<Fact> vintages, NamedPeriod period) {
    return vintages.stream()
        .map(Fact::period)
        .filter(p -> period.period().contains(p.period()) && !p.period().equals(period.period()))
        .distinct()
        .sorted()
        .flatMap(p -> pick(input, vintages, p).stream())
        .toList();
  }

  private Optional<Reading> at(
      List<Fact> pieces, LocalDate day, InputDeclaration input, NamedPeriod period) {
    return pieces.stream()
        .filter(f -> f.period().period().contains(day))
        .min(Comparator.comparing(f -> f.period().period().days()))
        .map(f -> new Reading(f.value(), List.of(f), isProvisional(input, period)));
  }

  private static boolean tile(List<Fact> pieces, Period period) {
    var day = period.start();
    for (var piece : pieces) {
      if (!piece.period().period().start().equals(day)) {
        return false;
      }
      day = piece.period().period().end();
    }
    return day.equals(period.end());
  }

  private static Rational sum(List<Fact> pieces) {
    return pieces.stream().map(Fact::value).reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational byDays(List<Fact> pieces, Period period) {
    return pieces.stream()
        .map(f -> f.value().times(Rational.of(f.period().period().days())))
        .reduce(Rational.ZERO, Rational::plus)
        .dividedBy(Rational.of(period.days()));
  }

  private static String key(String input, List<String> members) {
    return MemberSet.indexed(input, members);
  }
}
