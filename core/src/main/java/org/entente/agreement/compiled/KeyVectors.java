package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.YearShares;
import org.entente.agreement.checked.KeyChanges;
import org.entente.agreement.compiled.Operation.TotalWeight.Least;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Place;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/**
 * The shares of an agreement's keys, compiled once for each stretch of days in which nothing that a
 * key rests on changes: over the term, by year, or shorter.
 */
final class KeyVectors {
  private static final Window.Repeating MONTH = new Window.Month();

  private final AgreementCompiler owner;
  private final SequencedMap<Stretch, KeyCompiler.Shares> compiled = new LinkedHashMap<>();
  private final SequencedMap<Named, Shared> rescaled = new LinkedHashMap<>();
  private final SequencedMap<Stretch, Integer> sums = new LinkedHashMap<>();
  private final SequencedMap<List<Integer>, Integer> shareable = new LinkedHashMap<>();
  private final SequencedMap<String, List<Period>> stretches = new LinkedHashMap<>();

  private record Stretch(String key, LocalDate start) {}

  private record Named(String key, LocalDate start, List<Integer> parties) {}

  KeyVectors(AgreementCompiler owner) {
    this.owner = owner;
  }

  /**
   * The shares by which parties bear something.
   *
   * @param slots by position in the list of parties
   * @param sum their sum, where they may be nothing
   * @param subject the key and its period, for problems
   */
  record Shared(int[] slots, OptionalInt sum, String subject) {}

  /** A party's share that holds on a day, as a formula reads it. */
  int on(String key, LocalDate day, int party, Origin origin) {
    requireStarted(key, day, origin.place());
    return read(key, stretch(key, day), party, origin);
  }

  /** A party's share in the window before that of a day. */
  int previous(String key, LocalDate day, int party, Origin origin) {
    return inPeriod(key, before(key, day), party, origin);
  }

  /** A party's share in a period, in which it must not change, as a formula reads it. */
  int inPeriod(String key, NamedPeriod period, int party, Origin origin) {
    sharesIn(key, period, origin.place());
    return read(key, whole(key, period).orElseThrow(), party, origin);
  }

  private int read(String key, Period stretch, int party, Origin origin) {
    var shares = shares(key, stretch);
    int share = shares.slots()[party];
    return shares.certain()
        ? share
        : shareable(
            List.of(share, sum(key, stretch)),
            Ratio.PERCENT,
            new Operation.Shareable(subject(key, stretch.start()), true),
            origin);
  }

  /** A part of 100% that goes by a key, which is refused where the key has no shares. */
  int shareable(String key, Period stretch, int amount, Origin origin) {
    return shares(key, stretch).certain()
        ? amount
        : shareable(
            List.of(amount, sum(key, stretch)),
            Ratio.PERCENT,
            new Operation.Shareable(subject(key, stretch.start()), false),
            origin);
  }

  /** Money that is shared by a key, which is refused where the key has no shares. */
  int shareable(Shared shares, int amount, Unit money, Origin origin) {
    return shares.sum().isEmpty()
        ? amount
        : shareable(
            List.of(amount, shares.sum().getAsInt()),
            money,
            new Operation.Shareable(shares.subject(), false),
            origin);
  }

  private int shareable(
      List<Integer> operands, Unit unit, Operation.Shareable operation, Origin origin) {
    var known = shareable.get(operands);
    if (known != null) {
      return known;
    }
    var meaning = "shared by " + operation.subject();
    int slot = owner.program.add(operation, operands, unit, meaning, origin);
    shareable.put(operands, slot);
    return slot;
  }

  private String subject(String key, LocalDate day) {
    return key + "@" + name(key, day);
  }

  /** What the shares of a stretch come to: 100%, or nothing. */
  private int sum(String key, Period stretch) {
    var at = new Stretch(key, stretch.start());
    var known = sums.get(at);
    if (known != null) {
      return known;
    }
    int slot = sum(shares(key, stretch).slots(), new Origin(key(key).place(), key(key).cites()));
    sums.put(at, slot);
    return slot;
  }

  private int sum(int[] shares, Origin origin) {
    var slots = Arrays.stream(shares).filter(slot -> slot >= 0).boxed().toList();
    return owner.program.sum(slots, Ratio.PERCENT, "sum of the shares", origin);
  }

  /** Refuses what needs the shares of a key on a day before it has any. */
  void requireStarted(String key, LocalDate day, Place place) {
    var start = key(key, day).start();
    if (day.isBefore(start)) {
      throw new Uncompilable(Problem.of("E0453", place, key, start, day));
    }
  }

