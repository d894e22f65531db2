package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.YearShares;
import org.entente.agreement.checked.KeyChanges;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.BugException;

/**
 * The stretches of days in which nothing that a key rests on changes: the whole term, its windows,
 * or from one day on which something changes to the next.
 *
 * <p>Example: a key that is written for each year of a term of 2024 and 2025, among parties of
 * which one leaves on 30 June 2025, has the stretches 2024, and 2025 in two halves.
 */
final class KeyStretches {
  private static final Window.Repeating MONTH = new Window.Month();

  private final CheckedAgreement agreement;
  private final SequencedMap<String, List<Period>> stretches = new LinkedHashMap<>();

  KeyStretches(CheckedAgreement agreement) {
    this.agreement = agreement;
  }

  /** The window of a key before that of a day. */
  NamedPeriod before(String key, LocalDate day) {
    var window = key(key, day).window();
    return window.moved(window.at(day), -1);
  }

  /** The stretch that a period lies in, if the key has shares by then. */
  Optional<Period> started(String key, NamedPeriod period) {
    return whole(key, period)
        .filter(stretch -> !stretch.start().isBefore(key(key, stretch.start()).start()));
  }

  /** The stretch that a period lies in; empty if the key changes within it. */
  Optional<Period> whole(String key, NamedPeriod period) {
    var inTerm = period.period().intersection(agreement.calendar().term());
    return inTerm
        .map(days -> at(key, days.start()))
        .filter(stretch -> stretch.contains(inTerm.get()));
  }

  /** The parts of a stretch between the days on which the key changes. */
  List<Period> parts(CheckedKey key, Period stretch) {
    return cut(stretch, changes(key));
  }

  /** The days on which a key changes: by what is written for days, and by who is a party. */
  private TreeSet<LocalDate> changes(CheckedKey key) {
    var days = changesOf(key);
    days.addAll(agreement.membershipChanges(everyone()));
    return days;
  }

  /** The days on which what a key says, or what it rests on, changes. */
  private TreeSet<LocalDate> changesOf(CheckedKey key) {
    return new TreeSet<>(KeyChanges.of(key, agreement.keys(), agreement.calendar()));
  }

  private List<Integer> everyone() {
    return IntStream.range(0, agreement.parties().size()).boxed().toList();
  }

  private static List<Period> cut(Period whole, TreeSet<LocalDate> borders) {
    var parts = new ArrayList<Period>();
    var start = whole.start();
    for (var border : borders.subSet(whole.start(), false, whole.end(), false)) {
      parts.add(new Period(start, border));
      start = border;
    }
    parts.add(new Period(start, whole.end()));
    return List.copyOf(parts);
  }

  /** What the stretch around a day is called: the term, a year, or from which day. */
  String name(String key, LocalDate day) {
    var stretch = at(key, day);
    var calendar = agreement.calendar();
    if (stretch.equals(calendar.term())) {
      return "term";
    }
    var windows = List.of(key(key, day).window(), new Window.Year(calendar.year()), MONTH);
    return windows.stream()
        .map(window -> window.at(day))
        .filter(w -> w.period().intersection(calendar.term()).equals(Optional.of(stretch)))
        .findFirst()
        .map(NamedPeriod::name)
        .orElse(stretch.toString());
  }

  /** The stretch around a day. */
  Period at(String key, LocalDate day) {
    var all = stretches.get(key);
    if (all == null) {
      all = stretchesOf(key);
      stretches.put(key, all);
    }
    return all.stream()
        .filter(period -> period.contains(day))
        .findFirst()
        .orElseThrow(() -> new BugException("no shares of " + key + " on " + day));
  }

