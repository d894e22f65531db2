package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.DayCount;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LineFilter;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;

/** A value with its names bound and its type known. */
public sealed interface CheckedExpression {
  ValueType type();

  Place place();

  /** The values that this one is made of. */
  default List<CheckedExpression> parts() {
    return switch (this) {
      case Literal literal -> List.of();
      case InputValue input -> List.of();
      case AmountValue amount -> List.of();
      case Previous previous -> List.of();
      case PoolValue pool -> List.of();
      case Borne borne -> List.of();
      case TotalValue total -> List.of();
      case KeyValue key -> List.of();
      case AccountValue account -> List.of();
      case Negated negated -> List.of(negated.value());
      case Binary binary -> List.of(binary.left(), binary.right());
      case Extreme extreme -> extreme.values();
      case Rounded rounded -> List.of(rounded.value());
      case ByPeriod byPeriod -> byPeriod.entries().stream().map(PeriodEntry::value).toList();
      case ByMember byMember -> byMember.values();
      case Bands bands -> bands.values();
      case EdgeDay edge -> List.of();
      case OverMembers over ->
          Stream.concat(
                  Stream.of(over.value()),
                  over.conditions().stream().flatMap(c -> c.values().stream()))
              .toList();
      case OverYears over -> List.of(over.value());
      case LineSum lines -> List.of();
      case Interest interest ->
          List.of(interest.amount(), interest.rate(), interest.from(), interest.to());
    };
  }

  /** The days on which a schedule anywhere in it goes over to its next value, in order. */
  default SortedSet<LocalDate> changeDays() {
    var days = new TreeSet<LocalDate>();
    if (this instanceof ByPeriod schedule) {
      schedule.entries().stream().skip(1).forEach(entry -> days.add(entry.period().start()));
    }
    // The rate of interest may change on any day: interest counts each stretch by itself.
    var parts =
        this instanceof Interest interest
            ? List.of(interest.amount(), interest.from(), interest.to())
            : parts();
    parts.forEach(part -> days.addAll(part.changeDays()));
    return days;
  }

  record Literal(Rational value, ValueType type, Place place) implements CheckedExpression {}

  /** A value of an input. */
  record InputValue(
      InputDeclaration input,
      List<MemberChoice> members,
      PeriodChoice period,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public InputValue {
      members = List.copyOf(members);
    }
  }

  /** A value of an amount of this agreement or another one. */
  record AmountValue(
      String agreement,
      String amount,
      List<MemberChoice> members,
      PeriodChoice period,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public AmountValue {
      members = List.copyOf(members);
    }
  }

  /** The amount's own value one year earlier. */
  record Previous(ValueType type, Place place) implements CheckedExpression {}

  /**
   * The cost of a pool, or what one party bears of it; without members, over all of them.
   *
   * @param party the party that bears, or the one at hand
   */
  record PoolValue(
      String pool,
      List<MemberChoice> members,
      Optional<MemberChoice> party,
      PeriodChoice period,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public PoolValue {
      members = List.copyOf(members);
    }
  }

  /** What a party bears in all pools; net, with its dues paid and received. */
  record Borne(boolean net, int party, ValueType type, Place place) implements CheckedExpression {}

  /** A total of the agreement. */
  record TotalValue(String total, PeriodChoice period, ValueType type, Place place)
      implements CheckedExpression {}

  /** A party's share in a key. */
  record KeyValue(String key, MemberChoice party, PeriodChoice period, ValueType type, Place place)
      implements CheckedExpression {}

  /** One side of an account in a period. */
  record AccountValue(
      String account,
      List<MemberChoice> members,
      Facet facet,
      PeriodChoice period,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public AccountValue {
      members = List.copyOf(members);
    }
  }

  /** Which side of an account is meant. */
  sealed interface Facet {
    /** What stands in it when the period begins. */
    record Opening() implements Facet {}

    /** What one of its lines adds or takes, by position. */
    record Entry(int position) implements Facet {}

    /** What lapses at the period's end. */
    record Lapsed() implements Facet {}

    /** What stands in it when the period is over. */
    record Closing() implements Facet {}

    /**
     * The word in a reference: {@code opening}, {@code entry_1}, {@code lapsed}, {@code closing}.
     */
    default String word() {
      return switch (this) {
        case Opening opening -> "opening";
        case Entry entry -> "entry_" + (entry.position() + 1);
        case Lapsed lapsed -> "lapsed";
        case Closing closing -> "closing";
      };
    }
  }

  record Negated(CheckedExpression value, Place place) implements CheckedExpression {
    @Override
    public ValueType type() {
      return value.type();
    }
  }

  /** Two values and the sign between them. */
  record Binary(
      Operator operator,
      CheckedExpression left,
      CheckedExpression right,
      ValueType type,
      Place place)
      implements CheckedExpression {}

