package org.entente.agreement.checked;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.entente.agreement.checked.CheckedAgreement.Succession;
import org.entente.agreement.checked.HeaderCheck.Header;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.amounts.Currencies;
import org.entente.calendar.Period;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Checks the agreements of a book together: names, types and units, dated terms, conservation, and
 * the borders between agreements that follow one another.
 *
 * <p>All problems are given at once, at most one for each clause.
 */
public final class Checker {
  private final Currencies currencies;
  private final SequencedMap<String, Scope> book = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Checker(Currencies currencies) {
    this.currencies = currencies;
  }

  /**
   * The agreements of some files, in the order of their terms and then of their names.
   *
   * @param agreedOn agreements signed after that day are left out; empty for all
   */
  public static Outcome<CheckedAgreements> check(
      List<ParsedFile> files, Optional<LocalDate> agreedOn, Currencies currencies) {
    return new Checker(currencies).check(files, agreedOn);
  }

  private Outcome<CheckedAgreements> check(List<ParsedFile> files, Optional<LocalDate> agreedOn) {
    var headers = new LinkedHashMap<String, Header>();
    var fileOf = new LinkedHashMap<ParsedAgreement, ParsedFile>();
    var notYet = new ArrayList<CheckedAgreements.NotYetAgreed>();
    for (var file : files) {
      for (var agreement : file.agreements()) {
        var later = signedAfter(agreement, agreedOn);
        later.ifPresent(
            day -> notYet.add(new CheckedAgreements.NotYetAgreed(agreement.name().text(), day)));
        if (later.isEmpty()) {
          fileOf.put(agreement, file);
        }
      }
    }
    var inNameOrder =
        fileOf.sequencedKeySet().stream()
            .sorted(Comparator.comparing((ParsedAgreement a) -> a.name().text()))
            .toList();
    for (var agreement : inNameOrder) {
      var file = requireNonNull(fileOf.get(agreement), "the agreement is of no file");
      var scope = new Scope(file, agreement, currencies, book);
      if (book.putIfAbsent(agreement.name().text(), scope) != null) {
        problems.add(
            Problem.of(
                "E0232",
                agreement.source().place(agreement.name().span(), "agreement"),
                agreement.name().text()));
        continue;
      }
      new HeaderCheck(scope).check().ifPresent(h -> headers.put(agreement.name().text(), h));
    }
    headers.forEach(this::cutTermOfPredecessor);
    book.values().stream().filter(Scope::hasFrame).forEach(s -> new DeclarationCheck(s).check());
    var checked = new ArrayList<CheckedAgreement>();
    for (var scope : book.values()) {
      var header = headers.get(scope.parsed.name().text());
      if (scope.hasFrame() && header != null) {
        agreement(scope, header).ifPresent(checked::add);
      }
    }
    book.values().forEach(scope -> problems.addAll(scope.problems));
    checked.forEach(agreement -> problems.addAll(new ContradictionCheck(agreement).check()));
    if (checked.size() == book.size()) {
      problems.addAll(new SuccessionCheck(checked, inNameOrder).check());
      problems.addAll(SharedFactsCheck.check(checked));
    }
    checked.sort(
        Comparator.comparing((CheckedAgreement a) -> a.calendar().term())
            .thenComparing(CheckedAgreement::name));
    notYet.sort(Comparator.comparing(CheckedAgreements.NotYetAgreed::name));
    return Outcome.of(new CheckedAgreements(checked, notYet), problems);
  }

  /** Where the later text says so, the agreement before holds only until the later one starts. */
  private void cutTermOfPredecessor(String name, Header header) {
    var later = Optional.ofNullable(book.get(name)).flatMap(s -> s.calendar);
    var before =
        header
            .succeeds()
            .filter(Succession::fromItsFirstDay)
            .flatMap(s -> Optional.ofNullable(book.get(s.agreement())));
    if (later.isEmpty() || before.isEmpty() || before.get().calendar.isEmpty()) {
      return;
    }
    var calendar = before.get().calendar.get();
    var start = later.get().term().start();
    if (calendar.term().contains(start) && start.isAfter(calendar.term().start())) {
      before.get().writtenTerm = Optional.of(calendar.term());
      before.get().calendar =
          Optional.of(calendar.withTerm(new Period(calendar.term().start(), start)));
    }
  }

