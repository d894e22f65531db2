package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.agreement.checked.CheckedAmount.Rule;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.text.Place;
import org.entente.calendar.Calendar;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.Problem;
import org.entente.rates.RatesDeclaration;

/**
 * Makes one agreement of its checked versions: every clause holds on its days.
 *
 * <p>Amounts get a rule for each stretch, shares and limits a schedule by days, and what is built
 * anew stands beside what it replaces, each on its own days. What an amendment does not change is
 * not cut.
 */
final class VersionMerge {
  private final List<Dated> versions;
  private final List<Problem> problems;
  private final Calendar calendar;
  private final PoolMerge poolMerge;

  /** A version and the days on which it holds. */
  record Dated(Period days, CheckedAgreement agreement) {}

  /**
   * @param versions in the order of their days, without a gap
   */
  VersionMerge(List<Dated> versions, List<Problem> problems) {
    this.versions = List.copyOf(versions);
    this.problems = problems;
    this.calendar = versions.getLast().agreement().calendar();
    this.poolMerge = new PoolMerge(calendar, problems, this::changesInTime);
  }

  CheckedAgreement merge() {
    var last = versions.getLast().agreement();
    if (versions.size() == 1) {
      return last;
    }
    var amounts = amounts();
    var keys = joined(CheckedAgreement::keys, CheckedKey::name, OF_KEYS, k -> false);
    var pools = pools(amounts);
    checkKeysByYear(pools, keys);
    return new CheckedAgreement(
        last.name(),
        last.labels(),
        last.parties(),
        last.signed(),
        calendar,
        last.succeeds(),
        last.currency(),
        last.rounding(),
        last.sets(),
        last.lines(),
        joined(CheckedAgreement::others, CheckedAgreement.OtherLines::lines, OF_OTHERS, o -> false),
        rates(),
        declared(),
        amounts,
        keys,
        pools,
        accounts(),
        joined(CheckedAgreement::dues, d -> d.from() + " " + d.to(), OF_DUES, d -> true),
        joined(CheckedAgreement::totals, CheckedTotal::name, OF_TOTALS, t -> true),
        last.shown(),
        joined(
            CheckedAgreement::checks,
            CheckedCheck::name,
            OF_CHECKS,
            c -> !c.window().equals(Window.TERM)),
        last.amendments(),
        last.canonical(),
        last.place());
  }

  private static final Form<CheckedAgreement.OtherLines> OF_OTHERS =
      new Form<>(
          CheckedAgreement.OtherLines::days,
          CheckedAgreement.OtherLines::during,
          CheckedAgreement.OtherLines::place);

  private static final Form<CheckedKey> OF_KEYS =
      new Form<>(CheckedKey::days, CheckedKey::during, CheckedKey::place);

  private static final Form<CheckedDue> OF_DUES =
      new Form<>(CheckedDue::days, CheckedDue::during, CheckedDue::place);

  private static final Form<CheckedTotal> OF_TOTALS =
      new Form<>(CheckedTotal::days, CheckedTotal::during, CheckedTotal::place);

  private static final Form<CheckedCheck> OF_CHECKS =
      new Form<>(CheckedCheck::days, CheckedCheck::during, CheckedCheck::place);

  /** How a clause tells its days, takes others, and where it stands. */
  private record Form<T>(
      Function<T, Period> days, BiFunction<T, Period, T> during, Function<T, Place> place) {}

