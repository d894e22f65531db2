package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.YearShares;
import org.entente.agreement.checked.KeyChanges;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Place;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * The shares of an agreement's keys, compiled once for each stretch of days in which nothing that a
 * key rests on changes: over the term, by year, or shorter.
 */
final class KeyVectors {
  private final AgreementCompiler owner;
  private final SequencedMap<Stretch, KeyCompiler.Shares> compiled = new LinkedHashMap<>();
  private final SequencedMap<Named, int[]> rescaled = new LinkedHashMap<>();
  private final SequencedMap<String, List<Period>> stretches = new LinkedHashMap<>();

  private record Stretch(String key, LocalDate start) {}

  private record Named(String key, LocalDate start, List<Integer> parties) {}

  KeyVectors(AgreementCompiler owner) {
    this.owner = owner;
  }

  /** The shares that hold on a day, by party. */
  int[] on(String key, LocalDate day) {
    return shares(key, stretch(key, day)).slots();
  }

  /** The shares of a year, in which they must not change. */
  int[] inYear(String key, NamedPeriod year, Place place) {
    return sharesInYear(key, year, place).slots();
  }

  /** The shares of a year, and who has one. */
  KeyCompiler.Shares sharesInYear(String key, NamedPeriod year, Place place) {
    var term = owner.agreement.calendar().term();
    if (!year.period().overlaps(term)) {
      throw new Uncompilable(Problem.of("E0524", place, key, year.name(), term));
    }
    return whole(key, year)
        .map(stretch -> shares(key, stretch))
        .orElseThrow(() -> new Uncompilable(Problem.of("E0431", place, key, year.name())));
  }

  /** The shares of a period; empty where they change within it. */
  Optional<int[]> in(String key, NamedPeriod period) {
    return whole(key, period).map(stretch -> shares(key, stretch).slots());
  }

  /** Who may be in the key at all, in a period in which it does not change. */
  Optional<int[]> members(String key, NamedPeriod period) {
    return whole(key, period).map(stretch -> shares(key, stretch).inKey());
  }

  private Optional<Period> whole(String key, NamedPeriod period) {
    var inTerm = period.period().intersection(owner.agreement.calendar().term());
    return inTerm
        .map(days -> stretch(key, days.start()))
        .filter(stretch -> stretch.contains(inTerm.get()));
  }

  /** The shares that hold on a day, brought to 100% among some parties, by position in the list. */
  int[] among(String key, LocalDate day, List<Integer> parties, Origin origin) {
    int[] all = on(key, day);
    int[] inKey = shares(key, stretch(key, day)).inKey();
    boolean areAll =
        IntStream.range(0, all.length).allMatch(p -> inKey[p] == Logic.NO || parties.contains(p));
    if (areAll) {
      return all;
    }
    var named = new Named(key, stretch(key, day).start(), parties);
    var known = rescaled.get(named);
    if (known != null) {
      return known;
    }
    var weights = parties.stream().map(p -> all[p]).toList();
    var ids = parties.stream().map(owner::partyId).toList();
    int total =
        owner.program.add(
            new Operation.TotalWeight(ids, key + "@" + name(key, day), false),
            weights,
            Ratio.PERCENT,
            "shares of those named",
            origin);
    int[] slots = new int[all.length];
    Arrays.fill(slots, -1);
    for (int party : parties) {
      slots[party] =
          owner.program.add(
              new Operation.Quotient(),
              List.of(all[party], total),
              Ratio.PERCENT,
              "share of " + owner.partyId(party) + " among those named",
              origin);
    }
    rescaled.put(named, slots);
    return slots;
  }

  KeyCompiler.Shares shares(String key, Period stretch) {
    var at = new Stretch(key, stretch.start());
    var known = compiled.get(at);
    if (known != null) {
      return known;
    }
    var clause = key(key, stretch.start());
    owner.book.circle.enter(
        owner.agreement.name(), key + "@" + name(key, stretch.start()), clause.place());
    var shares = compiled(clause, stretch, name(key, stretch.start()));
    owner.book.circle.leave();
    compiled.put(at, shares);
    return shares;
  }