  private static Optional<LocalDate> signedAfter(
      ParsedAgreement agreement, Optional<LocalDate> agreedOn) {
    return agreement.clauses().stream()
        .filter(clause -> clause instanceof ParsedClause.Signed)
        .map(clause -> ((ParsedClause.Signed) clause).day())
        .filter(day -> agreedOn.isPresent() && day.isAfter(agreedOn.get()))
        .findFirst();
  }

  private Optional<CheckedAgreement> agreement(Scope scope, Header header) {
    var rounding = new HeaderCheck(scope).rounding();
    var amounts = amounts(scope);
    var keys = each(scope, ParsedClause.Key.class, clause -> new KeyCheck(scope, clause).check());
    var pools = pools(scope, amounts, keys);
    var accounts = accounts(scope, pools);
    var figures = new FigureCheck(scope);
    var dues = each(scope, ParsedClause.Due.class, figures::due);
    var totals = each(scope, ParsedClause.Total.class, figures::total);
    var shown =
        each(scope, ParsedClause.Shown.class, figures::shown).stream()
            .flatMap(List::stream)
            .toList();
    var checks = each(scope, ParsedClause.Check.class, figures::check);
    var others = each(scope, ParsedClause.Others.class, figures::others);
    new DisjointnessCheck(scope).check(pools);
    figures.checkOthersSaid(others);
    return rounding.map(r ->
        new CheckedAgreement(
            scope.parsed.name().text(),
            scope.parsed.labels(),
            List.copyOf(scope.parties.values()),
            header.signed(),
            scope.calendarOrThrow(),
            header.succeeds(),
            scope.currencyOrThrow(),
            r,
            List.copyOf(scope.sets.values()),
            List.copyOf(scope.lines.values()),
            others,
            List.copyOf(scope.rates.values()),
            List.copyOf(scope.inputs.values()),
            amounts,
            keys,
            pools,
            accounts,
            dues,
            totals,
            shown,
            checks,
            scope.canonical,
            scope.place(scope.parsed.name().span(), "agreement")));
  }

  private static List<CheckedAmount> amounts(Scope scope) {
    var amounts = new ArrayList<CheckedAmount>();
    for (var clause : scope.parsed.clauses()) {
      if (clause instanceof ParsedClause.Amount amount) {
        var signature = scope.amounts.get(amount.name().text());
        if (signature != null) {
          scope
              .clause(() -> new AmountCheck(scope, amount, signature).check())
              .ifPresent(amounts::add);
        }
      }
    }
    return amounts;
  }

  private static List<CheckedPool> pools(
      Scope scope, List<CheckedAmount> amounts, List<CheckedKey> keys) {
    var pools = new ArrayList<CheckedPool>();
    for (var clause : scope.parsed.clauses()) {
      if (clause instanceof ParsedClause.Pool pool) {
        var by = scope.pools.get(pool.name().text());
        if (by != null) {
          scope
              .clause(() -> new PoolCheck(scope, pool, by, amounts, keys).check())
              .ifPresent(pools::add);
        }
      }
    }
    return pools;
  }

  private static List<CheckedAccount> accounts(Scope scope, List<CheckedPool> pools) {
    var accounts = new ArrayList<CheckedAccount>();
    for (var clause : scope.parsed.clauses()) {
      if (clause instanceof ParsedClause.Account account) {
        var signature = scope.accounts.get(account.name().text());
        if (signature != null) {
          scope
              .clause(() -> new AccountCheck(scope, account, signature, pools).check())
              .ifPresent(accounts::add);
        }
      }
    }
    return accounts;
  }

  private static <C extends ParsedClause, T> List<T> each(
      Scope scope, Class<C> type, Function<C, T> check) {
    var results = new ArrayList<T>();
    for (var clause : scope.parsed.clauses()) {
      if (type.isInstance(clause)) {
        scope.clause(() -> check.apply(type.cast(clause))).ifPresent(results::add);
      }
    }
    return results;
  }
}
