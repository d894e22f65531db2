package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Shortfall;
import org.entente.agreement.checked.Range.End;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.MemberSet;

/**
 * Finds between what a value of a year must lie by the text alone: its numbers, limits, floors and
 * dues. Facts are open, but for costs, which are taken as not below zero.
 */
final class RangeFinder {
  private static final int MOST_STEPS = 100;

  private final CheckedAgreement agreement;

  /** What was found before; open while it is being found, for a value that rests on itself. */
  private final SequencedMap<Key, Range> found = new LinkedHashMap<>();

  /** A value of a year: an amount's, a total's, or what a party bears of a pool. */
  private record Key(String of, String members, String year) {}

  RangeFinder(CheckedAgreement agreement) {
    this.agreement = agreement;
  }

  /**
   * Where the value stands: the year, the members at hand, and the amount whose earlier value
   * {@code previous} means.
   */
  private record Spot(
      NamedPeriod year,
      SequencedMap<String, String> members,
      Optional<CheckedAmount> amount,
      int steps) {
    Spot in(NamedPeriod other) {
      return new Spot(other, members, amount, steps + 1);
    }
  }

  Range of(CheckedExpression value, NamedPeriod year) {
    return of(value, new Spot(year, new TreeMap<>(), Optional.empty(), 0));
  }

  private Range of(CheckedExpression value, Spot spot) {
    if (spot.steps() > MOST_STEPS) {
      return Range.open();
    }
    return switch (value) {
      case CheckedExpression.Literal literal -> Range.exactly(literal.value());
      case CheckedExpression.InputValue input -> Range.open();
      case CheckedExpression.AmountValue amount -> amount(amount, spot);
      case CheckedExpression.Previous previous ->
          spot.amount().map(a -> amount(a, spot.in(moved(spot.year(), -1)))).orElse(Range.open());
      case CheckedExpression.PoolValue pool -> pool(pool, spot);
      case CheckedExpression.Borne borne -> borne(borne, spot);
      case CheckedExpression.TotalValue total -> total(total, spot);
      case CheckedExpression.KeyValue key -> Range.ofShare();
      case CheckedExpression.Negated negated -> of(negated.value(), spot).negated();
      case CheckedExpression.Binary binary -> binary(binary, spot);
      case CheckedExpression.Extreme extreme -> extreme(extreme, spot);
      case CheckedExpression.Rounded rounded ->
          of(rounded.value(), spot).map(v -> rounded.mode().round(v, rounded.unit()));
      case CheckedExpression.ByPeriod schedule ->
          schedule.entries().stream()
              .filter(entry -> entry.period().contains(firstDay(spot.year())))
              .findFirst()
              .map(entry -> of(entry.value(), spot))
              .orElse(Range.open());
      case CheckedExpression.ByMember byMember -> byMember(byMember, spot);
      case CheckedExpression.Bands bands -> Range.open();
      case CheckedExpression.AccountValue account -> Range.open();
    };
  }

  private Range once(String of, Spot spot, Supplier<Range> finding) {
    var key = new Key(of, spot.members().toString(), spot.year().name());
    var known = found.putIfAbsent(key, Range.open());
    if (known != null) {
      return known;
    }
    var range = finding.get();
    var kept = range.isShort() ? range : Range.open();
    found.put(key, kept);
    return kept;
  }

  private LocalDate firstDay(NamedPeriod year) {
    return year.period().intersection(agreement.calendar().term()).orElse(year.period()).start();
  }

  private NamedPeriod moved(NamedPeriod year, int by) {
    var rule = agreement.calendar().year();
    return rule.year(rule.numberAt(year.period().start()) + by);
  }

  private NamedPeriod chosen(PeriodChoice choice, Spot spot) {
    return switch (choice) {
      case PeriodChoice.Named named -> named.period();
      case PeriodChoice.Timeless timeless -> spot.year();
      case PeriodChoice.Moved moved -> moved(spot.year(), moved.years());
      case PeriodChoice.Fixed fixed -> agreement.calendar().year().year(fixed.year());
    };
  }

  private Range amount(CheckedExpression.AmountValue value, Spot spot) {
    var amount = agreement.amount(value.amount());
    if (!value.agreement().equals(agreement.name()) || amount.isEmpty()) {
      return Range.open();
    }
    var members = new TreeMap<String, String>();
    var sets = amount.get().indices();
    for (int i = 0; i < sets.size(); i++) {
      switch (value.members().get(i)) {
        case MemberChoice.Fixed fixed -> members.put(sets.get(i).name(), fixed.member());
        case MemberChoice.AtHand atHand -> {
          if (!spot.members().containsKey(atHand.set())) {
            return Range.open();
          }
          members.putAll(spot.members());
        }
      }
    }
    var year = chosen(value.period(), spot);
    return amount(amount.get(), new Spot(year, members, spot.amount(), spot.steps() + 1));
  }

  private Range amount(CheckedAmount amount, Spot spot) {
    return once("amount " + amount.name(), spot, () -> valueOf(amount, spot));
  }

  private Range valueOf(CheckedAmount amount, Spot spot) {
    var day = firstDay(spot.year());
    var at = Optional.of(amount);
    return amount.rules().stream()
        .filter(rule -> !amount.yearly() || rule.period().contains(day))
        .findFirst()
        .map(rule -> of(rule.value(), new Spot(spot.year(), spot.members(), at, spot.steps() + 1)))
        .map(range ->
            amount.rounding().map(r -> range.map(v -> r.mode().round(v, r.unit()))).orElse(range))
        .orElse(Range.open());
  }

  private Range total(CheckedExpression.TotalValue value, Spot spot) {
    return once("total " + value.total(), spot, () -> valueOf(value, spot));
  }

