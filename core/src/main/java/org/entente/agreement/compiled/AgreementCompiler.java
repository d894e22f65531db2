package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedDue;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.ValueType;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.compiled.TimeCompiler.LineSums;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Ratio;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;
import org.entente.pools.PoolQuery;
import org.entente.problems.BugException;
import org.entente.problems.Problem;

/** Compiles one agreement's amounts, pools and figures; each value once, when first needed. */
final class AgreementCompiler {
  final Compiler book;
  final CheckedAgreement agreement;
  final Program program;
  final List<NamedPeriod> wanted;
  private final SequencedMap<String, PoolVersions> pools = new LinkedHashMap<>();
  final KeyStretches stretches;
  final KeyVectors keys;
  private final SequencedMap<String, AccountCompiler> accounts = new LinkedHashMap<>();
  private final SequencedMap<List<Object>, LineSums> lineSums = new LinkedHashMap<>();
  private final SequencedMap<List<Object>, Integer> dues = new LinkedHashMap<>();
  private final SequencedMap<AmountKey, Integer> amounts = new LinkedHashMap<>();

  /** One value of an amount; the year is "" for one that does not change with time. */
  private record AmountKey(String amount, List<String> members, String year) {
    String reference() {
      return MemberSet.indexed(amount, members) + (year.isEmpty() ? "" : "@" + year);
    }
  }

  AgreementCompiler(Compiler book, CheckedAgreement agreement, List<NamedPeriod> wanted) {
    this.book = book;
    this.agreement = agreement;
    this.program = book.program;
    this.wanted = List.copyOf(wanted);
    stretches = new KeyStretches(agreement);
    keys = new KeyVectors(this);
  }

  void compileFigures() {
    new FigureCompiler(this).compile();
  }

  /** What the parties bear by the end of each interval of the wanted periods. */
  void compileRunningShares() {
    pools().forEach(pool -> program.running.addAll(pool.running(wanted)));
  }

  /** The lines that a sum takes, by stretch of days. */
  LineSums lineSum(CheckedExpression.LineSum sum) {
    return lineSums.computeIfAbsent(
        List.of(sum.lines(), sum.filters()),
        key -> {
          var grid = Grid.ofLines(agreement, wanted);
          var query =
              new PoolQuery(
                  agreement.name(),
                  "",
                  sum.lines(),
                  sum.filters(),
                  List.of(),
                  grid.intervals(),
                  false);
          program.pools.add(query);
          return new LineSums(grid, program.pools.size() - 1);
        });
  }

  PoolVersions pool(String name) {
    var known = pools.get(name);
    if (known == null) {
      var versions =
          agreement.pools().stream()
              .filter(pool -> pool.name().equals(name))
              .map(pool -> new PoolCompiler(this, pool))
              .toList();
      if (versions.isEmpty()) {
        throw new BugException("no pool " + name);
      }
      known = new PoolVersions(this, versions);
      pools.put(name, known);
    }
    return known;
  }

  /** All pools, each once, in the order written. */
  List<PoolVersions> pools() {
    return poolNames().stream().map(this::pool).toList();
  }

  List<String> poolNames() {
    return agreement.pools().stream().map(CheckedPool::name).distinct().toList();
  }

  AccountCompiler account(String name) {
    var compiler = accounts.get(name);
    if (compiler == null) {
      var account =
          agreement.account(name).orElseThrow(() -> new BugException("no account " + name));
      compiler = new AccountCompiler(this, account);
      accounts.put(name, compiler);
    }
    return compiler;
  }

  /** The slot of an amount's value for a year. */
  int amount(CheckedAmount amount, List<String> members, NamedPeriod year) {
    var term = agreement.calendar().term();
    return amount(
        amount, members, year, year.period().intersection(term).orElse(year.period()).start());
  }

  /** The slot of an amount's value for a year, or, for one without years, on a day. */
  int amount(CheckedAmount amount, List<String> members, NamedPeriod year, LocalDate day) {
    var since =
        amount.rules().stream()
            .map(rule -> rule.period().start())
            .filter(start -> !start.isAfter(day))
            .reduce("", (earlier, start) -> start.toString(), (a, b) -> b);
    var key =
        new AmountKey(
            amount.name(),
            members,
            amount.yearly() ? year.name() : amount.rules().size() == 1 ? "" : since);
    var known = amounts.get(key);
    if (known != null) {
      return known;
    }
    book.circle.enter(agreement.name(), key.reference(), amount.place());
    int slot = amountValue(amount, members, year, day);
    book.circle.leave();
    amounts.put(key, slot);
    return slot;
  }

  private int amountValue(
      CheckedAmount amount, List<String> members, NamedPeriod year, LocalDate day) {
    var term = agreement.calendar().term();
    boolean isOne = !amount.yearly() && amount.rules().size() == 1;
    var rule =
        amount.rules().stream()
            .filter(r -> isOne || r.period().contains(day))
            .findFirst()
            .orElseThrow(() ->
                new Uncompilable(
                    Problem.of("E0524", amount.place(), amount.name(), year.name(), term)));
    var at = At.year(agreement.calendar(), year, members(amount.indices(), members)).on(day);
    var origin = new Origin(rule.place(), rule.cites());
    int value =
        new ExpressionCompiler(this, origin)
            .withPrevious(amount, members)
            .compile(rule.value(), at)
            .orElseThrow();
    if (amount.rounding().isEmpty()) {
      return value;
    }
    var rounding = amount.rounding().get();
    return program.add(
        new Operation.Rounded(rounding.unit(), rounding.mode()),
        List.of(value),
        amount.type().unit(),
        amount.name() + " rounded",
        origin);
  }

