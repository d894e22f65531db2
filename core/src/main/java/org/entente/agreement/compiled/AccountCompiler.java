package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedAccount;
import org.entente.agreement.checked.CheckedAccount.Entry;
import org.entente.agreement.checked.CheckedAccount.Flow;
import org.entente.agreement.checked.CheckedExpression.Facet;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Place;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/**
 * Compiles an account: period after period, what it opens with, each entry, what lapses, and what
 * it closes with. All of these are whole units, since entries are rounded figures.
 */
final class AccountCompiler {
  final CheckedAccount account;
  private final AgreementCompiler owner;
  private final Program program;
  private final Unit unit;
  private final Origin origin;
  private final List<NamedPeriod> periods;
  private final SequencedMap<LocalDate, Integer> positions = new LinkedHashMap<>();
  private final List<List<String>> elements;
  private final List<List<Closed>> closed = new ArrayList<>();
  private final SequencedMap<EntryKey, Integer> entries = new LinkedHashMap<>();

  private record EntryKey(int element, int period, int entry, LocalDate end) {}

  /**
   * A period that is over.
   *
   * @param lapsed empty where nothing expires
   * @param added all additions since the first period, what it opened with among them
   * @param gone all takings and lapses since the first period
   */
  private record Closed(OptionalInt lapsed, int closing, int added, int gone) {}

  AccountCompiler(AgreementCompiler owner, CheckedAccount account) {
    this.owner = owner;
    this.account = account;
    this.program = owner.program;
    this.unit = account.unit();
    this.origin = new Origin(account.place(), account.cites());
    this.periods = owner.agreement.calendar().windows(account.window());
    for (int t = 0; t < periods.size(); t++) {
      positions.put(periods.get(t).period().start(), t);
    }
    this.elements = MemberSet.choices(account.indices());
    elements.forEach(e -> closed.add(new ArrayList<>()));
  }

  List<List<String>> elements() {
    return elements;
  }

  /** Its sides, in the order in which a statement shows them. */
  List<Facet> facets() {
    var facets = new ArrayList<Facet>();
    facets.add(new Facet.Opening());
    for (int e = 0; e < account.entries().size(); e++) {
      facets.add(new Facet.Entry(e));
    }
    if (account.expiresAfter().isPresent()) {
      facets.add(new Facet.Lapsed());
    }
    facets.add(new Facet.Closing());
    return facets;
  }

  /** Where a side is written. */
  Place place(Facet facet) {
    return facet instanceof Facet.Entry entry
        ? account.entries().get(entry.position()).place()
        : account.place();
  }

  private String subject(int element) {
    return MemberSet.indexed(account.name(), elements.get(element));
  }

  /** The element that the members choose, for those at hand. */
  int element(List<MemberChoice> choices, SequencedMap<String, String> atHand) {
    var members = new ArrayList<String>();
    for (var choice : choices) {
      members.add(
          switch (choice) {
            case MemberChoice.AtHand hand ->
                Optional.ofNullable(atHand.get(hand.set())).orElseThrow();
            case MemberChoice.Fixed fixed -> fixed.member();
          });
    }
    return elements.indexOf(members);
  }

  /** One side of the account for a period made of whole ones; empty for any other. */
  OptionalInt facet(int element, Facet facet, NamedPeriod period) {
    var term = owner.agreement.calendar().term();
    var inTerm = period.period().intersection(term);
    if (inTerm.isEmpty()) {
      return OptionalInt.empty();
    }
    int first = positionAt(inTerm.get().start());
    int last = positionAt(inTerm.get().lastDay());
    boolean whole =
        start(first).equals(inTerm.get().start()) && end(last).equals(inTerm.get().end());
    if (!whole) {
      return OptionalInt.empty();
    }
    return switch (facet) {
      case Facet.Opening opening -> OptionalInt.of(opening(element, first));
      case Facet.Closing closing -> OptionalInt.of(closing(element, last));
      case Facet.Entry entry -> OptionalInt.of(entries(element, entry.position(), first, last));
      case Facet.Lapsed lapsed -> lapsed(element, first, last);
    };
  }

