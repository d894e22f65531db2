package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement.LabelledSet;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFormation;
import org.entente.agreement.parsed.ParsedKind;
import org.entente.agreement.parsed.ParsedVintage;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.Span;
import org.entente.amounts.CountUnit;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;
import org.entente.facts.Formation;
import org.entente.facts.InputDeclaration;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;
import org.entente.facts.Vintage;
import org.entente.problems.Problem;

/** Checks what an agreement declares, and keeps it in the scope for the clauses that use it. */
final class DeclarationCheck {
  private final Scope scope;

  DeclarationCheck(Scope scope) {
    this.scope = scope;
  }

  /** Units, sets and rates first, then what is declared with them. */
  void check() {
    for (var clause : scope.parsed.clauses()) {
      switch (clause) {
        case ParsedClause.UnitClause unit -> scope.clause(() -> unit(unit));
        case ParsedClause.SetClause set -> scope.clause(() -> set(set));
        case ParsedClause.Rates rates -> scope.clause(() -> new RatesCheck(scope, rates).check());
        default -> {}
      }
    }
    scope.parsed.clauses().forEach(this::declare);
  }

  private void declare(ParsedClause clause) {
    switch (clause) {
      case ParsedClause.Lines lines -> scope.clause(() -> new LinesCheck(scope, lines).check());
      case ParsedClause.Input input -> scope.clause(() -> input(input));
      case ParsedClause.Amount amount -> scope.clause(() -> amount(amount));
      case ParsedClause.Formula formula ->
          scope.clause(() -> {
            scope.declare(formula.name(), "formula " + formula.name().text());
            scope.formulas.put(formula.name().text(), formula);
            return formula;
          });
      case ParsedClause.Key key ->
          scope.clause(() -> {
            scope.declare(key.name(), "key " + key.name().text());
            scope.keys.put(key.name().text(), key);
            return key;
          });
      case ParsedClause.Pool pool -> scope.clause(() -> pool(pool));
      case ParsedClause.Account account -> scope.clause(() -> account(account));
      case ParsedClause.Total total ->
          scope.clause(() -> {
            scope.declare(total.name(), "total " + total.name().text());
            scope.totals.put(total.name().text(), total);
            return total;
          });
      case ParsedClause.Check check ->
          scope.clause(() -> {
            scope.declare(check.name(), "check " + check.name().text());
            return check;
          });
      case ParsedClause.Parties parties -> {}
      case ParsedClause.Signed signed -> {}
      case ParsedClause.Term term -> {}
      case ParsedClause.Succeeds succeeds -> {}
      case ParsedClause.Year year -> {}
      case ParsedClause.CurrencyClause currency -> {}
      case ParsedClause.Round round -> {}
      case ParsedClause.UnitClause unit -> {}
      case ParsedClause.SetClause set -> {}
      case ParsedClause.Rates rates -> {}
      case ParsedClause.Due due -> {}
      case ParsedClause.Shown shown -> {}
      case ParsedClause.Others others -> {}
    }
  }

  private CountUnit unit(ParsedClause.UnitClause clause) {
    var name = clause.name().text();
    scope.declare(clause.name(), "unit " + name);
    if (scope.currencies.find(name).isPresent()) {
      throw scope.refuse("E0210", clause.name().span(), "unit " + name, name);
    }
    var unit = new CountUnit(name, clause.whole());
    scope.units.put(name, unit);
    return unit;
  }

  private LabelledSet set(ParsedClause.SetClause clause) {
    var address = "set " + clause.name().text();
    scope.declare(clause.name(), address);
    var members = new TreeSet<String>();
    var listed = new MembersCheck(scope).members(clause.members(), clause.from(), address);
    refuseDays(listed);
    for (var member : listed) {
      if (!members.add(member.name().text())) {
        throw scope.refuse("E0211", member.name().span(), address, member.name().text());
      }
    }
    var names = listed.stream().map(m -> m.name().text()).toList();
    var set =
        new LabelledSet(
            new MemberSet(clause.name().text(), names),
            clause.labels(),
            listed.stream().map(MembersCheck.Member::labels).toList());
    scope.sets.put(clause.name().text(), set);
    return set;
  }

  private static void refuseDays(List<MembersCheck.Member> members) {
    for (var member : members) {
      member
          .row()
          .filter(Roster.Entry::hasDays)
          .ifPresent(row -> {
            throw new Refused(Problem.of("E0256", row.place(), row.place().file()));
          });
    }
  }

  private InputDeclaration input(ParsedClause.Input clause) {
    var address = "input " + clause.name().text();
    scope.declare(clause.name(), address);
    var type = valueType(clause.kind(), address);
    var kind = Kind.valueOf(type.nature().name());
    if ((kind == Kind.LEVEL) != clause.formation().isPresent()) {
      var code = kind == Kind.LEVEL ? "E0309" : "E0310";
      throw scope.refuse(
          code,
          clause.kind().span(),
          address,
          clause.name().text(),
          scope.calendarOrThrow().year().name());
    }
    boolean perDay = kind == Kind.RATE && isPerDay(clause.kind());
    var window = perDay ? Window.TERM : window(clause, address);
    var input =
        new InputDeclaration(
            clause.name().text(),
            sets(clause.indices(), address),
            kind,
            type.unit(),
            window,
            perDay
                ? Optional.of(Formation.EACH_DAY)
                : clause.formation().map(f -> formation(f.formation())),
            vintage(clause.vintage(), address),
            scope.place(clause.span(), address));
    scope.inputs.put(input.name(), input);
    return input;
  }

