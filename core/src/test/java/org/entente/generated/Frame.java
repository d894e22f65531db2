package org.entente.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.amounts.Currency;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Weeks;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;
import org.entente.facts.MemberSet;

/** What the clauses of a generated agreement share: parties, time, money, sets and lines. */
final class Frame {
  static final List<Currency> CURRENCIES =
      List.of(new Currency("JPY", 0), new Currency("USD", 2), new Currency("BHD", 3));
  private static final List<String> NAMES =
      List.of("JP", "US", "KR", "De", "fr", "b", "A", "Z10", "Z9", "_q", "B", "NATO");

  final Dice dice;
  final SortedSet<String> constructs = new TreeSet<>();
  final List<String> parties;
  final Currency currency;
  final Calendar calendar;
  final Window rounding;
  final boolean halfUp;
  final boolean hasIds;
  final boolean restates;
  final List<MemberSet> sets;

  /** About the size of one line, in minor units. */
  final BigInteger scale;

  Frame(Dice dice) {
    this.dice = dice;
    parties = parties(dice);
    currency = dice.oneOf(CURRENCIES);
    calendar = calendar(dice);
    rounding = dice.percent(60) ? calendar.yearly() : dice.percent(50) ? Window.MONTH : Window.TERM;
    halfUp = dice.percent(40);
    hasIds = dice.percent(80);
    restates = dice.percent(60);
    sets = sets(dice);
    scale = scale(dice);
    note();
  }

  private static List<String> parties(Dice dice) {
    int count = dice.percent(6) ? 1 : dice.percent(35) ? 2 : dice.between(3, 8);
    if (dice.percent(5)) {
      var many = new ArrayList<String>();
      for (int i = 1; i <= dice.between(20, 25); i++) {
        many.add("P" + i);
      }
      return dice.shuffled(many);
    }
    return dice.shuffled(NAMES).subList(0, count);
  }

  private static Calendar calendar(Dice dice) {
    var starts = starts(dice);
    var year = new YearRule("FY", starts, dice.percent(70));
    var first = starts.atYear(dice.between(2018, 2024));
    var end = first.plusYears(dice.percent(40) ? 1 : dice.between(2, 4));
    if (dice.percent(12)) {
      first = first.plusMonths(dice.between(1, 11));
    } else if (dice.percent(8)) {
      first = first.plusDays(dice.between(1, 300));
    }
    if (dice.percent(12)) {
      end = end.minusMonths(dice.between(1, 5));
    } else if (dice.percent(8)) {
      end = end.minusDays(dice.between(1, 50));
    }
    var weeks = Optional.of(new Weeks(DayOfWeek.SATURDAY, true, List.of(4, 4, 5)));
    boolean ofWeeks = dice.percent(30);
    var other =
        new YearRule(
            "OY",
            ofWeeks ? MonthDay.of(2, 1) : starts(dice),
            dice.percent(50),
            ofWeeks ? weeks : Optional.empty());
    return new Calendar(
        year,
        List.of(other),
        new Period(first, end.isAfter(first) ? end : first.plusDays(dice.between(1, 90))));
  }

  private static MonthDay starts(Dice dice) {
    return dice.percent(12)
        ? MonthDay.of(dice.between(1, 12), dice.between(2, 28))
        : dice.oneOf(MonthDay.of(1, 1), MonthDay.of(4, 1), MonthDay.of(10, 1));
  }

  private static List<MemberSet> sets(Dice dice) {
    var sets = new ArrayList<MemberSet>();
    if (dice.percent(45)) {
      sets.add(
          new MemberSet(
              "class", List.of("welfare", "other", "extra").subList(0, dice.between(1, 3))));
    }
    if (dice.percent(15)) {
      sets.add(new MemberSet("site", List.of("north", "south")));
    }
    return sets;
  }

  private static BigInteger scale(Dice dice) {
    int which = dice.below(100);
    return which < 15
        ? BigInteger.valueOf(12)
        : which < 84
            ? BigInteger.valueOf(dice.oneOf(1_000, 250_000, 10_000_000))
            : which < 93
                ? BigInteger.TEN.pow(dice.between(10, 15))
                : BigInteger.TEN.pow(dice.between(18, 30));
  }