  private int entries(int element, int entry, int first, int last) {
    var parts = new ArrayList<Integer>();
    for (int t = first; t <= last; t++) {
      closing(element, t);
      parts.add(entry(element, t, entry, end(t)));
    }
    return program.sum(parts, unit, account.entries().get(entry).words(), origin(entry));
  }

  private OptionalInt lapsed(int element, int first, int last) {
    var parts = new ArrayList<Integer>();
    for (int t = first; t <= last; t++) {
      closing(element, t);
      closed.get(element).get(t).lapsed().ifPresent(parts::add);
    }
    return parts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(program.sum(parts, unit, "lapsed", origin));
  }

  private Origin origin(int entry) {
    var its = account.entries().get(entry);
    return new Origin(its.place(), its.cites());
  }

  /** The account's own period that contains the day. */
  NamedPeriod periodAt(LocalDate day) {
    return periods.get(positionAt(day));
  }

  private int positionAt(LocalDate day) {
    var window = owner.agreement.calendar().windowAt(account.window(), day);
    return Optional.ofNullable(positions.get(window.period().start())).orElseThrow();
  }

  /** The first day of a period, as far as the term reaches. */
  private LocalDate start(int t) {
    return inTerm(t).start();
  }

  private LocalDate end(int t) {
    return inTerm(t).end();
  }

  private Period inTerm(int t) {
    return periods.get(t).period().intersection(owner.agreement.calendar().term()).orElseThrow();
  }

  private int opening(int element, int t) {
    if (t > 0) {
      return closing(element, t - 1);
    }
    if (account.opening().isEmpty()) {
      return program.constant(Rational.ZERO, unit, "opening of " + account.name(), origin);
    }
    var members = AgreementCompiler.members(account.indices(), elements.get(element));
    return new ExpressionCompiler(owner, origin)
        .compile(account.opening().get(), at(periods.getFirst(), members))
        .orElseThrow();
  }

  private At at(NamedPeriod period, SequencedMap<String, String> members) {
    var day = period.period().intersection(owner.agreement.calendar().term()).orElseThrow().start();
    var window = Optional.of(account.window());
    return new At(period, window, window, day, members);
  }

  /** What it closes with; the periods before are closed first, one after another. */
  private int closing(int element, int t) {
    var done = closed.get(element);
    while (done.size() <= t) {
      int next = done.size();
      owner.book.circle.enter(
          owner.agreement.name(),
          subject(element) + ".closing@" + periods.get(next).name(),
          account.place());
      var period = close(element, next);
      owner.book.circle.leave();
      done.add(period);
    }
    return done.get(t).closing();
  }

  private Closed close(int element, int t) {
    var added = new ArrayList<Integer>();
    var taken = new ArrayList<Integer>();
    int opening = opening(element, t);
    int running = opening;
    for (int e = 0; e < account.entries().size(); e++) {
      int slot = entry(element, t, e, end(t));
      (account.entries().get(e).adds() ? added : taken).add(slot);
      running = moved(running, account.entries().get(e), slot, "balance of " + subject(element));
    }
    if (account.expiresAfter().isEmpty()) {
      return new Closed(OptionalInt.empty(), running, -1, -1);
    }
    return withLapse(element, t, opening, running, added, taken);
  }

  /** What was added longest ago is taken first; what of it is left when its time is over lapses. */
  private Closed withLapse(
      int element, int t, int opening, int running, List<Integer> added, List<Integer> taken) {
    var done = closed.get(element);
    added.addFirst(t == 0 ? opening : done.get(t - 1).added());
    int allAdded = program.sum(added, unit, "added so far", origin);
    if (t > 0) {
      taken.addFirst(done.get(t - 1).gone());
    }
    int gone = program.sum(taken, unit, "taken and lapsed so far", origin);
    int over = t - account.expiresAfter().getAsInt();
    int zero = program.constant(Rational.ZERO, unit, "zero", origin);
    if (over < 0) {
      return new Closed(OptionalInt.of(zero), running, allAdded, gone);
    }
    int old = over == t ? allAdded : done.get(over).added();
    int left = program.difference(old, gone, unit, "left of what has expired", origin);
    int lapsed = program.greatest(zero, left, unit, "lapsed", origin);
    return new Closed(
        OptionalInt.of(lapsed),
        program.difference(running, lapsed, unit, "balance after what lapsed", origin),
        allAdded,
        program.sum(List.of(gone, lapsed), unit, "taken and lapsed so far", origin));
  }

