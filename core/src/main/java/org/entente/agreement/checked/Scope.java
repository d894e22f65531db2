package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.agreement.amended.AmendedAgreement;
import org.entente.agreement.amended.Version;
import org.entente.agreement.checked.CheckedAgreement.LabelledSet;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Span;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currencies;
import org.entente.amounts.Currency;
import org.entente.amounts.Unit;
import org.entente.calendar.Calendar;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;
import org.entente.rates.RatesDeclaration;

/**
 * The names of one agreement while it is checked, what each stands for, and the problems found.
 *
 * <p>Declarations are gathered for all agreements of a book first, so that a clause may use a name
 * that stands further down or in another agreement.
 */
final class Scope {
  private static final List<String> RESERVED =
      List.of(
          "all",
          "then",
          "the",
          "previous",
          "beyond",
          "others",
          "borne",
          "net",
          "max",
          "min",
          "floor",
          "limit",
          "rounded",
          "not",
          "term",
          "month",
          "quarter",
          "period",
          "due",
          "from",
          "to",
          "and",
          "where",
          Scope.PARTY);

  /** The set of all parties, which every agreement has. */
  static final String PARTY = "party";

  /** How many formulas may be used inside each other. */
  static final int MAX_FORMULAS = 64;

  private static final int MAX_VALUES = 10_000;

  final ParsedFile file;
  final ParsedAgreement parsed;
  final String canonical;
  final Currencies currencies;
  final SequencedMap<String, Scope> book;
  final List<Problem> problems = new ArrayList<>();
  final SequencedMap<String, Party> parties = new LinkedHashMap<>();
  final SequencedMap<String, CountUnit> units = new LinkedHashMap<>();
  final SequencedMap<String, LabelledSet> sets = new LinkedHashMap<>();
  final SequencedMap<String, LinesDeclaration> lines = new LinkedHashMap<>();
  final SequencedMap<String, RatesDeclaration> rates = new LinkedHashMap<>();
  final SequencedMap<String, InputDeclaration> inputs = new LinkedHashMap<>();
  final SequencedMap<String, AmountSignature> amounts = new LinkedHashMap<>();
  final SequencedMap<String, ParsedClause.Formula> formulas = new LinkedHashMap<>();
  final SequencedMap<String, ParsedClause.Key> keys = new LinkedHashMap<>();
  final SequencedMap<String, List<MemberSet>> pools = new LinkedHashMap<>();
  final SequencedMap<String, AccountSignature> accounts = new LinkedHashMap<>();
  final SequencedMap<String, ParsedClause.Total> totals = new LinkedHashMap<>();

  /** The positions of parties that have a currency of their own. */
  final SequencedSet<Integer> shownTo = new TreeSet<>();

  private final SequencedMap<String, Span> declared = new TreeMap<>();

  /** Of how many values the present clause is made, its formulas written out. */
  private int values;

  /** The name that the present clause declares, and those whose clause was refused. */
  private String declaring = "";

  private final List<String> refused = new ArrayList<>();
  Optional<Calendar> calendar = Optional.empty();

  /** The term as written, where a later agreement that holds from its first day cuts it short. */
  Optional<Period> writtenTerm = Optional.empty();

  Optional<Currency> currency = Optional.empty();

  /** The days for which the clauses are checked, where they are a version of an agreement. */
  private final Optional<Period> versionDays;

  private final List<String> absent;

  /** What can be known of an amount before its values are checked. */
  record AmountSignature(String name, List<MemberSet> indices, ValueType type, boolean yearly) {}

  /** What can be known of an account before its entries are checked. */
  record AccountSignature(
      String name, List<MemberSet> indices, ValueType type, Window window, List<String> facets) {}

  Scope(
      AmendedAgreement agreement,
      Version version,
      Currencies currencies,
      SequencedMap<String, Scope> book) {
    this.file = agreement.file();
    this.parsed = version.agreement();
    this.versionDays = version.days();
    this.absent = version.absent();
    this.canonical = agreement.canonical();
    this.currencies = currencies;
    this.book = book;
  }

  /** Runs the check of one clause; if it is refused, its problem is kept and nothing is given. */
  <T> Optional<T> clause(Supplier<T> check) {
    declaring = "";
    values = 0;
    try {
      return Optional.of(check.get());
    } catch (Refused refusal) {
      problems.add(refusal.problem());
      refused.add(declaring);
      return Optional.empty();
    }
  }

  /** Counts values of the present clause, as formulas within formulas may make no end of them. */
  void countValues(int more, Span span, String clause) {
    values += more;
    if (values > MAX_VALUES) {
      throw tooManyValues(span, clause);
    }
  }

  int values() {
    return values;
  }

  Refused tooManyValues(Span span, String clause) {
    return refuse("E0337", span, clause, "10,000", MAX_FORMULAS);
  }

  Place place(Span span, String clause) {
    return parsed.source().place(span, clause);
  }

  Refused refuse(String code, Span span, String clause, Object... arguments) {
    return new Refused(Problem.of(code, place(span, clause), arguments));
  }