  static SequencedMap<String, String> members(List<MemberSet> sets, List<String> members) {
    var byName = new TreeMap<String, String>();
    for (int i = 0; i < sets.size(); i++) {
      byName.put(sets.get(i).name(), members.get(i));
    }
    return byName;
  }

  /** What a party pays to another in a year: its dues and the shortfalls that are due. */
  OptionalInt due(int from, int to, NamedPeriod year) {
    var parts = new ArrayList<Integer>();
    Origin origin = agreementOrigin();
    for (var due : agreement.dues()) {
      if (due.from() == from && due.to() == to && holds(due.days(), year)) {
        origin = new Origin(due.place(), due.cites());
        parts.add(due(due, year));
      }
    }
    for (var pool : pools()) {
      parts.addAll(pool.shortfallsDue(from, to, year));
    }
    return parts.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            program.sum(
                parts,
                agreement.currency(),
                "due from " + partyId(from) + " to " + partyId(to),
                origin));
  }

  /** What one clause makes due in a year. */
  private int due(CheckedDue due, NamedPeriod year) {
    var key = List.<Object>of(due, year.name());
    var known = dues.get(key);
    if (known != null) {
      return known;
    }
    var origin = new Origin(due.place(), due.cites());
    var at = At.year(agreement.calendar(), year, At.nobody());
    int slot = new ExpressionCompiler(this, origin).compile(due.amount(), at).orElseThrow();
    dues.put(key, slot);
    return slot;
  }

  /** The days of its year on which something is due from one party to another, with the slots. */
  SequencedMap<String, Integer> instalments(int from, int to, NamedPeriod year) {
    var byDay = new TreeMap<LocalDate, List<Integer>>();
    var facets = new TreeMap<LocalDate, String>();
    Origin origin = agreementOrigin();
    for (var due : agreement.dues()) {
      boolean isMeant = due.from() == from && due.to() == to && holds(due.days(), year);
      if (!isMeant || due.instalments().isEmpty()) {
        continue;
      }
      origin = new Origin(due.place(), due.cites());
      var parts = parts(due, due.instalments().get(), year, origin);
      for (int i = 0; i < parts.size(); i++) {
        var instalment = due.instalments().get().all().get(i);
        var day = instalment.in(year.period());
        facets.put(day, instalment.facet());
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(parts.get(i));
      }
    }
    var slots = new LinkedHashMap<String, Integer>();
    for (var day : byDay.sequencedEntrySet()) {
      var meaning = "due on " + day.getKey();
      int slot = program.sum(day.getValue(), agreement.currency(), meaning, origin);
      slots.put(facets.getOrDefault(day.getKey(), ""), slot);
    }
    return slots;
  }

  private List<Integer> parts(
      CheckedDue due, CheckedDue.Instalments instalments, NamedPeriod year, Origin origin) {
    int whole = due(due, year);
    var currency = agreement.currency();
    var parts = new ArrayList<Integer>();
    for (var instalment : instalments.all()) {
      int share =
          program.constant(
              instalment.share(), Ratio.PERCENT, "part of " + instalment.facet(), origin);
      int exact = program.product(whole, share, currency, "part of the due", origin);
      parts.add(
          program.add(
              new Operation.Rounded(currency.minorUnit(), RoundingMode.HALF_UP),
              List.of(exact),
              currency,
              "due on " + instalment.in(year.period()),
              origin));
    }
    int last = instalments.remainder();
    var others = new ArrayList<>(parts);
    others.remove(last);
    int sum = program.sum(others, currency, "the other instalments", origin);
    var meaning = "due on " + instalments.all().get(last).in(year.period()) + ", the remainder";
    parts.set(last, program.difference(whole, sum, currency, meaning, origin));
    return parts;
  }

  /** Whether a clause that goes by years holds in the year: on its first day within the term. */
  boolean holds(Period days, NamedPeriod year) {
    var inTerm = year.period().intersection(agreement.calendar().term());
    return days.contains(inTerm.orElse(year.period()).start());
  }

  /** The pairs of parties between which something may be due, payer first. */
  List<List<Integer>> duePairs() {
    var pairs = new ArrayList<List<Integer>>();
    for (var due : agreement.dues()) {
      pairs.add(List.of(due.from(), due.to()));
    }
    for (var pool : agreement.pools()) {
      for (var group : pool.groups()) {
        for (var share : group.shares()) {
          share
              .floor()
              .map(CheckedPool.Floor::shortfall)
              .filter(s -> s instanceof CheckedPool.Shortfall.DueTo)
              .map(s -> ((CheckedPool.Shortfall.DueTo) s).party())
              .ifPresent(to -> pairs.add(List.of(share.parties().getFirst(), to)));
        }
      }
    }
    return pairs.stream().distinct().toList();
  }

  String partyId(int position) {
    return agreement.parties().get(position).id();
  }

  Origin agreementOrigin() {
    return new Origin(agreement.place(), Labels.NONE);
  }

  ValueType money() {
    return new ValueType(ValueType.Nature.TOTAL, agreement.currency());
  }
}