  private List<Period> stretchesOf(String name) {
    var term = agreement.calendar().term();
    var borders = new TreeSet<LocalDate>();
    for (var key : agreement.keys()) {
      if (key.name().equals(name)) {
        borders.addAll(borders(key).subSet(key.days().start(), key.days().end()));
        borders.add(key.days().start());
        borders.add(key.days().end());
        borders.add(key.start());
      }
    }
    borders.add(term.end());
    var periods = new ArrayList<Period>();
    var start = term.start();
    for (var border : borders) {
      if (border.isAfter(start) && !border.isAfter(term.end())) {
        periods.add(new Period(start, border));
        start = border;
      }
    }
    return List.copyOf(periods);
  }

  /** The days on which one version of a key has other shares. */
  private TreeSet<LocalDate> borders(CheckedKey key) {
    boolean isByYear =
        key.year() != YearShares.AS_THEY_CHANGE
            && !agreement.membershipChanges(everyone()).isEmpty();
    var borders =
        switch (key.year()) {
          case AS_THEY_CHANGE -> changes(key);
          case BY_DAYS -> new TreeSet<LocalDate>();
          case WHOLE -> changesOf(key);
        };
    if (isByYear || isYearly(key, new TreeSet<>()) || key.year() == YearShares.BY_DAYS) {
      agreement.calendar().windows(key.window()).forEach(w -> borders.add(w.period().start()));
    }
    return borders;
  }

  private boolean isYearly(CheckedKey key, TreeSet<String> visited) {
    return visited.add(key.name())
        && (key.values().stream().anyMatch(value -> isYearly(value, visited))
            || key.keys().stream().anyMatch(other -> isYearly(key(other), visited)));
  }

  /** Whether a value may be another one in another year. */
  private boolean isYearly(CheckedExpression value, TreeSet<String> visited) {
    return switch (value) {
      case CheckedExpression.Literal literal -> false;
      case CheckedExpression.InputValue input -> isMoved(input.period());
      case CheckedExpression.AmountValue amount -> isMoved(amount.period());
      case CheckedExpression.PoolValue pool -> isMoved(pool.period());
      case CheckedExpression.TotalValue total -> isMoved(total.period());
      case CheckedExpression.AccountValue account -> isMoved(account.period());
      case CheckedExpression.KeyValue key ->
          key.period() instanceof PeriodChoice.Moved moved
              && (moved.years() != 0 || isYearly(key(key.key()), visited));
      case CheckedExpression.Previous previous -> true;
      case CheckedExpression.Borne borne -> true;
      case CheckedExpression.Negated negated -> anyYearly(value, visited);
      case CheckedExpression.Binary binary -> anyYearly(value, visited);
      case CheckedExpression.Extreme extreme -> anyYearly(value, visited);
      case CheckedExpression.Rounded rounded -> anyYearly(value, visited);
      case CheckedExpression.ByPeriod byPeriod -> anyYearly(value, visited);
      case CheckedExpression.ByMember byMember -> anyYearly(value, visited);
      case CheckedExpression.Bands bands -> anyYearly(value, visited);
      case CheckedExpression.EdgeDay edge -> isMoved(edge.of());
      case CheckedExpression.OverMembers over -> anyYearly(value, visited);
      case CheckedExpression.OverYears over -> isMoved(over.first()) || isMoved(over.last());
      case CheckedExpression.LineSum lines -> isMoved(lines.period());
      case CheckedExpression.Interest interest -> anyYearly(value, visited);
    };
  }

  private boolean anyYearly(CheckedExpression value, TreeSet<String> visited) {
    return value.parts().stream().anyMatch(part -> isYearly(part, visited));
  }

  private static boolean isMoved(PeriodChoice period) {
    return period instanceof PeriodChoice.Moved;
  }

  private CheckedKey key(String name) {
    return agreement.key(name).orElseThrow(() -> new BugException("no key " + name));
  }

  /** The key as it holds on a day; before it is added or after it is struck, the nearest. */
  CheckedKey key(String name, LocalDate day) {
    return agreement.key(name, Period.ofDays(day, day)).orElseThrow();
  }
}
