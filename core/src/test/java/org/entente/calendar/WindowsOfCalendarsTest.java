package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the windows of any calendar, tried on many. */
class WindowsOfCalendarsTest {
  private static final List<List<Integer>> QUARTERS =
      List.of(List.of(4, 4, 5), List.of(4, 5, 4), List.of(5, 4, 4), List.of(13), List.of());

  private final Random random = new Random(20_260_401);

  private YearRule rule(String name) {
    var starts =
        MonthDay.of(1 + random.nextInt(12), random.nextInt(3) == 0 ? 1 + random.nextInt(28) : 1);
    var weeks =
        random.nextBoolean()
            ? Optional.<Weeks>empty()
            : Optional.of(
                new Weeks(
                    DayOfWeek.of(1 + random.nextInt(7)),
                    random.nextBoolean(),
                    QUARTERS.get(random.nextInt(QUARTERS.size()))));
    return new YearRule(name, starts, random.nextBoolean(), weeks);
  }

  private Calendar calendar() {
    var start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
    var term = new Period(start, start.plusDays(1 + random.nextInt(2_000)));
    return new Calendar(rule("FY"), List.of(rule("XFY"), rule("RY")), term);
  }

  private static List<Window> windows(Calendar calendar) {
    var windows = new ArrayList<Window>(List.of(Window.TERM, Window.MONTH));
    calendar.rules().forEach(rule -> windows.addAll(rule.windows()));
    return windows;
  }

  @Test
  void theyTileTheTerm() {
    for (int i = 0; i < 300; i++) {
      var calendar = calendar();
      for (var window : windows(calendar)) {
        var all = calendar.windows(window);
        assertThat(all.getFirst().period().contains(calendar.term().start())).isTrue();
        assertThat(all.getLast().period().contains(calendar.term().lastDay())).isTrue();
        for (int w = 1; w < all.size(); w++) {
          assertThat(all.get(w).period().start()).isEqualTo(all.get(w - 1).period().end());
        }
      }
    }
  }

  @Test
  void theirNamesAreReadBack() {
    for (int i = 0; i < 300; i++) {
      var calendar = calendar();
      for (var window : windows(calendar)) {
        for (var period : calendar.windows(window)) {
          assertThat(calendar.named(period.name())).contains(period);
          assertThat(calendar.windowOf(period)).contains(window);
        }
      }
    }
  }

  @Test
  void thoseThatNestAddUp() {
    int nested = 0;
    for (int i = 0; i < 100; i++) {
      var calendar = calendar();
      for (var inner : windows(calendar)) {
        for (var outer : windows(calendar)) {
          if (inner.nestsIn(outer) && outer instanceof Window.Repeating repeating) {
            nested++;
            for (var whole : calendar.windows(outer)) {
              assertThat(days(calendar, inner, whole)).isEqualTo(whole.period().days());
              assertThat(repeating.moved(repeating.moved(whole, 3), -3)).isEqualTo(whole);
            }
          }
        }
      }
    }
    assertThat(nested).isGreaterThan(500);
  }

  /** The days of all inner windows that lie in the whole one. */
  private static long days(Calendar calendar, Window inner, NamedPeriod whole) {
    return calendar.withTerm(whole.period()).windows(inner).stream()
        .filter(part -> whole.period().contains(part.period()))
        .mapToLong(part -> part.period().days())
        .sum();
  }

  @Test
  void thoseThatDoNotNestHaveABorderInsideAnother() {
    for (int i = 0; i < 100; i++) {
      var calendar = calendar().withTerm(Period.ofDays(day("2000-01-01"), day("2030-12-31")));
      for (var inner : calendar.rules()) {
        for (var outer : calendar.rules()) {
          var a = new Window.Year(inner);
          var b = new Window.Year(outer);
          if (!a.nestsIn(b)) {
            assertThat(
                    calendar.windows(b).stream()
                        .anyMatch(w ->
                            !calendar
                                .windowAt(a, w.period().start())
                                .period()
                                .start()
                                .equals(w.period().start())))
                .isTrue();
          }
        }
      }
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
