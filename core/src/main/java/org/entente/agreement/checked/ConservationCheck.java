package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.parsed.ParsedBears;
import org.entente.agreement.parsed.ParsedBound;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * Proves that a pool is borne in full and not twice: the shares of a group are at most 100%, and
 * what they may leave has someone to bear it.
 */
final class ConservationCheck {
  private final Scope scope;
  private final ParsedClause.Pool clause;
  private final CheckedPool pool;
  private final String address;

  ConservationCheck(Scope scope, ParsedClause.Pool clause, CheckedPool pool) {
    this.scope = scope;
    this.clause = clause;
    this.pool = pool;
    this.address = "pool " + pool.name();
  }

  void check() {
    boolean closed = false;
    for (int g = 0; g < pool.groups().size(); g++) {
      var group = pool.groups().get(g);
      if (closed) {
        throw refuse("E0404", clause.groups().get(g).span());
      }
      checkRest(group, g);
      checkAtMostWhole(group, g);
      closed = closes(group);
    }
    if (!closed) {
      throw open();
    }
  }

  /** {@code the rest} stands once, last. */
  private void checkRest(Group group, int g) {
    var parsed = clause.groups().get(g).bears();
    for (int s = 0; s < parsed.size(); s++) {
      boolean rest = isRest(parsed.get(s));
      boolean beyond = parsed.get(s) instanceof ParsedBears.Beyond;
      if ((rest || beyond) && s + 1 < parsed.size()) {
        throw refuse(
            rest && isRest(parsed.get(s + 1)) ? "E0403" : "E0404", parsed.get(s + 1).span());
      }
      if (rest && group.first().isPresent()) {
        throw refuse("E0415", parsed.get(s).span());
      }
      if (rest && !group.shares().getLast().limits().isEmpty()) {
        throw refuse("E0412", parsed.get(s).span());
      }
    }
  }

  private static boolean isRest(ParsedBears bears) {
    return bears instanceof ParsedBears.Share share
        && share.borne() instanceof ParsedBears.Borne.TheRest;
  }

  private void checkAtMostWhole(Group group, int g) {
    for (var moment : moments(group)) {
      refuseNegative(group, moment);
      var sum = sum(group, moment);
      if (sum.isPresent() && sum.get().compareTo(Rational.ONE) > 0) {
        throw refuse("E0401", clause.groups().get(g).span(), percent(sum.get()), moment.day());
      }
    }
  }

  private static void refuseNegative(Group group, Moment moment) {
    for (var share : group.shares()) {
      part(share, moment)
          .filter(part -> part.signum() < 0)
          .ifPresent(part -> {
            throw new Refused(Problem.of("E0327", share.place(), percent(part)));
          });
    }
  }

  /** Whether nothing can be left after the group. */
  private boolean closes(Group group) {
    if (group.beyondIsProblem()
        || group.shares().stream().anyMatch(s -> s.part() instanceof Part.TheRest)) {
      return true;
    }
    return group.first().isEmpty()
        && group.shares().stream().allMatch(s -> s.limits().isEmpty())
        && moments(group).stream()
            .allMatch(moment -> sum(group, moment).equals(Optional.of(Rational.ONE)));
  }

  private Refused open() {
    var group = pool.groups().getLast();
    var parsed = clause.groups().getLast();
    var last = scope.parties.values().stream().reduce((a, b) -> b).orElseThrow().id();
    if (group.first().isPresent()) {
      return refuse(
          "E0402",
          parsed.first().orElseThrow().span(),
          source(parsed.first().orElseThrow().bound().span()),
          last);
    }
    for (int s = 0; s < group.shares().size(); s++) {
      if (!group.shares().get(s).limits().isEmpty()
          && parsed.bears().get(s) instanceof ParsedBears.Share share
          && share.bounds().getFirst() instanceof ParsedBound.Limit limit) {
        return refuse("E0402", limit.span(), source(limit.bound().span()), last);
      }
    }
    var sum =
        moments(group).stream()
            .map(moment -> sum(group, moment))
            .filter(Optional::isPresent)
            .map(Optional::get)
            .min(Rational::compareTo);
    return sum.isPresent()
        ? refuse(
            "E0405",
            parsed.span(),
            percent(sum.get()),
            percent(Rational.ONE.minus(sum.get())),
            last)
        : refuse("E0413", parsed.span(), last);
  }

  private String source(Span span) {
    return scope.parsed.source().words(span);
  }

  /** A day, and for each set of the pool the position of a member, for which shares are written. */
  private record Moment(LocalDate day, SequencedMap<String, Integer> members) {}

  /** The first days of the stretches in which the group's shares do not change, by member. */
  private List<Moment> moments(Group group) {
    var days = new TreeSet<LocalDate>();
    days.add(scope.days().start());
    for (var share : group.shares()) {
      if (share.part() instanceof Part.Of of) {
        of.ratio().changeDays().stream().filter(scope.days()::contains).forEach(days::add);
      }
    }
    List<SequencedMap<String, Integer>> elements = List.of(new TreeMap<>());
    for (var set : pool.by()) {
      var longer = new ArrayList<SequencedMap<String, Integer>>();
      for (var element : elements) {
        for (int m = 0; m < set.members().size(); m++) {
          var extended = new TreeMap<>(element);
          extended.put(set.name(), m);
          longer.add(extended);
        }
      }
      elements = longer;
    }
    var moments = new ArrayList<Moment>();
    for (var day : days) {
      elements.forEach(element -> moments.add(new Moment(day, element)));
    }
    return moments;
  }

  /** The sum of the group's shares on a day, if they are all written as numbers. */
  private static Optional<Rational> sum(Group group, Moment moment) {
    var sum = Rational.ZERO;
    for (var share : group.shares()) {
      var part = part(share, moment);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(part.get());
    }
    return Optional.of(sum);
  }

  private static Optional<Rational> part(Share share, Moment moment) {
    return switch (share.part()) {
      case Part.All all -> Optional.of(Rational.ONE);
      case Part.TheRest rest -> Optional.of(Rational.ZERO);
      case Part.Of of -> constant(of.ratio(), moment);
    };
  }

  private static Optional<Rational> constant(CheckedExpression ratio, Moment moment) {
    return switch (ratio) {
      case CheckedExpression.Literal literal -> Optional.of(literal.value());
      case CheckedExpression.ByPeriod schedule ->
          schedule.entries().stream()
              .filter(entry -> entry.period().contains(moment.day()))
              .findFirst()
              .flatMap(entry -> constant(entry.value(), moment));
      case CheckedExpression.ByMember byMember ->
          Optional.ofNullable(moment.members().get(byMember.set()))
              .flatMap(member -> constant(byMember.values().get(member), moment));
      case CheckedExpression.Binary binary
          when binary.operator() == CheckedExpression.Operator.DIVIDED_BY ->
          constant(binary.left(), moment)
              .flatMap(l -> constant(binary.right(), moment).map(l::dividedBy));
      case CheckedExpression.Negated negated ->
          constant(negated.value(), moment).map(Rational::negated);
      default -> Optional.empty();
    };
  }

  /** The value on a day of what is written as a number, or as one for each period. */
  static Optional<Rational> written(CheckedExpression value, LocalDate day) {
    return constant(value, new Moment(day, new TreeMap<>()));
  }

  static String percent(Rational ratio) {
    return ratio.times(Rational.of(100)).toDecimal(6) + "%";
  }

  private Refused refuse(String code, Span span, Object... arguments) {
    return scope.refuse(code, span, address, arguments);
  }
}
