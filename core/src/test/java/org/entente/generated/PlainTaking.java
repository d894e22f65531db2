package org.entente.generated;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.amounts.Rational;

/** By how much what a limit on single lines takes of an element changes, day by day. */
final class PlainTaking {
  private final SequencedMap<LocalDate, Rational> moved = new TreeMap<>();

  void add(LocalDate day, Rational amount) {
    moved.merge(day, amount, Rational::plus);
  }

  Rational on(LocalDate day) {
    return Optional.ofNullable(moved.get(day)).orElse(Rational.ZERO);
  }
}