  /** Takes a name into use; it must be free and not a word of the language. */
  void declare(Name name, String clause) {
    declare(name, clause, place(name.span(), clause));
  }

  /**
   * Takes a name into use.
   *
   * @param place where it was written, which may be in another file
   */
  void declare(Name name, String clause, Place place) {
    if (RESERVED.contains(name.text())) {
      throw new Refused(Problem.of("E0202", place, name.text()));
    }
    var earlier = declared.putIfAbsent(name.text(), name.span());
    if (earlier != null) {
      int line = place(earlier, "").line();
      throw new Refused(Problem.of("E0201", place, name.text(), line));
    }
    declaring = name.text();
  }

  /** Whether some clause declares the name. */
  boolean isDeclared(String name) {
    return declared.containsKey(name);
  }

  Party party(Name name, String clause) {
    var party = parties.get(name.text());
    if (party == null) {
      throw unknown("E0203", name, parties.sequencedKeySet(), "parties", clause);
    }
    if (absent.contains(party.id())) {
      throw refuse("E0295", name.span(), clause, party.id(), days());
    }
    return party;
  }

  /** Whether a party is one on the days for which the clauses are checked. */
  boolean isPresent(String party) {
    return !absent.contains(party);
  }

  /** The parties on the days for which the clauses are checked. */
  List<Party> present() {
    return parties.values().stream().filter(party -> !absent.contains(party.id())).toList();
  }

  /** The days for which the clauses are checked: the term, or those of a version. */
  Period days() {
    var term = calendarOrThrow().term();
    return versionDays.flatMap(days -> days.intersection(term)).orElse(term);
  }

  /** Whether a later agreement took over before these clauses could hold. */
  boolean isOver() {
    return versionDays.isPresent()
        && versionDays.get().intersection(calendarOrThrow().term()).isEmpty();
  }

  MemberSet set(Name name, String clause) {
    var set = sets.get(name.text());
    if (set == null) {
      throw unknown("E0204", name, sets.sequencedKeySet(), "sets", clause);
    }
    return set.set();
  }

  ParsedClause.Key key(Name name, String clause) {
    var key = keys.get(name.text());
    if (key == null) {
      throw unknown("E0240", name, keys.sequencedKeySet(), "keys", clause);
    }
    return key;
  }

  LinesDeclaration lines(Name name, String clause) {
    var source = lines.get(name.text());
    if (source == null) {
      throw unknown("E0205", name, lines.sequencedKeySet(), "lines", clause);
    }
    return source;
  }

  /**
   * Refuses a schedule that changes where the value does not: within a year, or, for a value that
   * is not by year, at all.
   */
  void requireChangesByYear(CheckedExpression value, boolean yearly, Span span, String clause) {
    var year = calendarOrThrow().year();
    for (var day : value.changeDays()) {
      var around = year.yearAt(day);
      if (!yearly || !around.period().start().equals(day)) {
        throw refuse("E0529", span, clause, day, yearly ? around.name() : "the term", year.name());
      }
    }
  }

  /** The currency or unit of count of that name. */
  Unit unit(Name name, String clause) {
    var count = units.get(name.text());
    if (count != null) {
      return count;
    }
    return currencies
        .find(name.text())
        .map(c -> (Unit) c)
        .orElseThrow(() -> {
          var known = new ArrayList<>(units.sequencedKeySet());
          currency.ifPresent(c -> known.add(c.code()));
          return unknown("E0206", name, known, "units", clause);
        });
  }

  Refused unknown(String code, Name name, Collection<String> known, String kind, String clause) {
    if (refused.contains(name.text())) {
      return refuse("E0411", name.span(), clause, name.text());
    }
    return refuse(code, name.span(), clause, name.text(), NearNames.hint(name.text(), known, kind));
  }

  /** The calendar of an agreement whose header has been checked. */
  Calendar calendarOrThrow() {
    return calendar.orElseThrow();
  }

  Currency currencyOrThrow() {
    return currency.orElseThrow();
  }

  /** The currency of a total: the agreement's, unless it names another. */
  Currency totalCurrency(ParsedClause.Total total) {
    return total
        .currency()
        .map(code -> new HeaderCheck(this).currency(code, "total " + total.name().text()))
        .orElseGet(this::currencyOrThrow);
  }

  /** The type of money in the agreement's currency. */
  ValueType money() {
    return new ValueType(ValueType.Nature.TOTAL, currencyOrThrow());
  }

  /** Refuses a term that cuts a year, where the text cannot say how much of that year counts. */
  void requireWholeYears(Span span, String clause) {
    var term = calendarOrThrow().term();
    for (var year : calendarOrThrow().years()) {
      if (!term.contains(year.period())) {
        throw refuse("E0514", span, clause, term, year.name());
      }
    }
  }

  /** Whether enough is known of the agreement to check its other clauses. */
  boolean hasFrame() {
    return calendar.isPresent() && currency.isPresent() && !parties.isEmpty();
  }
}