  /** Clauses by their days: one that a version leaves as it was goes on. */
  private <T> List<T> joined(
      Function<CheckedAgreement, List<T>> of,
      Function<T, String> name,
      Form<T> form,
      Function<T, Boolean> byYear) {
    var all = new LinkedHashMap<String, List<T>>();
    for (var version : versions) {
      var counts = new LinkedHashMap<String, Integer>();
      for (var clause : of.apply(version.agreement())) {
        int nth = counts.merge(name.apply(clause), 1, Integer::sum);
        var its = all.computeIfAbsent(name.apply(clause) + " " + nth, n -> new ArrayList<>());
        var now = form.during().apply(clause, version.days());
        var goesOn = its.isEmpty() ? Optional.<T>empty() : goesOn(its.getLast(), now, form);
        goesOn.ifPresent(g -> its.set(its.size() - 1, g));
        if (goesOn.isEmpty()) {
          its.add(now);
        }
      }
    }
    var result = all.values().stream().flatMap(List::stream).toList();
    result.stream().filter(byYear::apply).forEach(clause -> checkByYear(clause, form));
    return result;
  }

  private static <T> Optional<T> goesOn(T before, T now, Form<T> form) {
    var days = form.days().apply(before);
    var next = form.days().apply(now);
    boolean same = days.end().equals(next.start()) && form.during().apply(now, days).equals(before);
    return same
        ? Optional.of(form.during().apply(before, new Period(days.start(), next.end())))
        : Optional.empty();
  }

  private <T> void checkByYear(T clause, Form<T> form) {
    var days = form.days().apply(clause);
    for (var day : List.of(days.start(), days.end())) {
      if (!isBorder(day)) {
        report("E0558", form.place().apply(clause), day);
      }
    }
  }

  /** Whether nothing is cut when something changes on the day: a year starts, or the term ends. */
  private boolean isBorder(java.time.LocalDate day) {
    return day.equals(calendar.term().start())
        || day.equals(calendar.term().end())
        || calendar.year().yearAt(day).period().start().equals(day);
  }

  private void report(String code, Place place, java.time.LocalDate day) {
    var year = calendar.year().yearAt(day);
    problems.add(
        Problem.of(code, place, day, year.name(), year.period().start(), year.period().end()));
  }

  private List<RatesDeclaration> rates() {
    return versions.stream().flatMap(v -> v.agreement().rates().stream()).distinct().toList();
  }

  private List<org.entente.facts.InputDeclaration> declared() {
    var all = new LinkedHashMap<String, org.entente.facts.InputDeclaration>();
    for (var version : versions) {
      for (var input : version.agreement().inputs()) {
        var first = all.get(input.name());
        if (first != null && !first.hasShapeOf(input)) {
          problems.add(Problem.of("E0298", input.place(), input.name(), first.place().line()));
        }
        all.put(input.name(), input);
      }
    }
    return List.copyOf(all.values());
  }

  /** An account is kept over the whole term, and is one and the same in each version. */
  private List<CheckedAccount> accounts() {
    var all = new LinkedHashMap<String, CheckedAccount>();
    for (var version : versions) {
      for (var account : version.agreement().accounts()) {
        var first = all.putIfAbsent(account.name(), account);
        if (first != null && !first.equals(account)) {
          problems.add(
              Problem.of("E0559", account.place(), account.name(), version.days().start()));
        }
      }
    }
    return List.copyOf(all.values());
  }

  private List<CheckedAmount> amounts() {
    var all = new LinkedHashMap<String, CheckedAmount>();
    for (var version : versions) {
      for (var amount : version.agreement().amounts()) {
        var clipped = withRules(amount, clipped(amount.rules(), version.days()));
        var before = all.get(amount.name());
        all.put(amount.name(), before == null ? clipped : joined(before, clipped));
      }
    }
    all.values().forEach(this::checkByYear);
    return List.copyOf(all.values());
  }