  private KeyCompiler.Shares compiled(CheckedKey key, Period stretch, String name) {
    var parts = key.year() == YearShares.BY_DAYS ? cut(stretch, changes(key)) : List.of(stretch);
    var whole = new KeyCompiler(owner, key, stretch, name);
    return parts.size() == 1 ? whole.compile() : whole.rounded(byDays(key, stretch, parts));
  }

  /** The average of the shares of some stretches, each counted by its days. */
  private KeyCompiler.Shares byDays(CheckedKey key, Period year, List<Period> parts) {
    var origin = new Origin(key.place(), key.cites());
    var ofParts =
        parts.stream()
            .map(part -> new KeyCompiler(owner, key, part, part.toString()).unrounded())
            .toList();
    int count = ofParts.getFirst().slots().length;
    int[] slots = new int[count];
    int[] inKey = new int[count];
    for (int p = 0; p < count; p++) {
      int party = p;
      var summands = new ArrayList<Integer>();
      for (int i = 0; i < parts.size(); i++) {
        var part = parts.get(i);
        var days = part.days() + " of " + year.days() + " days";
        int ratio =
            owner.program.constant(
                Rational.of(part.days(), year.days()), Ratio.PERCENT, days, origin);
        summands.add(
            owner.program.product(
                ratio, ofParts.get(i).slots()[p], Ratio.PERCENT, "share of " + part, origin));
      }
      slots[p] = owner.program.sum(summands, Ratio.PERCENT, "share by days", origin);
      var members = ofParts.stream().map(part -> part.inKey()[party]).toList();
      inKey[p] = new Logic(owner.program, origin).or(members, "in the key on a day");
    }
    return new KeyCompiler.Shares(slots, inKey);
  }

  /** The days on which a key changes: by what is written for days, and by who is a party. */
  private TreeSet<LocalDate> changes(CheckedKey key) {
    var days = new TreeSet<>(KeyChanges.of(key, owner.agreement.keys()));
    days.addAll(owner.agreement.membershipChanges(everyone()));
    return days;
  }

  private List<Integer> everyone() {
    return IntStream.range(0, owner.agreement.parties().size()).boxed().toList();
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
  private String name(String key, LocalDate day) {
    var stretch = stretch(key, day);
    var calendar = owner.agreement.calendar();
    var year = calendar.year().yearAt(day);
    if (stretch.equals(calendar.term())) {
      return "term";
    }
    return year.period().intersection(calendar.term()).equals(Optional.of(stretch))
        ? year.name()
        : stretch.toString();
  }

  Period stretch(String key, LocalDate day) {
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
    var term = owner.agreement.calendar().term();
    var borders = new TreeSet<LocalDate>();
    for (var key : owner.agreement.keys()) {
      if (key.name().equals(name)) {
        borders.addAll(borders(key).subSet(key.days().start(), key.days().end()));
        borders.add(key.days().start());
        borders.add(key.days().end());
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
            && !owner.agreement.membershipChanges(everyone()).isEmpty();
    var borders =
        switch (key.year()) {
          case AS_THEY_CHANGE -> changes(key);
          case BY_DAYS -> new TreeSet<LocalDate>();
          case WHOLE -> new TreeSet<>(KeyChanges.of(key, owner.agreement.keys()));
        };
    if (isByYear || isYearly(key, new TreeSet<>()) || key.year() == YearShares.BY_DAYS) {
      owner.agreement.calendar().years().forEach(y -> borders.add(y.period().start()));
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
    return owner.agreement.key(name).orElseThrow(() -> new BugException("no key " + name));
  }

  /** The key as it holds on a day; before it is added or after it is struck, the nearest. */
  private CheckedKey key(String name, LocalDate day) {
    return owner.agreement.key(name, Period.ofDays(day, day)).orElseThrow();
  }
}