  private void note() {
    if (parties.size() >= 20) {
      constructs.add("20 parties and more");
    }
    if (parties.size() == 1) {
      constructs.add("one party");
    }
    if (isHuge()) {
      constructs.add("huge amounts");
    }
    constructs.add(currency.code());
    constructs.add("round " + window(rounding));
    constructs.add(halfUp ? "half_up, remainder to" : "largest fraction");
    if (cutsYears()) {
      constructs.add("a year cut by the term");
    }
    if (calendar.year().starts().getDayOfMonth() != 1) {
      constructs.add("years from mid-month");
    }
    constructs.add(restates ? "late lines restate" : "late lines in the open period");
    if (!hasIds) {
      constructs.add("lines without ids");
    }
  }

  /** Whether amounts may be beyond what 64 bits hold. */
  boolean isHuge() {
    return scale.bitLength() > 53;
  }

  Window quarterly() {
    return new Window.Quarter(calendar.year());
  }

  /** The years of the other calendar, which the agreement's own overlap. */
  Window otherYearly() {
    return new Window.Year(calendar.others().getFirst());
  }

  Window yearly() {
    return calendar.yearly();
  }

  boolean cutsYears() {
    return calendar.years().stream().anyMatch(y -> !calendar.term().contains(y.period()));
  }

  boolean cutsMonths() {
    return calendar.months().stream().anyMatch(m -> !calendar.term().contains(m.period()));
  }

  /** Whether windows of months can be limits here. */
  boolean canLimitMonths() {
    return calendar.year().starts().getDayOfMonth() == 1;
  }

  List<NamedPeriod> years() {
    return calendar.years();
  }

  LocalDate start() {
    return calendar.term().start();
  }

  String party() {
    return dice.oneOf(parties);
  }

  /** Some amount of money around so many lines, written. */
  String money(int lines) {
    return written(minorUnits(lines));
  }

  BigInteger minorUnits(int lines) {
    return dice.percent(4) ? BigInteger.ZERO : dice.upTo(scale.multiply(BigInteger.valueOf(lines)));
  }

  String written(BigInteger minorUnits) {
    var text = new BigDecimal(minorUnits, currency.digits()).toPlainString();
    int point = text.indexOf('.');
    var whole = point < 0 ? text : text.substring(0, point);
    return grouped(whole) + (point < 0 ? "" : text.substring(point));
  }

  /** Digits in threes: 12_345. */
  static String grouped(String digits) {
    var grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, '_');
    }
    return grouped.toString();
  }

  /** The clauses of the head, in the order in which they are usually written. */
  List<String> clauses() {
    var clauses = new ArrayList<String>();
    clauses.add("parties " + String.join(", ", parties));
    boolean retroactive = dice.percent(10);
    clauses.add("signed " + start().plusDays(retroactive ? 40 : -30));
    clauses.add(
        "term "
            + start()
            + " to "
            + calendar.term().lastDay()
            + (retroactive ? ", retroactive" : ""));
    var year = calendar.year();
    clauses.add(
        "year %s starts %s, named by %s day"
            .formatted(
                year.name(),
                year.starts().toString().substring(2),
                year.namedByFirstDay() ? "first" : "last"));
    clauses.add(otherYear(calendar.others().getFirst()));
    clauses.add("currency " + currency.code());
    clauses.add(round());
    clauses.add("unit worker" + (dice.percent(50) ? ", whole" : ""));
    for (var set : sets) {
      clauses.add("set " + set.name() + " = " + String.join(", ", set.members()));
    }
    return clauses;
  }

  private static String otherYear(YearRule year) {
    var named = ", named by " + (year.namedByFirstDay() ? "first" : "last") + " day";
    return year.weeks().isPresent()
        ? "year OY ends nearest saturday to 01-31" + named + ", in quarters of 4, 4, 5 weeks"
        : "year OY starts " + year.starts().toString().substring(2) + named;
  }

  private String round() {
    var rule =
        halfUp
            ? "half_up, remainder to " + party()
            : "largest fraction, ties "
                + (dice.percent(50)
                    ? "by id"
                    : "to "
                        + String.join(
                            ", ",
                            dice.shuffled(parties).subList(0, dice.between(1, parties.size()))));
    return "round per pool %s to %s %s, %s"
        .formatted(window(rounding), currency.minorUnit(), currency.code(), rule);
  }

  String window(Window window) {
    return window.words();
  }
}