  private CheckedAmount joined(CheckedAmount before, CheckedAmount now) {
    boolean sameForm =
        before.indices().equals(now.indices())
            && before.type().equals(now.type())
            && before.yearly() == now.yearly()
            && before.rounding().equals(now.rounding());
    if (!sameForm) {
      problems.add(Problem.of("E0298", now.place(), now.name(), before.place().line()));
    }
    var rules = new ArrayList<>(before.rules());
    for (var rule : now.rules()) {
      var last = rules.getLast();
      var goesOn = new Rule(last.period(), rule.value(), rule.cites(), rule.place());
      if (goesOn.equals(last) && last.period().end().equals(rule.period().start())) {
        var period = new Period(last.period().start(), rule.period().end());
        rules.set(rules.size() - 1, new Rule(period, last.value(), last.cites(), last.place()));
      } else {
        rules.add(rule);
      }
    }
    return withRules(before, rules);
  }

  private static List<Rule> clipped(List<Rule> rules, Period days) {
    return rules.stream()
        .flatMap(rule ->
            rule.period().intersection(days).stream()
                .map(p -> new Rule(p, rule.value(), rule.cites(), rule.place())))
        .sorted(java.util.Comparator.comparing(Rule::period))
        .toList();
  }

  private static CheckedAmount withRules(CheckedAmount amount, List<Rule> rules) {
    return new CheckedAmount(
        amount.name(),
        amount.indices(),
        amount.labels(),
        amount.type(),
        amount.yearly(),
        amount.rounding(),
        rules,
        amount.cites(),
        amount.place());
  }

  private void checkByYear(CheckedAmount amount) {
    for (var rule : amount.rules()) {
      if (!isBorder(rule.period().start())) {
        report("E0557", rule.place(), rule.period().start());
      }
    }
  }

  /** Whether a value rests on an amount without years that an amendment changes. */
  private boolean changesInTime(CheckedExpression value) {
    if (value instanceof CheckedExpression.AmountValue amount
        && amount.period() instanceof CheckedExpression.PeriodChoice.Timeless) {
      var rules =
          versions.stream()
              .flatMap(v -> v.agreement().amount(amount.amount()).stream())
              .map(a -> a.rules().stream().map(Rule::value).toList())
              .distinct()
              .toList();
      return rules.size() > 1 || rules.stream().flatMap(List::stream).anyMatch(this::changesInTime);
    }
    return value.parts().stream().anyMatch(this::changesInTime);
  }

  /** An amount has a value for each year, so that a key by which it is shared changes with them. */
  private void checkKeysByYear(List<CheckedPool> pools, List<CheckedKey> keys) {
    for (var pool : pools) {
      for (var group : pool.groups()) {
        for (var share : group.shares()) {
          var changes =
              share.by().map(key -> KeyChanges.of(key, keys, calendar)).orElseGet(TreeSet::new);
          boolean cuts =
              changes.stream().anyMatch(day -> pool.days().contains(day) && !isBorder(day));
          if (cuts && pool.source() instanceof Source.Amount) {
            problems.add(Problem.of("E0336", share.place()));
          }
        }
      }
    }
  }

  private List<CheckedPool> pools(List<CheckedAmount> amounts) {
    var names = new LinkedHashSet<String>();
    versions.forEach(v -> v.agreement().pools().forEach(p -> names.add(p.name())));
    var pools = new ArrayList<CheckedPool>();
    for (var name : names) {
      var its =
          versions.stream()
              .flatMap(v -> v.agreement().pool(name).map(p -> p.during(v.days())).stream())
              .toList();
      poolMerge.merge(its).forEach(pool -> pools.add(withAmount(pool, amounts)));
    }
    return pools;
  }

  /** A pool of an amount takes the amount of all versions. */
  private static CheckedPool withAmount(CheckedPool pool, List<CheckedAmount> amounts) {
    if (!(pool.source() instanceof Source.Amount source)) {
      return pool;
    }
    var amount = amounts.stream().filter(a -> a.name().equals(source.amount().name())).findFirst();
    return new CheckedPool(
        pool.name(),
        pool.by(),
        pool.labels(),
        amount.<Source>map(Source.Amount::new).orElse(source),
        pool.groups(),
        pool.taken(),
        pool.parts(),
        pool.days(),
        pool.cites(),
        pool.place());
  }
}
