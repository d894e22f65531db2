package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.checked.CheckedAgreement.Succession;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedRemainder;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.Calendar;
import org.entente.calendar.Period;
import org.entente.calendar.YearRule;
import org.entente.facts.MemberSet;

/** Checks who the parties are, when the agreement holds, and how it counts years and money. */
final class HeaderCheck {
  private static final int PARTIES_MOST = 1_000;

  private final Scope scope;

  HeaderCheck(Scope scope) {
    this.scope = scope;
  }

  /** What the header says besides what the scope keeps. */
  record Header(LocalDate signed, Optional<Succession> succeeds) {}

  Optional<Header> check() {
    single(ParsedClause.Parties.class, "parties", "parties JP, US").ifPresent(this::parties);
    var signed = single(ParsedClause.Signed.class, "signed", "signed 2022-01-07");
    var term = single(ParsedClause.Term.class, "term", "term 2022-04-01 to 2027-03-31");
    var year = ownYear();
    single(ParsedClause.CurrencyClause.class, "currency", "currency JPY").ifPresent(this::currency);
    if (term.isPresent() && year.isPresent()) {
      scope.calendar = scope.clause(() -> calendar(term.get(), year.get()));
    }
    if (signed.isEmpty() || scope.calendar.isEmpty()) {
      return Optional.empty();
    }
    return scope.clause(() -> {
      checkSignedInTime(signed.get(), term.orElseThrow());
      return new Header(signed.get().day(), succession());
    });
  }

  private Optional<Succession> succession() {
    return optional(ParsedClause.Succeeds.class, "succeeds")
        .map(clause ->
            new Succession(
                clause.agreement().text(),
                clause.succession() == ParsedClause.Succession.AFTER_A_GAP,
                clause.succession() == ParsedClause.Succession.FROM_ITS_FIRST_DAY));
  }

  private void checkSignedInTime(ParsedClause.Signed signed, ParsedClause.Term term) {
    if (signed.day().isAfter(term.first()) && !term.retroactive()) {
      throw scope.refuse("E0511", term.span(), "term", term.first(), signed.day(), term.last());
    }
  }

  private void parties(ParsedClause.Parties clause) {
    for (var member : new MembersCheck(scope).members(clause.parties(), clause.from(), "parties")) {
      scope.clause(() -> {
        scope.declare(member.name(), "parties", member.place());
        var id = member.name().text();
        scope.parties.put(id, new Party(id, member.labels(), scope.parties.size(), member.days()));
        return id;
      });
    }
    if (scope.parties.size() > PARTIES_MOST) {
      var count = String.format(Locale.ROOT, "%,d", scope.parties.size());
      scope.clause(() -> {
        throw scope.refuse("E0257", clause.span(), "parties", count);
      });
    }
    addSetOfParties();
  }

  /** The parties are the members of a set of their own, {@code party}. */
  private void addSetOfParties() {
    var all = List.copyOf(scope.parties.values());
    scope.sets.put(
        Scope.PARTY,
        new CheckedAgreement.LabelledSet(
            new MemberSet(Scope.PARTY, all.stream().map(Party::id).toList()),
            Labels.NONE,
            all.stream().map(Party::labels).toList()));
  }

  private void currency(ParsedClause.CurrencyClause clause) {
    scope.currency = scope.clause(() -> currency(clause.code(), "currency"));
  }

  /** The currency of that code. */
  Currency currency(Name code, String clause) {
    return scope
        .currencies
        .find(code.text())
        .orElseThrow(() ->
            scope.unknown(
                "E0208", code, scope.currencies.byCode().sequencedKeySet(), "currencies", clause));
  }

  private Calendar calendar(ParsedClause.Term term, ParsedClause.Year year) {
    if (term.last().isBefore(term.first())) {
      throw scope.refuse("E0503", term.span(), "term", term.first(), term.last());
    }
    var years = new YearCheck(scope);
    var own = years.rule(year);
    var others = new ArrayList<YearRule>();
    for (var other : all(ParsedClause.Year.class)) {
      if (!other.equals(year)) {
        scope.clause(() -> years.rule(other)).ifPresent(others::add);
      }
    }
    var calendar = new Calendar(own, others, Period.ofDays(term.first(), term.last()));
    if (calendar.years().size() > 1_000) {
      throw scope.refuse(
          "E0512", term.span(), "term", String.format(Locale.ROOT, "%,d", calendar.years().size()));
    }
    return calendar;
  }

