package org.entente.agreement.checked;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedYearBorder;
import org.entente.agreement.text.Span;
import org.entente.calendar.Weeks;
import org.entente.calendar.YearRule;

/** Checks the years that an agreement names: when each starts, and of what weeks it is made. */
final class YearCheck {
  /** A year that has no 29 February, so that a day of it can be moved by one. */
  private static final int PLAIN_YEAR = 2001;

  private final Scope scope;

  YearCheck(Scope scope) {
    this.scope = scope;
  }

  YearRule rule(ParsedClause.Year year) {
    scope.declare(year.name(), "year");
    return switch (year.border()) {
      case ParsedYearBorder.Starts starts -> {
        if (starts.day().equals(MonthDay.of(2, 29))) {
          throw scope.refuse("E0528", year.span(), "year");
        }
        yield rule(year, starts.day(), Optional.empty());
      }
      case ParsedYearBorder.LastOf last -> {
        if (last.month() < 1 || last.month() > 12) {
          throw scope.refuse("E0281", last.span(), "year", last.month());
        }
        var end = YearMonth.of(PLAIN_YEAR, last.month()).atEndOfMonth();
        yield rule(
            year,
            MonthDay.from(end.plusDays(1)),
            Optional.of(weeks(last.weekday(), false, last.weeks(), year.span())));
      }
      case ParsedYearBorder.NearestTo nearest -> {
        if (nearest.day().getMonthValue() == 2 && nearest.day().getDayOfMonth() >= 28) {
          throw scope.refuse("E0528", nearest.span(), "year");
        }
        yield rule(
            year,
            MonthDay.from(nearest.day().atYear(PLAIN_YEAR).plusDays(1)),
            Optional.of(weeks(nearest.weekday(), true, nearest.weeks(), year.span())));
      }
    };
  }

  private static YearRule rule(ParsedClause.Year year, MonthDay starts, Optional<Weeks> weeks) {
    return new YearRule(year.name().text(), starts, year.namedByFirstDay(), weeks);
  }

  private Weeks weeks(Name weekday, boolean nearest, List<Integer> ofQuarter, Span span) {
    var known = Arrays.stream(DayOfWeek.values()).map(YearCheck::word).toList();
    int day = known.indexOf(weekday.text());
    if (day < 0) {
      throw scope.unknown("E0280", weekday, known, "days of the week", "year");
    }
    int sum = ofQuarter.stream().mapToInt(Integer::intValue).sum();
    if (ofQuarter.contains(0)) {
      throw scope.refuse("E0940", span, "year", ofQuarter.indexOf(0) + 1);
    }
    if (!ofQuarter.isEmpty() && sum != Weeks.IN_QUARTER) {
      throw scope.refuse("E0282", span, "year", sum);
    }
    return new Weeks(DayOfWeek.of(day + 1), nearest, ofQuarter);
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
