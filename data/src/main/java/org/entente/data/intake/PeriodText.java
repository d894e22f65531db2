package org.entente.data.intake;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.YearRule;
import org.entente.data.text.DayText;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * The period of a fact: a year of one of the agreements (JFY2024), its quarter (JFY2024Q1) or
 * period of weeks (RY2024P03), a month (2024-05), a day (2024-05-17), or two days.
 */
final class PeriodText {
  private final List<YearRule> years;

  PeriodText(List<YearRule> years) {
    this.years = List.copyOf(new LinkedHashSet<>(years));
  }

  /** The period of that name, if it has one meaning. */
  Optional<NamedPeriod> named(String name) {
    var meanings = meanings(name);
    return meanings.size() == 1 ? Optional.of(meanings.getFirst()) : Optional.empty();
  }

  private List<NamedPeriod> meanings(String name) {
    var ofYears = years.stream().flatMap(rule -> rule.named(name).stream()).toList();
    if (!ofYears.isEmpty()) {
      return ofYears;
    }
    if (name.length() == 7) {
      return DayText.read(name + "-01").map(PeriodText::month).stream().toList();
    }
    return DayText.read(name).map(day -> new NamedPeriod(name, Period.ofDays(day, day))).stream()
        .toList();
  }

  /** The period from one day to another, by its name if it has one. */
  NamedPeriod between(LocalDate first, LocalDate last) {
    var period = Period.ofDays(first, last);
    return years.stream()
        .map(rule -> rule.yearAt(first))
        .filter(year -> year.period().equals(period))
        .findFirst()
        .orElseGet(() -> shorter(period));
  }

  private static NamedPeriod shorter(Period period) {
    var month = month(period.start().withDayOfMonth(1));
    if (month.period().equals(period)) {
      return month;
    }
    var name = period.days() == 1 ? period.start().toString() : period.toString();
    return new NamedPeriod(name, period);
  }

  private static NamedPeriod month(LocalDate first) {
    return new NamedPeriod(
        first.toString().substring(0, 7), new Period(first, first.plusMonths(1)));
  }

  /** Why a text that could not be read names no period. */
  Problem problem(String text, Place place) {
    var meanings = meanings(text);
    if (meanings.size() > 1) {
      var first = meanings.get(0).period();
      var second = meanings.get(1).period();
      return Problem.of("E0784", place, Shown.of(text), first, second);
    }
    if (text.equals("term")) {
      return Problem.of("E0785", place);
    }
    if (text.length() == 10 && text.charAt(4) == '-') {
      return DayText.problem(text, place);
    }
    return Problem.of("E0783", place, Shown.of(text), hint(Shown.of(text)));
  }

  /** Near names are sought without the number, which all years have alike. */
  private String hint(String text) {
    int letters = Math.max(0, text.length() - 4);
    boolean numbered = text.substring(letters).matches("[0-9]{4}");
    var number = numbered ? text.substring(letters) : "2024";
    var names = years.stream().map(YearRule::name).sorted().toList();
    var near = NearNames.of(numbered ? text.substring(0, letters) : text, names);
    return NearNames.hint(
        text, (near.isEmpty() ? names : near).stream().map(n -> n + number).toList(), "years");
  }
}