  private Range valueOf(CheckedExpression.TotalValue value, Spot spot) {
    return agreement.totals().stream()
        .filter(total -> total.name().equals(value.total()))
        .findFirst()
        .map(total -> of(total.value(), spot.in(chosen(value.period(), spot))))
        .orElse(Range.open());
  }

  private Range binary(CheckedExpression.Binary binary, Spot spot) {
    var left = of(binary.left(), spot);
    var right = of(binary.right(), spot);
    return switch (binary.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.plus(right.negated());
      case TIMES ->
          right
              .single()
              .map(left::times)
              .or(() -> left.single().map(right::times))
              .orElse(Range.open());
      case DIVIDED_BY ->
          right
              .single()
              .filter(by -> by.signum() != 0)
              .map(by -> left.times(Rational.ONE.dividedBy(by)))
              .orElse(Range.open());
    };
  }

  private Range extreme(CheckedExpression.Extreme extreme, Spot spot) {
    var ranges = extreme.values().stream().map(v -> of(v, spot)).toList();
    return extreme.greatest()
        ? ranges.stream().reduce(Range::greatest).orElseThrow()
        : ranges.stream()
            .map(Range::negated)
            .reduce(Range::greatest)
            .map(Range::negated)
            .orElseThrow();
  }

  private Range byMember(CheckedExpression.ByMember value, Spot spot) {
    var member = spot.members().get(value.set());
    return member == null
        ? Range.open()
        : agreement.sets().stream()
            .filter(s -> s.set().name().equals(value.set()))
            .findFirst()
            .map(s -> of(value.values().get(s.set().members().indexOf(member)), spot))
            .orElse(Range.open());
  }

  private Range pool(CheckedExpression.PoolValue value, Spot spot) {
    if (value.party().isEmpty()
        || !(value.party().get() instanceof MemberChoice.Fixed fixed)
        || !value.members().isEmpty()) {
      return Range.open();
    }
    int party = agreement.party(fixed.member()).orElseThrow().position();
    var pool = agreement.pool(value.pool());
    return pool.map(p -> borne(p, party, false, spot.in(chosen(value.period(), spot))))
        .orElse(Range.open());
  }

  /** What a party bears in all pools; net, with its dues and the floors that are due. */
  private Range borne(CheckedExpression.Borne borne, Spot spot) {
    var sum = Range.exactly(Rational.ZERO);
    for (var pool : agreement.pools()) {
      sum = sum.plus(borne(pool, borne.party(), borne.net(), spot));
    }
    if (!borne.net()) {
      return sum;
    }
    for (var due : agreement.dues()) {
      if (due.from() == borne.party() || due.to() == borne.party()) {
        var paid = of(due.amount(), spot);
        var by = new Range(paid.least().by(due.place()), paid.most().by(due.place()));
        sum = sum.plus(due.from() == borne.party() ? by : by.negated());
      }
    }
    return sum;
  }

  private Range borne(CheckedPool pool, int party, boolean net, Spot spot) {
    var of = "pool " + pool.name() + "." + party + (net ? " net" : "");
    return once(of, spot, () -> shares(pool, party, net, spot));
  }

  private Range shares(CheckedPool pool, int party, boolean net, Spot spot) {
    var sum = Range.exactly(Rational.ZERO);
    for (var members : MemberSet.choices(pool.by())) {
      var atHand = new TreeMap<String, String>();
      for (int i = 0; i < members.size(); i++) {
        atHand.put(pool.by().get(i).name(), members.get(i));
      }
      var at = new Spot(spot.year(), atHand, spot.amount(), spot.steps() + 1);
      sum = sum.plus(new Range(least(pool, party, net, at), most(pool, party, net, at)));
    }
    return sum;
  }

  private static List<Share> shares(CheckedPool pool) {
    return pool.groups().stream().flatMap(group -> group.shares().stream()).toList();
  }

  private End least(CheckedPool pool, int party, boolean net, Spot spot) {
    var least = End.of(Rational.ZERO);
    for (var share : shares(pool)) {
      if (share.limits().stream().anyMatch(limit -> limit.excess().isPresent())) {
        return End.open();
      }
      var floor = share.floor().filter(f -> f.shortfall() instanceof Shortfall.DueTo);
      if (!net || floor.isEmpty()) {
        continue;
      }
      if (floor.get().shortfall() instanceof Shortfall.DueTo to && to.party() == party) {
        return End.open();
      }
      if (share.parties().contains(party)) {
        least = floor(floor.get(), spot);
      }
    }
    return least;
  }

  private End floor(Floor floor, Spot spot) {
    boolean yearly = floor.window().equals(agreement.calendar().yearly());
    return yearly && floor.cut() != Cut.BY_DAYS
        ? of(floor.bound(), spot).least().by(floor.place())
        : End.of(Rational.ZERO);
  }

  private End most(CheckedPool pool, int party, boolean net, Spot spot) {
    var most = End.of(Rational.ZERO);
    for (var share : shares(pool)) {
      if (!share.parties().contains(party)) {
        continue;
      }
      if (net && share.floor().isPresent() || share.part() instanceof Part.TheRest) {
        return End.open();
      }
      var limit =
          share.limits().stream()
              .filter(l -> l.window().equals(agreement.calendar().yearly()))
              .filter(l -> l.measure() instanceof Measure.Money)
              .filter(l -> l.overAll().isEmpty() && !l.carries() && l.cut() != Cut.BY_DAYS)
              .findFirst();
      most = limit.isEmpty() ? End.open() : most.plus(limit(limit.get(), spot));
    }
    return most;
  }

  private End limit(Limit limit, Spot spot) {
    return of(limit.bound(), spot).most().by(limit.place());
  }
}
