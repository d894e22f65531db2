package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement.OtherLines;
import org.entente.agreement.checked.CheckedDue.Instalment;
import org.entente.agreement.checked.CheckedDue.Instalments;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedInstalments;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Quantity;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.Window;
import org.entente.problems.Problem;

/** Checks dues, totals, checks, and what is said of lines that no pool takes. */
final class FigureCheck {
  private final Scope scope;

  FigureCheck(Scope scope) {
    this.scope = scope;
  }

  CheckedDue due(ParsedClause.Due clause) {
    var address = "due " + clause.from().text() + " to " + clause.to().text();
    int from = scope.party(clause.from(), address).position();
    int to = scope.party(clause.to(), address).position();
    if (from == to) {
      throw scope.refuse("E0229", clause.to().span(), address, clause.to().text());
    }
    clause
        .window()
        .map(w -> new BoundCheck(scope, address).window(w))
        .filter(w -> !w.equals(scope.calendarOrThrow().yearly()))
        .ifPresent(w -> {
          throw scope.refuse(
              "E0312", clause.span(), address, scope.calendarOrThrow().year().name());
        });
    scope.requireWholeYears(clause.span(), address);
    var amount =
        new ExpressionCheck(scope, Context.of(address, List.of(), true))
            .check(clause.amount(), scope.money());
    scope.requireChangesByYear(amount, true, clause.amount().span(), address);
    new WholeMoneyCheck(scope).require(amount, clause.amount().span(), address);
    return new CheckedDue(
        from,
        to,
        amount,
        clause.instalments().map(i -> instalments(i, address)),
        scope.days(),
        clause.cites(),
        scope.place(clause.span(), address));
  }

  /** The days follow one another within the year, and the parts make the whole. */
  private Instalments instalments(ParsedInstalments written, String address) {
    var days = new ArrayList<Instalment>();
    var equal = Rational.of(1, written.instalments().size());
    var year = scope.calendarOrThrow().years().getFirst().period();
    Optional<LocalDate> before = Optional.empty();
    var sum = Rational.ZERO;
    for (var one : written.instalments()) {
      boolean isMixed =
          one.share().isPresent() != written.instalments().getFirst().share().isPresent();
      if (isMixed) {
        throw scope.refuse("E0361", one.span(), address);
      }
      var instalment = new Instalment(one.day(), one.share().map(s -> s.value()).orElse(equal));
      var day = instalment.in(year);
      if (before.isPresent() && !day.isAfter(before.get())) {
        throw scope.refuse("E0360", one.span(), address, year.start());
      }
      before = Optional.of(day);
      sum = sum.plus(instalment.share());
      days.add(instalment);
    }
    if (!sum.equals(Rational.ONE)) {
      throw scope.refuse("E0362", written.span(), address, new Quantity(sum, Ratio.PERCENT));
    }
    return new Instalments(days, written.remainderInLast() ? days.size() - 1 : 0);
  }

  CheckedTotal total(ParsedClause.Total clause) {
    var address = "total " + clause.name().text();
    var currency = scope.totalCurrency(clause);
    var value =
        new ExpressionCheck(scope, Context.of(address, List.of(), true))
            .check(clause.value(), new ValueType(Nature.TOTAL, currency));
    scope.requireChangesByYear(value, false, clause.value().span(), address);
    if (!currency.equals(scope.currencyOrThrow()) && !new WholeMoneyCheck(scope).isWhole(value)) {
      throw scope.refuse(
          "E0366",
          clause.value().span(),
          address,
          currency.code(),
          currency.minorUnit() + " half_up");
    }
    return new CheckedTotal(
        clause.name().text(),
        clause.labels(),
        currency,
        value,
        scope.days(),
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  /** One for each party that the clause names. */
  List<CheckedShown> shown(ParsedClause.Shown clause) {
    var address = "shown to " + clause.parties().getFirst().text();
    var own = scope.currencyOrThrow();
    var currency = new HeaderCheck(scope).currency(clause.currency(), address);
    if (currency.equals(own)) {
      throw scope.refuse("E0379", clause.currency().span(), address, own.code());
    }
    var expressions = new ExpressionCheck(scope, Context.of(address, List.of(), true));
    var rate = expressions.check(clause.rate(), Optional.empty());
    boolean between =
        rate.type().unit().equals(new ExchangeRate(own, currency))
            || rate.type().unit().equals(new ExchangeRate(currency, own));
    if (!between) {
      throw scope.refuse(
          "E0377",
          clause.rate().span(),
          address,
          new ExchangeRate(own, currency).code(),
          rate.type().words());
    }
    scope.requireChangesByYear(rate, true, clause.rate().span(), address);
    var rounding = expressions.rounding(clause.rounding(), new ValueType(Nature.TOTAL, currency));
    var shown = new ArrayList<CheckedShown>();
    for (var name : clause.parties()) {
      int party = scope.party(name, address).position();
      if (!scope.shownTo.add(party)) {
        throw scope.refuse("E0378", name.span(), address, name.text());
      }
      shown.add(
          new CheckedShown(
              party,
              currency,
              rate,
              rounding,
              clause.cites(),
              scope.place(clause.span(), "shown to " + name.text())));
    }
    return shown;
  }

  CheckedCheck check(ParsedClause.Check clause) {
    var address = "check " + clause.name().text();
    var window = new BoundCheck(scope, address).window(clause.window());
    var expressions = new ExpressionCheck(scope, Context.of(address, List.of(), true));
    var left = expressions.check(clause.left(), Optional.empty());
    var right = expressions.check(clause.right(), left.type());
    boolean yearly = window.equals(scope.calendarOrThrow().yearly());
    SelectionCheck.requireOrder(
        scope, left.type(), clause.comparison(), scope.place(clause.span(), address));
    scope.requireChangesByYear(left, yearly, clause.left().span(), address);
    scope.requireChangesByYear(right, yearly, clause.right().span(), address);
    boolean overTerm = window.equals(Window.TERM) && left.type().nature() == Nature.TOTAL;
    if (!yearly && !overTerm) {
      throw scope.refuse("E0332", clause.span(), address, left.type().words());
    }
    return new CheckedCheck(
        clause.name().text(),
        clause.labels(),
        left,
        SelectionCheck.comparison(clause.comparison()),
        right,
        window,
        scope.days(),
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  OtherLines others(ParsedClause.Others clause) {
    var address = "others of " + clause.lines().text();
    scope.lines(clause.lines(), address);
    return new OtherLines(
        clause.lines().text(),
        clause.excluded(),
        scope.days(),
        clause.cites(),
        scope.place(clause.span(), address));
  }

  /** Every source of lines says once what becomes of lines that no pool takes. */
  void checkOthersSaid(List<OtherLines> others) {
    for (var lines : scope.lines.values()) {
      var said = others.stream().filter(o -> o.lines().equals(lines.name())).toList();
      if (said.isEmpty()) {
        scope.problems.add(Problem.of("E0407", lines.place(), lines.name()));
      }
      if (said.size() > 1) {
        scope.problems.add(
            Problem.of("E0414", said.get(1).place(), lines.name(), said.getFirst().place().line()));
      }
    }
  }
}
