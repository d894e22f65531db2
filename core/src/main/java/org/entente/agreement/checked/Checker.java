package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.agreement.amended.AmendedAgreement;
import org.entente.agreement.amended.Amender;
import org.entente.agreement.checked.CheckedAgreement.Succession;
import org.entente.agreement.checked.HeaderCheck.Header;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Span;
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
  private final SequencedMap<String, List<Scope>> versions = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Checker(Currencies currencies) {
    this.currencies = currencies;
  }

  /**
   * The agreements of some files, in the order of their terms and then of their names.
   *
   * @param agreedOn agreements and amendments signed after that day are left out; empty for all
   */
  public static Outcome<CheckedAgreements> check(
      List<ParsedFile> files, Optional<LocalDate> agreedOn, Currencies currencies) {
    return new Checker(currencies).check(files, agreedOn);
  }

  private Outcome<CheckedAgreements> check(List<ParsedFile> files, Optional<LocalDate> agreedOn) {
    var amended = Amender.amend(files, agreedOn);
    problems.addAll(amended.problems());
    var headers = new LinkedHashMap<String, Header>();
    var texts = new LinkedHashMap<String, AmendedAgreement>();
    for (var agreement : amended.agreements()) {
      declare(agreement).ifPresent(h -> headers.put(agreement.text().name().text(), h));
      texts.putIfAbsent(agreement.text().name().text(), agreement);
    }
    headers.forEach(this::cutTermOfPredecessor);
    allScopes().filter(Scope::hasFrame).forEach(s -> new DeclarationCheck(s).check());
    var checked = new ArrayList<CheckedAgreement>();
    versions.forEach((name, scopes) -> {
      var header = headers.get(name);
      var text = texts.get(name);
      if (header != null && text != null && scopes.stream().allMatch(Scope::hasFrame)) {
        agreement(scopes, header, text).ifPresent(checked::add);
      }
    });
    versions.values().forEach(this::addProblems);
    checked.forEach(agreement -> problems.addAll(new ContradictionCheck(agreement).check()));
    if (checked.size() == book.size()) {
      var inNameOrder = amended.agreements().stream().map(AmendedAgreement::text).toList();
      problems.addAll(new SuccessionCheck(checked, inNameOrder).check());
      problems.addAll(SharedFactsCheck.check(checked));
    }
    checked.sort(
        Comparator.comparing((CheckedAgreement a) -> a.calendar().term())
            .thenComparing(CheckedAgreement::name));
    var notYet =
        amended.notYetAgreed().stream()
            .map(n -> new CheckedAgreements.NotYetAgreed(n.name(), n.signed()))
            .toList();
    return Outcome.of(new CheckedAgreements(checked, notYet), problems);
  }

  /** Checks the header of each version; that of the last one counts. */
  private Optional<Header> declare(AmendedAgreement agreement) {
    var name = agreement.text().name();
    if (versions.containsKey(name.text())) {
      problems.add(
          Problem.of(
              "E0232", agreement.text().source().place(name.span(), "agreement"), name.text()));
      return Optional.empty();
    }
    var scopes = new ArrayList<Scope>();
    Optional<Header> header = Optional.empty();
    for (var version : agreement.versions()) {
      var scope = new Scope(agreement, version, currencies, book);
      book.put(name.text(), scope);
      scopes.add(scope);
      header = new HeaderCheck(scope).check();
    }
    versions.put(name.text(), scopes);
    return header;
  }

  private Stream<Scope> allScopes() {
    return versions.values().stream().flatMap(List::stream);
  }

  /** What is wrong in several versions is said once; what is only wrong as amended says so. */
  private void addProblems(List<Scope> scopes) {
    var said = new ArrayList<Problem>();
    for (var scope : scopes) {
      for (var problem : scope.problems) {
        if (!said.contains(problem)) {
          said.add(problem);
          problems.add(scope == scopes.getFirst() ? problem : asAmended(problem, scope));
        }
      }
    }
  }

  private static Problem asAmended(Problem problem, Scope scope) {
    var place = problem.place();
    var from = scope.calendar.isEmpty() ? "" : " from " + scope.days().start();
    return new Problem(
        problem.code(),
        problem.severity(),
        new Place(
            place.file(),
            place.line(),
            place.column(),
            place.length(),
            place.clause() + ", as amended" + from,
            place.excerpt()),
        problem.sentence(),
        problem.remedy());
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
      var cut = calendar.withTerm(new Period(calendar.term().start(), start));
      for (var scope : versions.getOrDefault(before.get().parsed.name().text(), List.of())) {
        scope.writtenTerm = Optional.of(calendar.term());
        scope.calendar = Optional.of(cut);
      }
    }
  }

  /** The agreement as its versions make it together. */
  private Optional<CheckedAgreement> agreement(
      List<Scope> scopes, Header header, AmendedAgreement text) {
    var amendments = amendments(text);
    var checked = new ArrayList<VersionMerge.Dated>();
    for (var scope : scopes) {
      var version = agreement(scope, header, amendments);
      if (!scope.isOver()) {
        version.ifPresent(v -> checked.add(new VersionMerge.Dated(scope.days(), v)));
      }
    }
    boolean hasProblems = scopes.stream().anyMatch(s -> !s.problems.isEmpty());
    if (checked.isEmpty() || hasProblems) {
      return checked.stream().findFirst().map(VersionMerge.Dated::agreement);
    }
    return Optional.of(new VersionMerge(checked, problems).merge());
  }

  private static List<CheckedAgreement.Amendment> amendments(AmendedAgreement text) {
    return text.amendments().stream()
        .map(a -> {
          var source = a.source();
          var end = new Span(Optional.of(source), a.span().end(), a.span().end());
          return new CheckedAgreement.Amendment(
              a.name().text(),
              a.labels(),
              a.signed().orElseThrow().day(),
              a.effective().orElseThrow().day(),
              source.place(a.span(), "amendment " + a.name().text()),
              source.place(end, "").line());
        })
        .toList();
  }

  private Optional<CheckedAgreement> agreement(
      Scope scope, Header header, List<CheckedAgreement.Amendment> amendments) {
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
            amendments,
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
