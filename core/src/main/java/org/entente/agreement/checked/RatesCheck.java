package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedVintage;
import org.entente.amounts.Currency;
import org.entente.rates.RateInterval;
import org.entente.rates.RatesDeclaration;

/** Checks a series of rates of exchange: its currencies, and for how long one rate holds. */
final class RatesCheck {
  private final Scope scope;
  private final ParsedClause.Rates clause;
  private final String address;

  RatesCheck(Scope scope, ParsedClause.Rates clause) {
    this.scope = scope;
    this.clause = clause;
    this.address = "rates " + clause.name().text();
  }

  RatesDeclaration check() {
    scope.declare(clause.name(), address);
    var base = new HeaderCheck(scope).currency(clause.base(), address);
    var rates =
        new RatesDeclaration(
            clause.name().text(),
            currencies(base),
            base,
            interval(clause.by()),
            isNewest(),
            scope.place(clause.span(), address));
    scope.rates.put(rates.name(), rates);
    return rates;
  }

  private List<Currency> currencies(Currency base) {
    var currencies = new ArrayList<Currency>();
    for (var code : clause.currencies()) {
      var currency = new HeaderCheck(scope).currency(code, address);
      if (currency.equals(base) || currencies.contains(currency)) {
        throw scope.refuse(
            currency.equals(base) ? "E0365" : "E0272", code.span(), address, currency.code());
      }
      currencies.add(currency);
    }
    return currencies;
  }

  private RateInterval interval(Name by) {
    var year = scope.calendarOrThrow().year();
    return switch (by.text()) {
      case "day" -> new RateInterval.ByDay();
      case "month" -> new RateInterval.ByMonth();
      default -> {
        if (!by.text().equals(year.name())) {
          throw scope.unknown(
              "E0271", by, List.of("day", "month", year.name()), "intervals", address);
        }
        yield new RateInterval.ByYear(year);
      }
    };
  }

  private boolean isNewest() {
    return switch (clause.vintage()) {
      case ParsedVintage.First first -> false;
      case ParsedVintage.Newest newest -> true;
      case ParsedVintage.LastKnownBy last -> throw scope.refuse("E0273", last.span(), address);
    };
  }
}
