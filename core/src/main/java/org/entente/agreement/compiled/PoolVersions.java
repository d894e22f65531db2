package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;

/**
 * A pool by its name: one, or several on days that follow one another where an amendment built it
 * anew.
 *
 * <p>Example: a pool shared in two until 2025-12-31 and in three from 2026-01-01 has for the term
 * the sum of what each of the two has.
 */
final class PoolVersions {
  private final AgreementCompiler owner;
  private final List<PoolCompiler> versions;

  /**
   * @param versions in the order of their days
   */
  PoolVersions(AgreementCompiler owner, List<PoolCompiler> versions) {
    this.owner = owner;
    this.versions = List.copyOf(versions);
  }

  List<List<String>> elements() {
    return versions.getFirst().elements();
  }

  Unit money() {
    return versions.getFirst().money;
  }

  /** Whether the pool holds on a day of the period. */
  boolean holdsIn(NamedPeriod period) {
    return !in(period).isEmpty();
  }

  /** The version that holds last in the period, or of all. */
  PoolCompiler lastIn(NamedPeriod period) {
    var its = in(period);
    return its.isEmpty() ? versions.getLast() : its.getLast();
  }

  private List<PoolCompiler> in(NamedPeriod period) {
    return versions.stream().filter(v -> period.period().overlaps(v.grid.term())).toList();
  }

  /** The cost of some elements in a period; empty if a version cannot tell it. */
  OptionalInt cost(List<List<String>> of, NamedPeriod period) {
    return sum(period, version -> version.cost(of, period), "cost of ");
  }

  /** What a party bears of some elements in a period; empty if a version cannot tell it. */
  OptionalInt share(List<List<String>> of, int party, NamedPeriod period) {
    return sum(
        period,
        version -> version.share(of, party, period),
        "borne by " + owner.partyId(party) + " of ");
  }

  private OptionalInt sum(
      NamedPeriod period, Function<PoolCompiler, OptionalInt> value, String meaning) {
    var parts = new ArrayList<Integer>();
    for (var version : in(period)) {
      var part = value.apply(version);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.getAsInt());
    }
    var pool = versions.getFirst();
    return parts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            owner.program.sum(parts, money(), meaning + pool.pool.name(), pool.origin));
  }

  /** What a pool moves from one party to another in a period; empty if it moves nothing. */
  OptionalInt movedFigure(int element, int from, int to, NamedPeriod period) {
    var parts = new ArrayList<Integer>();
    for (var version : in(period)) {
      version.shares.movedFigure(element, from, to, period).ifPresent(parts::add);
    }
    return parts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            owner.program.sum(parts, money(), "part moved", versions.getFirst().origin));
  }

  /** The running shares of each element, interval by interval. */
  List<RunningShares> running(List<NamedPeriod> periods) {
    var running = new ArrayList<RunningShares>();
    for (int element = 0; element < elements().size(); element++) {
      for (var version : versions) {
        if (version.pool.source() instanceof Source.Lines) {
          running.addAll(version.running(element, periods));
        }
      }
    }
    return running;
  }

  /** The pieces of what a pool moves on some days. */
  List<Integer> moved(int element, int from, int to, Period days) {
    var parts = new ArrayList<Integer>();
    for (var version : versions) {
      days.intersection(version.grid.term())
          .ifPresent(its -> parts.addAll(version.shares.moved(element, from, to, its)));
    }
    return parts;
  }

  /** The elements that the members choose, for those at hand. */
  List<Integer> elements(List<MemberChoice> choices, SequencedMap<String, String> atHand) {
    return versions.getFirst().elements(choices, atHand);
  }

  /** What it is on days on which the pool does not hold. */
  int nothing(Origin origin) {
    return owner.program.constant(Rational.ZERO, money(), "zero", origin);
  }

  /** The shortfalls below a floor that one party owes another for a year. */
  List<Integer> shortfallsDue(int from, int to, NamedPeriod year) {
    return versions.stream().flatMap(v -> v.shortfallsDue(from, to, year).stream()).toList();
  }

  /** The shortfall of a party's share of an element below its floor. */
  OptionalInt shortfall(int element, int party, NamedPeriod period) {
    var parts = new ArrayList<Integer>();
    for (var version : in(period)) {
      version.shortfall(element, party, period).ifPresent(parts::add);
    }
    return parts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            owner.program.sum(parts, money(), "shortfall", versions.getFirst().origin));
  }

  /** The bound of a party's limit that holds at the end of the period. */
  Optional<LimitFigures> limit(int element, int party, NamedPeriod period) {
    return holdsIn(period) ? lastIn(period).limit(element, party, period) : Optional.empty();
  }
}
