package org.entente.agreement.checked;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;

/**
 * A transfer from one party to another by year, outside pools.
 *
 * <p>Example: {@code due KR to US = contribution}: of a contribution of 1,183.3bn KRW, net KR is
 * 1,183.3bn more and net US 1,183.3bn less. It is no share of a cost.
 *
 * @param from the payer, by position among the parties
 * @param to the payee, by position among the parties
 * @param days the days on which it holds, in whole years
 */
public record CheckedDue(
    int from,
    int to,
    CheckedExpression amount,
    Optional<Instalments> instalments,
    Period days,
    Labels cites,
    Place place) {
  /**
   * On which days of its year it is paid. Each part but one is rounded half up to the minor unit;
   * that one takes the difference.
   *
   * <p>Example: 100.00 in three equal instalments, remainder in the last: 33.33, 33.33, 33.34.
   *
   * @param remainder the position of the instalment that takes what rounding leaves
   */
  public record Instalments(List<Instalment> all, int remainder) {
    public Instalments {
      all = List.copyOf(all);
    }
  }

  /** One day of the year and the part of the due that is paid on it; all parts make 1. */
  public record Instalment(MonthDay day, Rational share) {
    /** The day in a year; 02-29 is the 28th in a year without one. */
    public LocalDate in(Period year) {
      var day = this.day.atYear(year.start().getYear());
      return day.isBefore(year.start()) ? this.day.atYear(year.start().getYear() + 1) : day;
    }

    /** The facet by which references call it: {@code on_01_31}. */
    public String facet() {
      return "on_" + day.toString().substring("--".length()).replace('-', '_');
    }
  }

  /** The same due on other days. */
  public CheckedDue during(Period other) {
    return new CheckedDue(from, to, amount, instalments, other, cites, place);
  }
}
