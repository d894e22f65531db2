package org.entente.cases;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.amounts.DayCount;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.explanations.Explanation.Node;

/** Interest once more, from the words of its node and the days of its closings. */
final class RecomputedInterest {
  private static final Pattern WORDS =
      Pattern.compile("interest by ([^,]+)(, compounded per (month|\\w+ on (\\d\\d-\\d\\d)))?");

  private RecomputedInterest() {}

  static Rational of(Node node, List<Rational> operands) {
    var words = WORDS.matcher(node.meaning());
    if (!words.matches()) {
      throw new IllegalStateException("no words of interest: " + node);
    }
    var dayCount = DayCount.named(words.group(1)).orElseThrow();
    var days = new ArrayList<LocalDate>();
    var first = day(operands.get(1));
    var last = day(operands.get(2));
    for (var day = first.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
      if (words.group(2) != null && isClosing(day, words.group(4))) {
        days.add(day);
      }
    }
    days.add(last);
    var balance = operands.getFirst();
    var from = first;
    for (var day : days) {
      var factor = factor(dayCount, operands, from, day);
      balance = balance.plus(rounded(node, balance.times(factor)));
      from = day;
    }
    return balance.minus(operands.getFirst());
  }

  private static boolean isClosing(LocalDate day, String yearStart) {
    return yearStart == null
        ? day.getDayOfMonth() == 1
        : MonthDay.from(day).equals(MonthDay.parse("--" + yearStart));
  }

  /** The rates between two days, each times its part of a year. */
  private static Rational factor(
      DayCount dayCount, List<Rational> operands, LocalDate first, LocalDate last) {
    if (operands.size() == 4) {
      return first.isBefore(last)
          ? operands.get(3).times(dayCount.fraction(first, last))
          : Rational.ZERO;
    }
    var factor = Rational.ZERO;
    for (int o = 3; o + 1 < operands.size(); o += 2) {
      var start = day(operands.get(o));
      var end = o + 2 < operands.size() ? day(operands.get(o + 2)) : last;
      var from = start.isAfter(first) ? start : first;
      var to = end.isBefore(last) ? end : last;
      if (from.isBefore(to)) {
        factor = factor.plus(operands.get(o + 1).times(dayCount.fraction(from, to)));
      }
    }
    return factor;
  }

  private static Rational rounded(Node node, Rational interest) {
    var words = node.rounding();
    if (words.isEmpty()) {
      return interest;
    }
    var unit = Rational.parse(words.substring(0, words.indexOf(words.contains(" ") ? ' ' : ',')));
    var mode = words.substring(words.indexOf(", ") + 2, words.indexOf(" at each closing"));
    return RoundingMode.named(mode).orElseThrow().round(interest, unit);
  }

  private static LocalDate day(Rational value) {
    return LocalDate.ofEpochDay(value.numerator().longValueExact());
  }
}
