package org.entente.agreement.checked;

import java.util.List;
import org.entente.agreement.parsed.ParsedSumRounding;
import org.entente.rates.SumRounding;

/** Checks where lines are rounded: to whole minor units, so that what is shared can be paid. */
final class SumRoundingCheck {
  private final Scope scope;
  private final String address;

  SumRoundingCheck(Scope scope, String address) {
    this.scope = scope;
    this.address = address;
  }

  SumRounding check(ParsedSumRounding written) {
    var currency = scope.currencyOrThrow();
    var rounding =
        new ExpressionCheck(scope, Context.of(address, List.of(), false))
            .rounding(written.to(), scope.money());
    if (!rounding.unit().dividedBy(currency.minorUnit()).isWhole()) {
      throw scope.refuse(
          "E0372",
          written.to().span(),
          address,
          rounding.unit(),
          currency.minorUnit(),
          currency.code());
    }
    return new SumRounding(rounding.unit(), rounding.mode(), written.eachLine());
  }
}