  private Window window(ParsedClause.Input clause, String address) {
    return clause
        .formation()
        .map(ParsedFormation::window)
        .or(() -> clause.kind().window())
        .map(w -> new BoundCheck(scope, address).window(w))
        .orElseThrow(() ->
            scope.refuse(
                "E0311",
                clause.kind().span(),
                address,
                clause.name().text(),
                scope.calendarOrThrow().year().name()));
  }

  /** Whether a value for each day is declared, which only rates of interest have. */
  private static boolean isPerDay(ParsedKind kind) {
    return kind.window().isPresent()
        && kind.window().get() instanceof ParsedWindow.Per per
        && per.name().text().equals("day");
  }

  private static Formation formation(ParsedFormation.Formation formation) {
    return switch (formation) {
      case AVERAGE -> Formation.AVERAGE;
      case BY_DAYS -> Formation.BY_DAYS;
      case AT_START -> Formation.AT_START;
      case AT_END -> Formation.AT_END;
    };
  }

  private Vintage vintage(ParsedVintage vintage, String address) {
    return switch (vintage) {
      case ParsedVintage.First first -> new Vintage.First();
      case ParsedVintage.Newest newest -> new Vintage.Newest();
      case ParsedVintage.LastKnownBy last -> {
        var year = new WindowCheck(scope, address).year(last.year());
        yield new Vintage.LastKnownBy(last.day(), last.offset(), year);
      }
    };
  }

  private Scope.AmountSignature amount(ParsedClause.Amount clause) {
    var address = "amount " + clause.name().text();
    scope.declare(clause.name(), address);
    var window = clause.kind().window().map(w -> new BoundCheck(scope, address).window(w));
    if (window.isPresent() && !window.get().equals(scope.calendarOrThrow().yearly())) {
      throw scope.refuse(
          "E0312", clause.kind().span(), address, scope.calendarOrThrow().year().name());
    }
    var signature =
        new Scope.AmountSignature(
            clause.name().text(),
            sets(clause.indices(), address),
            valueType(clause.kind(), address),
            window.isPresent());
    scope.amounts.put(signature.name(), signature);
    return signature;
  }

  private List<MemberSet> pool(ParsedClause.Pool clause) {
    var address = "pool " + clause.name().text();
    scope.declare(clause.name(), address);
    var by = sets(clause.by(), address);
    scope.pools.put(clause.name().text(), by);
    return by;
  }

  private Scope.AccountSignature account(ParsedClause.Account clause) {
    var address = "account " + clause.name().text();
    scope.declare(clause.name(), address);
    var facets = new ArrayList<String>();
    facets.add(new CheckedExpression.Facet.Opening().word());
    for (int e = 0; e < clause.entries().size(); e++) {
      facets.add(new CheckedExpression.Facet.Entry(e).word());
    }
    clause.expiry().ifPresent(e -> facets.add(new CheckedExpression.Facet.Lapsed().word()));
    facets.add(new CheckedExpression.Facet.Closing().word());
    var signature =
        new Scope.AccountSignature(
            clause.name().text(),
            sets(clause.indices(), address),
            new ValueType(Nature.TOTAL, scope.unit(clause.unit(), address)),
            new BoundCheck(scope, address).wholeWindow(clause.window()),
            facets);
    scope.accounts.put(signature.name(), signature);
    return signature;
  }

  private List<MemberSet> sets(List<Name> names, String address) {
    var sets = new ArrayList<MemberSet>();
    for (var name : names) {
      var set = scope.set(name, address);
      if (sets.contains(set)) {
        throw scope.refuse("E0212", name.span(), address, name.text());
      }
      sets.add(set);
    }
    return sets;
  }

  /** The type that a kind spells: a total or level needs a unit, a rate has none. */
  private ValueType valueType(ParsedKind kind, String address) {
    var nature =
        switch (kind.kind()) {
          case TOTAL -> Nature.TOTAL;
          case LEVEL -> Nature.LEVEL;
          case RATE -> Nature.RATE;
          case YES_NO -> Nature.YES_NO;
          case DATE -> Nature.DATE;
          case ONE_OF -> Nature.ONE_OF;
        };
    if (nature == Nature.YES_NO || nature == Nature.DATE) {
      return nature == Nature.DATE ? ValueType.DATE : ValueType.YES_NO;
    }
    if (nature == Nature.ONE_OF) {
      return ValueType.oneOf(scope.set(kind.unit().orElseThrow(), address));
    }
    Optional<Unit> unit = kind.unit().map(name -> scope.unit(name, address));
    if (nature == Nature.RATE && kind.per().isPresent()) {
      return exchangeRate(kind, address);
    }
    if (nature == Nature.RATE) {
      unit.ifPresent(u -> {
        throw scope.refuse("E0313", kind.span(), address, u.code());
      });
      return ValueType.RATE;
    }
    Span span = kind.span();
    return new ValueType(
        nature, unit.orElseThrow(() -> scope.refuse("E0314", span, address, nature.word())));
  }

  /** {@code rate JPY per USD}: two currencies. */
  private ValueType exchangeRate(ParsedKind kind, String address) {
    var currencies = new HeaderCheck(scope);
    var per = kind.per().orElseThrow();
    var year = scope.calendarOrThrow().year().name();
    if (per.text().equals(year) || per.text().equals("month")) {
      throw scope.refuse("E0313", kind.span(), address, kind.unit().orElseThrow().text());
    }
    var of = currencies.currency(kind.unit().orElseThrow(), address);
    var one = currencies.currency(per, address);
    if (of.equals(one)) {
      throw scope.refuse("E0365", per.span(), address, of.code());
    }
    return new ValueType(Nature.RATE, new ExchangeRate(of, one));
  }
}