  private int moved(int balance, Entry entry, int slot, String meaning) {
    var from = new Origin(entry.place(), entry.cites());
    return entry.adds()
        ? program.sum(List.of(balance, slot), unit, meaning, from)
        : program.difference(balance, slot, unit, meaning, from);
  }

  /** What stands in it before an entry, when the period has run to the day before the end given. */
  int balanceBefore(int element, NamedPeriod period, int entry, LocalDate end) {
    int t =
        positionAt(
            period.period().intersection(owner.agreement.calendar().term()).orElseThrow().start());
    return balanceBefore(element, t, entry, end);
  }

  private int balanceBefore(int element, int t, int entry, LocalDate end) {
    int running = opening(element, t);
    for (int e = 0; e < entry; e++) {
      running =
          moved(
              running,
              account.entries().get(e),
              entry(element, t, e, end),
              "balance of " + subject(element));
    }
    return running;
  }

  /** What an entry adds or takes from the start of a period to the day before the end given. */
  private int entry(int element, int t, int position, LocalDate end) {
    var key = new EntryKey(element, t, position, end);
    var known = entries.get(key);
    if (known != null) {
      return known;
    }
    var entry = account.entries().get(position);
    var from = origin(position);
    var members = AgreementCompiler.members(account.indices(), elements.get(element));
    int flow =
        switch (entry.flow()) {
          case Flow.PartOf part -> part(part, members, new Period(start(t), end), from);
          case Flow.Value value -> value(value, members, t, end, from);
        };
    if (entry.rounding().isPresent()) {
      var rounding = entry.rounding().get();
      flow =
          program.add(
              new Operation.Rounded(rounding.unit(), rounding.mode()),
              List.of(flow),
              unit,
              "rounded",
              from);
    }
    if (entry.limitBalance()) {
      int room = balanceBefore(element, t, position, end);
      flow = program.least(flow, room, unit, "at most the balance", from);
    }
    entries.put(key, flow);
    return flow;
  }

  private int part(
      Flow.PartOf part, SequencedMap<String, String> atHand, Period period, Origin from) {
    var pool = owner.pool(part.pool());
    var of = new ArrayList<Integer>();
    for (int e : pool.elements(part.members(), atHand)) {
      of.addAll(pool.moved(e, part.from(), part.to(), period));
    }
    int sum =
        program.sum(
            of,
            unit,
            "part of " + owner.partyId(part.from()) + " to " + owner.partyId(part.to()),
            from);
    if (part.multiple().equals(Rational.ONE)) {
      return sum;
    }
    int times = program.constant(part.multiple(), Ratio.PERCENT, "multiple", from);
    return program.product(sum, times, unit, "multiple of the part", from);
  }

  /** A value for the days so far, where it has one; else that of the whole period. */
  private int value(
      Flow.Value value, SequencedMap<String, String> members, int t, LocalDate end, Origin from) {
    var period = periods.get(t);
    var expressions = new ExpressionCompiler(owner, from);
    if (end.isBefore(end(t))) {
      var days = new Period(start(t), end);
      var soFar = new NamedPeriod(days.toString(), days);
      var part =
          expressions.compile(
              value.value(),
              new At(soFar, Optional.empty(), Optional.empty(), days.start(), members));
      if (part.isPresent()) {
        return part.getAsInt();
      }
    }
    return expressions
        .compile(value.value(), at(period, members))
        .orElseThrow(
            () -> new Uncompilable(Problem.of("E0451", from.place(), account.window().words())));
  }
}
