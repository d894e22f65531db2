package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.YearShares;
import org.entente.agreement.compiled.Operation.TotalWeight.Least;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Place;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
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
  private final SequencedMap<Named, Shared> rescaled = new LinkedHashMap<>();
  private final SequencedMap<Stretch, Integer> sums = new LinkedHashMap<>();
  private final SequencedMap<List<Integer>, Integer> shareable = new LinkedHashMap<>();
  private final KeyStretches stretches;

  private record Stretch(String key, LocalDate start) {}

  private record Named(String key, LocalDate start, List<Integer> parties) {}

  KeyVectors(AgreementCompiler owner) {
    this.owner = owner;
    stretches = owner.stretches;
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
    return read(key, stretches.at(key, day), party, origin);
  }

  /** A party's share in the window before that of a day. */
  int previous(String key, LocalDate day, int party, Origin origin) {
    return inPeriod(key, stretches.before(key, day), party, origin);
  }

  /** A party's share in a period, in which it must not change, as a formula reads it. */
  int inPeriod(String key, NamedPeriod period, int party, Origin origin) {
    sharesIn(key, period, origin.place());
    return read(key, stretches.whole(key, period).orElseThrow(), party, origin);
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
    return key + "@" + stretches.name(key, day);
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
    var start = stretches.key(key, day).start();
    if (day.isBefore(start)) {
      throw new Uncompilable(Problem.of("E0453", place, key, start, day));
    }
  }

  /** The shares of a period, in which they must not change, and who has one. */
  KeyCompiler.Shares sharesIn(String key, NamedPeriod period, Place place) {
    var term = owner.agreement.calendar().term();
    if (!period.period().overlaps(term)) {
      throw new Uncompilable(Problem.of("E0524", place, key, period.name(), term));
    }
    stretches.whole(key, period).ifPresent(stretch -> requireStarted(key, stretch.start(), place));
    return stretches
        .whole(key, period)
        .map(stretch -> shares(key, stretch))
        .orElseThrow(() -> new Uncompilable(Problem.of("E0431", place, key, period.name())));
  }

  /** The shares of a period; empty where they change within it, or start later. */
  Optional<int[]> in(String key, NamedPeriod period) {
    return stretches.started(key, period).map(stretch -> shares(key, stretch).slots());
  }

  /** Who may be in the key at all, in a period in which it does not change. */
  Optional<int[]> members(String key, NamedPeriod period) {
    return stretches.started(key, period).map(stretch -> shares(key, stretch).inKey());
  }

  /** The shares that hold on a day, brought to 100% among some parties, by position in the list. */
  Shared among(String key, LocalDate day, List<Integer> parties, Origin origin) {
    requireStarted(key, day, origin.place());
    var stretch = stretches.at(key, day);
    var shares = shares(key, stretch);
    int[] all = shares.slots();
    int[] inKey = shares.inKey();
    boolean areAll =
        IntStream.range(0, all.length).allMatch(p -> inKey[p] == Logic.NO || parties.contains(p));
    if (areAll) {
      var sum = shares.certain() ? OptionalInt.empty() : OptionalInt.of(sum(key, stretch));
      return new Shared(all, sum, subject(key, day));
    }
    var named = new Named(key, stretches.at(key, day).start(), parties);
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
    var clause = stretches.key(key, stretch.start());
    owner.book.circle.enter(owner.agreement.name(), subject(key, stretch.start()), clause.place());
    var shares = compiled(clause, stretch, stretches.name(key, stretch.start()));
    owner.book.circle.leave();
    compiled.put(at, shares);
    return shares;
  }

  private KeyCompiler.Shares compiled(CheckedKey key, Period stretch, String name) {
    var parts = key.year() == YearShares.BY_DAYS ? stretches.parts(key, stretch) : List.of(stretch);
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

  private CheckedKey key(String name) {
    return owner.agreement.key(name).orElseThrow(() -> new BugException("no key " + name));
  }
}