  /** The rounding of pools, which must be stated where there are any. */
  Optional<CheckedAgreement.Rounding> rounding() {
    var clause =
        optional(ParsedClause.Round.class, "round")
            .flatMap(round -> scope.clause(() -> rounding(round)));
    boolean pools = scope.parsed.clauses().stream().anyMatch(c -> c instanceof ParsedClause.Pool);
    if (clause.isEmpty()
        && pools
        && scope.parsed.clauses().stream().noneMatch(c -> c instanceof ParsedClause.Round)) {
      missing(
          "round",
          "round per pool per "
              + scope.calendarOrThrow().year().name()
              + " to "
              + scope.currencyOrThrow().minorUnit()
              + " "
              + scope.currencyOrThrow().code()
              + ", largest fraction, ties by id");
    }
    if (clause.isEmpty() && !pools) {
      return Optional.of(withoutPools());
    }
    return clause;
  }

  private CheckedAgreement.Rounding withoutPools() {
    return new CheckedAgreement.Rounding(
        scope.calendarOrThrow().yearly(),
        scope.currencyOrThrow().minorUnit(),
        new RemainderRule.LargestFraction(byId()),
        scope.place(scope.parsed.name().span(), "agreement"));
  }

  private CheckedAgreement.Rounding rounding(ParsedClause.Round clause) {
    var currency = scope.currencyOrThrow();
    var window = new BoundCheck(scope, "round").window(clause.window());
    clause
        .to()
        .unit()
        .filter(unit -> !unit.text().equals(currency.code()))
        .ifPresent(unit -> {
          throw scope.refuse("E0301", unit.span(), "round", currency.code(), unit.text());
        });
    var unit = clause.to().value();
    if (unit.signum() <= 0 || !unit.dividedBy(currency.minorUnit()).equals(Rational.ONE)) {
      throw scope.refuse(
          "E0308",
          clause.to().span(),
          "round",
          currency.minorUnit() + " " + currency.code(),
          unit + " " + currency.code());
    }
    return new CheckedAgreement.Rounding(
        window, unit, remainder(clause.remainder(), "round"), scope.place(clause.span(), "round"));
  }

  /** Who gets the remainder, the parties found by their names. */
  RemainderRule remainder(ParsedRemainder remainder, String clause) {
    return switch (remainder) {
      case ParsedRemainder.LargestFraction largest ->
          new RemainderRule.LargestFraction(preference(largest.tiesTo(), clause));
      case ParsedRemainder.HalfUpRemainderTo to ->
          new RemainderRule.RoundedOthers(
              RoundingMode.HALF_UP,
              scope.party(to.party(), clause).position(),
              new RemainderRule.LargestFraction(byId()));
    };
  }

  private List<Integer> preference(List<Name> named, String clause) {
    var order = new LinkedHashSet<Integer>();
    for (var name : named) {
      if (!order.add(known(name, clause).position())) {
        throw scope.refuse("E0209", name.span(), clause, name.text());
      }
    }
    order.addAll(byId());
    return List.copyOf(order);
  }

  /** A party that may have the preference, also on days on which it is none. */
  private Party known(Name name, String clause) {
    var party = scope.parties.get(name.text());
    return party == null ? scope.party(name, clause) : party;
  }

  /** The parties' positions in the order of their ids, which are letters and digits of ASCII. */
  private List<Integer> byId() {
    return scope.parties.values().stream()
        .sorted(Comparator.comparing(Party::id))
        .map(Party::position)
        .toList();
  }

  /** The agreement's own year is the first one that it names. */
  private Optional<ParsedClause.Year> ownYear() {
    var years = all(ParsedClause.Year.class);
    if (years.isEmpty()) {
      missing("year", "year CY starts 01-01, named by first day");
    }
    return years.stream().findFirst();
  }

  private <T extends ParsedClause> Optional<T> single(Class<T> type, String word, String line) {
    var clause = optional(type, word);
    if (clause.isEmpty()) {
      missing(word, line);
    }
    return clause;
  }

  private <T extends ParsedClause> Optional<T> optional(Class<T> type, String word) {
    var clauses = all(type);
    clauses.stream()
        .skip(1)
        .forEach(again ->
            scope.clause(() -> {
              throw scope.refuse("E0502", again.span(), word, word);
            }));
    return clauses.stream().findFirst();
  }

  private <T extends ParsedClause> List<T> all(Class<T> type) {
    return scope.parsed.clauses().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void missing(String word, String line) {
    scope.clause(() -> {
      throw scope.refuse(
          "E0501", scope.parsed.name().span(), "agreement", scope.parsed.name().text(), word, line);
    });
  }
}
