package org.entente.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The years, quarters and months of one agreement's term.
 *
 * <p>Example: with years that start on 04-01 and the term 2022-04-01 to 2027-03-31 there are five
 * years, JFY2022 to JFY2026, and sixty months, 2022-04 to 2027-03. The name {@code term} is the
 * whole of it.
 *
 * @param year the agreement's own years, for which its amounts and dues have a value
 * @param others years of other calendars, over which it may limit, share and report
 */
public record Calendar(YearRule year, List<YearRule> others, Period term) {
  private static final Window.Month MONTH = new Window.Month();

  public Calendar {
    requireNonNull(year, "year is null");
    requireNonNull(term, "term is null");
    others = List.copyOf(others);
  }

  /** The calendar of an agreement that knows one kind of year. */
  public Calendar(YearRule year, Period term) {
    this(year, List.of(), term);
  }

  public Calendar withTerm(Period newTerm) {
    return new Calendar(year, others, newTerm);
  }

  /** All kinds of years that the agreement names, its own first. */
  public List<YearRule> rules() {
    return Stream.concat(Stream.of(year), others.stream()).toList();
  }

  /** The windows of that kind which the term touches, in order, each in full. */
  public List<NamedPeriod> windows(Window window) {
    return switch (window) {
      case Window.Term whole -> List.of(termPeriod());
      case Window.Repeating repeating -> touched(repeating);
    };
  }

  /** The window of that kind, in full, that contains the day. */
  public NamedPeriod windowAt(Window window, LocalDate day) {
    return switch (window) {
      case Window.Term whole -> termPeriod();
      case Window.Repeating repeating -> repeating.at(day);
    };
  }

  public NamedPeriod termPeriod() {
    return new NamedPeriod("term", term);
  }

  /** The window of the agreement's own year. */
  public Window yearly() {
    return new Window.Year(year);
  }

  public List<NamedPeriod> years() {
    return windows(yearly());
  }

  public List<NamedPeriod> months() {
    return windows(Window.MONTH);
  }

  private List<NamedPeriod> touched(Window.Repeating window) {
    var touched = new ArrayList<NamedPeriod>();
    for (var day = term.start(); day.isBefore(term.end()); ) {
      var next = window.at(day);
      touched.add(next);
      day = next.period().end();
    }
    return List.copyOf(touched);
  }

  /** The kind of window that the period is one of, by its name; empty for a day. */
  public Optional<Window> windowOf(NamedPeriod period) {
    if (period.name().equals("term")) {
      return Optional.of(Window.TERM);
    }
    return Stream.concat(rules().stream().flatMap(r -> r.windows().stream()), Stream.of(MONTH))
        .filter(window -> window.at(period.period().start()).equals(period))
        .map(window -> (Window) window)
        .findFirst();
  }

  /**
   * The period of that name: a year (JFY2024), a quarter (JFY2024Q1), a period of weeks
   * (RY2024P03), a month (2024-05), a day (2024-05-17) or {@code term}; empty if the text is none
   * of these. The period may lie outside the term.
   */
  public Optional<NamedPeriod> named(String text) {
    if (text.equals("term")) {
      return Optional.of(termPeriod());
    }
    var ofYears = rules().stream().flatMap(rule -> rule.named(text).stream()).findFirst();
    if (ofYears.isPresent()) {
      return ofYears;
    }
    try {
      if (text.length() == 7) {
        return Optional.of(MONTH.at(LocalDate.parse(text + "-01")));
      }
      if (text.length() == 10) {
        var day = LocalDate.parse(text);
        return Optional.of(new NamedPeriod(text, Period.ofDays(day, day)));
      }
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
