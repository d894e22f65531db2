package org.entente.agreement.checked;

import java.util.List;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedConversion;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.amounts.Currency;
import org.entente.calendar.Window;
import org.entente.facts.Column;
import org.entente.rates.Conversion;
import org.entente.rates.Conversion.RateDay;
import org.entente.rates.RateInterval;
import org.entente.rates.RatesDeclaration;
import org.entente.rates.SumRounding;

/** Checks how lines are converted: that the rates reach the currencies, and which day decides. */
final class ConversionCheck {
  private final Scope scope;
  private final ParsedClause.Lines lines;
  private final ParsedConversion conversion;
  private final String address;

  ConversionCheck(
      Scope scope, ParsedClause.Lines lines, ParsedConversion conversion, String address) {
    this.scope = scope;
    this.lines = lines;
    this.conversion = conversion;
    this.address = address;
  }

  RatesDeclaration rates() {
    var name = conversion.rates();
    var rates = scope.rates.get(name.text());
    if (rates == null) {
      throw scope.unknown("E0270", name, scope.rates.sequencedKeySet(), "rates", address);
    }
    return rates;
  }

  /**
   * The conversion of amounts in that currency, or in those of a column.
   *
   * @param dated the column that the lines are dated by
   */
  Conversion check(Currency currency, List<Column> columns, String dated) {
    var rates = rates();
    var to = scope.currencyOrThrow();
    boolean byColumn = columns.stream().anyMatch(c -> c.type() instanceof Column.Type.InCurrency);
    if (!byColumn && currency.equals(to)) {
      throw scope.refuse("E0371", conversion.span(), address, to.code());
    }
    for (var needed : List.of(to, currency)) {
      if (!rates.convertible().contains(needed)) {
        throw scope.refuse(
            "E0367", conversion.rates().span(), address, rates.name(), needed.code());
      }
    }
    if (conversion.within().isPresent() && !(rates.by() instanceof RateInterval.ByDay)) {
      throw scope.refuse("E0369", conversion.span(), address, rates.name(), rates.by().word());
    }
    return new Conversion(
        rates, to, day(rates, columns, dated), conversion.within().orElse(0), rounding());
  }

  private RateDay day(RatesDeclaration rates, List<Column> columns, String dated) {
    return switch (conversion.day()) {
      case ParsedConversion.Day.OfColumn of -> ofColumn(of.column(), columns, dated);
      case ParsedConversion.Day.Fixed fixed -> new RateDay.Fixed(fixed.day());
      case ParsedConversion.Day.Average average -> new RateDay.AverageOf(over(rates, average));
    };
  }

  private RateDay ofColumn(Name name, List<Column> columns, String dated) {
    if (name.text().equals(dated)) {
      return new RateDay.OfColumn(dated);
    }
    var column = columns.stream().filter(c -> c.name().equals(name.text())).findFirst();
    if (column.isEmpty()) {
      throw scope.unknown(
          "E0228", name, columns.stream().map(Column::name).toList(), "columns", address);
    }
    if (!(column.get().type() instanceof Column.Type.Date) || column.get().optional()) {
      throw scope.refuse("E0368", name.span(), address, name.text());
    }
    return new RateDay.OfColumn(name.text());
  }

  /** The window over which rates are averaged: longer than that of one rate, and not the term. */
  private Window.Repeating over(RatesDeclaration rates, ParsedConversion.Day.Average average) {
    var window = new BoundCheck(scope, address).window(average.window());
    if (!(window instanceof Window.Repeating over)) {
      var year = scope.calendarOrThrow().year().name();
      throw scope.refuse("E0374", average.window().span(), address, year);
    }
    if (!rates.by().isPartOf(over)) {
      throw scope.refuse(
          "E0373", conversion.span(), address, rates.name(), rates.by().word(), word(average));
    }
    return over;
  }

  private static String word(ParsedConversion.Day.Average average) {
    return average.window() instanceof ParsedWindow.Per per ? per.name().text() : "term";
  }

  private SumRounding rounding() {
    var money = scope.currencyOrThrow();
    var written =
        conversion
            .rounding()
            .orElseThrow(() ->
                scope.refuse("E0375", conversion.span(), address, money.code(), money.minorUnit()));
    return new SumRoundingCheck(scope, address).check(written);
  }
}