  /** The window of a key before that of a day. */
  NamedPeriod before(String key, LocalDate day) {
    var window = key(key, day).window();
    return window.moved(window.at(day), -1);
  }

  /** The shares of a period, in which they must not change, and who has one. */
  KeyCompiler.Shares sharesIn(String key, NamedPeriod period, Place place) {
    var term = owner.agreement.calendar().term();
    if (!period.period().overlaps(term)) {
      throw new Uncompilable(Problem.of("E0524", place, key, period.name(), term));
    }
    whole(key, period).ifPresent(stretch -> requireStarted(key, stretch.start(), place));
    return whole(key, period)
        .map(stretch -> shares(key, stretch))
        .orElseThrow(() -> new Uncompilable(Problem.of("E0431", place, key, period.name())));
  }

  /** The shares of a period; empty where they change within it, or start later. */
  Optional<int[]> in(String key, NamedPeriod period) {
    return started(key, period).map(stretch -> shares(key, stretch).slots());
  }

  /** Who may be in the key at all, in a period in which it does not change. */
  Optional<int[]> members(String key, NamedPeriod period) {
    return started(key, period).map(stretch -> shares(key, stretch).inKey());
  }

  private Optional<Period> started(String key, NamedPeriod period) {
    return whole(key, period)
        .filter(stretch -> !stretch.start().isBefore(key(key, stretch.start()).start()));
  }

  private Optional<Period> whole(String key, NamedPeriod period) {
    var inTerm = period.period().intersection(owner.agreement.calendar().term());
    return inTerm
        .map(days -> stretch(key, days.start()))
        .filter(stretch -> stretch.contains(inTerm.get()));
  }

  /** The shares that hold on a day, brought to 100% among some parties, by position in the list. */
  Shared among(String key, LocalDate day, List<Integer> parties, Origin origin) {
    requireStarted(key, day, origin.place());
    var stretch = stretch(key, day);
    var shares = shares(key, stretch);
    int[] all = shares.slots();
    int[] inKey = shares.inKey();
    boolean areAll =
        IntStream.range(0, all.length).allMatch(p -> inKey[p] == Logic.NO || parties.contains(p));
    if (areAll) {
      var sum = shares.certain() ? OptionalInt.empty() : OptionalInt.of(sum(key, stretch));
      return new Shared(all, sum, subject(key, day));
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
            new Operation.TotalWeight(ids, subject(key, day), Least.NOTHING),
            weights,
            Ratio.PERCENT,
            "shares of those named",
            origin);
    int[] slots = new int[all.length];
    Arrays.fill(slots, -1);
    for (int party : parties) {
      slots[party] =
          owner.program.add(
              new Operation.PerWeight(subject(key, day)),
              List.of(all[party], total),
              Ratio.PERCENT,
              "share of " + owner.partyId(party) + " among those named",
              origin);
    }
    var shared = new Shared(slots, OptionalInt.of(sum(slots, origin)), subject(key, day));
    rescaled.put(named, shared);
    return shared;
  }

  KeyCompiler.Shares shares(String key, Period stretch) {
    var at = new Stretch(key, stretch.start());
    var known = compiled.get(at);
    if (known != null) {
      return known;
    }
    var clause = key(key, stretch.start());
    owner.book.circle.enter(owner.agreement.name(), subject(key, stretch.start()), clause.place());
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
    boolean certain = ofParts.stream().allMatch(KeyCompiler.Shares::certain);
    return new KeyCompiler.Shares(slots, inKey, certain);
  }

  /** The days on which a key changes: by what is written for days, and by who is a party. */
  private TreeSet<LocalDate> changes(CheckedKey key) {
    var days = changesOf(key);
    days.addAll(owner.agreement.membershipChanges(everyone()));
    return days;
  }

  /** The days on which what a key says, or what it rests on, changes. */
  private TreeSet<LocalDate> changesOf(CheckedKey key) {
    var agreement = owner.agreement;
    return new TreeSet<>(KeyChanges.of(key, agreement.keys(), agreement.calendar()));
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
            && !owner.agreement.membershipChanges(everyone()).isEmpty();
    var borders =
        switch (key.year()) {
          case AS_THEY_CHANGE -> changes(key);
          case BY_DAYS -> new TreeSet<LocalDate>();
          case WHOLE -> changesOf(key);
        };
    if (isByYear || isYearly(key, new TreeSet<>()) || key.year() == YearShares.BY_DAYS) {
      owner
          .agreement
          .calendar()
          .windows(key.window())
          .forEach(w -> borders.add(w.period().start()));
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
