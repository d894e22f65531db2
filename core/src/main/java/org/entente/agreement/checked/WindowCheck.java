package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;

/** Finds the window that the words name, among the calendars of the agreement. */
final class WindowCheck {
  private static final String MONTH = "month";
  private static final String QUARTER = "quarter";
  private static final String PERIOD = "period";

  private final Scope scope;
  private final String address;

  WindowCheck(Scope scope, String address) {
    this.scope = scope;
    this.address = address;
  }

  Window window(ParsedWindow window) {
    return switch (window) {
      case ParsedWindow.OverTerm term -> Window.TERM;
      case ParsedWindow.Per per -> per(per);
    };
  }

  private Window per(ParsedWindow.Per per) {
    return switch (per.name().text()) {
      case MONTH -> withoutYear(per, Window.MONTH);
      case QUARTER -> quarter(rule(per.of()), per);
      case PERIOD -> period(rule(per.of()), per);
      default -> withoutYear(per, new Window.Year(year(per.name())));
    };
  }

  /** Quarters and periods are of a year; a year and a month are by themselves. */
  private Window withoutYear(ParsedWindow.Per per, Window window) {
    per.of()
        .ifPresent(year -> {
          throw scope.refuse("E0284", year.span(), address, per.name().text(), year.text());
        });
    return window;
  }

  private Window quarter(YearRule rule, ParsedWindow.Per per) {
    if (!rule.hasQuarters()) {
      throw scope.refuse("E0283", per.span(), address, rule.name(), "quarters");
    }
    return new Window.Quarter(rule);
  }

  private Window period(YearRule rule, ParsedWindow.Per per) {
    if (!rule.hasPeriods()) {
      throw scope.refuse("E0283", per.span(), address, rule.name(), "periods of weeks");
    }
    return new Window.WeekPeriod(rule);
  }

  private YearRule rule(Optional<Name> year) {
    return year.map(this::year).orElse(scope.calendarOrThrow().year());
  }

  /** The calendar of that name. */
  YearRule year(Name name) {
    var rules = scope.calendarOrThrow().rules();
    return rules.stream()
        .filter(rule -> rule.name().equals(name.text()))
        .findFirst()
        .orElseThrow(() -> {
          var known = new ArrayList<>(rules.stream().map(YearRule::name).toList());
          known.addAll(List.of(MONTH, QUARTER));
          return scope.unknown("E0214", name, known, "windows", address);
        });
  }
}