  /** The greatest ({@code max}, {@code floor}) or least ({@code min}, {@code limit}) of values. */
  record Extreme(boolean greatest, List<CheckedExpression> values, ValueType type, Place place)
      implements CheckedExpression {
    public Extreme {
      values = List.copyOf(values);
    }
  }

  record Rounded(CheckedExpression value, Rational unit, RoundingMode mode, Place place)
      implements CheckedExpression {
    @Override
    public ValueType type() {
      return value.type();
    }
  }

  /** A value for each period; together they cover the agreement's term without overlap. */
  record ByPeriod(List<PeriodEntry> entries, ValueType type, Place place)
      implements CheckedExpression {
    public ByPeriod {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A value and the days it holds for.
   *
   * @param clause the clause that says so, where it is another than that of the schedule, as in an
   *     amendment
   */
  record PeriodEntry(Period period, CheckedExpression value, Optional<Clause> clause) {
    public PeriodEntry(Period period, CheckedExpression value) {
      this(period, value, Optional.empty());
    }
  }

  /** A clause to be cited. */
  record Clause(Place place, Labels cites) {}

  /** A value for each member of a set, in the set's order. */
  record ByMember(String set, List<CheckedExpression> values, ValueType type, Place place)
      implements CheckedExpression {
    public ByMember {
      values = List.copyOf(values);
    }
  }

  /**
   * Each stretch of a value at its own rate: {@code bands of X { first 5m: 5%, next 10m: 3%, above:
   * 2% }} of 18m is 250,000 + 300,000 + 60,000 = 610,000. What is below zero counts in the first.
   *
   * @param above the rate of what lies above all bands
   */
  record Bands(
      CheckedExpression of, List<Band> bands, CheckedExpression above, ValueType type, Place place)
      implements CheckedExpression {
    public Bands {
      bands = List.copyOf(bands);
    }

    private List<CheckedExpression> values() {
      var values = new ArrayList<>(List.of(of, above));
      bands.forEach(band -> values.addAll(List.of(band.width(), band.rate())));
      return values;
    }
  }

  /** A stretch of a value, and the rate of it. */
  record Band(CheckedExpression width, CheckedExpression rate) {}

  /** The first or last day of a year, or, without a year, of the term. */
  record EdgeDay(boolean first, PeriodChoice of, Place place) implements CheckedExpression {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }
  }

  /** The sum or average of a value over the members of a set for whom conditions hold. */
  record OverMembers(
      boolean average,
      MemberSet set,
      CheckedExpression value,
      List<CheckedCondition> conditions,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public OverMembers {
      conditions = List.copyOf(conditions);
    }
  }

  /** The sum or average of a value over years that follow one another, both ends included. */
  record OverYears(
      boolean average,
      PeriodChoice first,
      PeriodChoice last,
      CheckedExpression value,
      ValueType type,
      Place place)
      implements CheckedExpression {}

  /** The money of the lines of a period for which every filter holds. */
  record LineSum(
      LinesDeclaration lines,
      List<LineFilter> filters,
      PeriodChoice period,
      ValueType type,
      Place place)
      implements CheckedExpression {
    public LineSum {
      filters = List.copyOf(filters);
    }
  }

  /**
   * What an amount of money earns from one day to another.
   *
   * @param steps how often the rate may change: by what windows its values are, or by day
   * @param compounded at the end of which windows interest is added to what earns interest
   * @param rounded how the interest of each such window is rounded
   */
  record Interest(
      CheckedExpression amount,
      CheckedExpression rate,
      CheckedExpression from,
      CheckedExpression to,
      DayCount dayCount,
      RateSteps steps,
      Optional<Window> compounded,
      Optional<CheckedAmount.Rounding> rounded,
      Place place)
      implements CheckedExpression {
    @Override
    public ValueType type() {
      return amount.type();
    }
  }

  /** How often the rate of interest may change. */
  enum RateSteps {
    /** One rate for all days. */
    NONE,
    PER_DAY,
    PER_MONTH,
    PER_YEAR
  }

  /** The four signs between two values. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /** Which member of a set is meant. */
  sealed interface MemberChoice {
    /** The member at hand, of the set over which the clause is written. */
    record AtHand(String set) implements MemberChoice {}

    /** A member by its name. */
    record Fixed(String member) implements MemberChoice {}
  }

  /** Which period is meant. */
  sealed interface PeriodChoice {
    /**
     * The year at hand, moved by that many years; for an input of other windows the one of its
     * windows that is at hand, moved by that many.
     */
    record Moved(int years) implements PeriodChoice {}

    /** The year of that number. */
    record Fixed(int year) implements PeriodChoice {}

    /** The period of that name, other than a year of the agreement's own. */
    record Named(NamedPeriod period) implements PeriodChoice {}

    /** None: the value does not change with time. */
    record Timeless() implements PeriodChoice {}
  }
}
