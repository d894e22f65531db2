package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.Band;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.amounts.Currency;

/**
 * Checks bands: widths count what the value counts, and the rates are all ratios, or all money for
 * each one of what is counted.
 */
final class BandsCheck {
  private final Scope scope;
  private final Context context;
  private final ExpressionCheck values;

  BandsCheck(Scope scope, Context context, ExpressionCheck values) {
    this.scope = scope;
    this.context = context;
    this.values = values;
  }

  CheckedExpression check(Expression.Bands bands) {
    var of = values.check(bands.of(), Optional.empty());
    var above = values.check(bands.above(), Optional.empty());
    var type = type(bands.above(), of.type(), above.type());
    var checked = new ArrayList<Band>();
    for (var band : bands.bands()) {
      var width = values.check(band.width(), of.type());
      if (width instanceof CheckedExpression.Literal literal && literal.value().signum() <= 0) {
        throw scope.refuse("E0381", band.width().span(), context.clause(), literal.value());
      }
      var rate = values.check(band.rate(), Optional.empty());
      if (!type(band.rate(), of.type(), rate.type()).equals(type)) {
        throw scope.refuse(
            "E0382",
            band.rate().span(),
            context.clause(),
            rate.type().words(),
            above.type().words());
      }
      checked.add(new Band(width, rate));
    }
    return new CheckedExpression.Bands(
        of, checked, above, type, scope.place(bands.span(), context.clause()));
  }

  /** What a stretch of the value comes to at the rate. */
  private ValueType type(Expression written, ValueType value, ValueType rate) {
    if (rate.isRatio()) {
      return value;
    }
    boolean counted = value.nature() == Nature.LEVEL && !(value.unit() instanceof Currency);
    if (rate.nature() != Nature.TOTAL || !counted) {
      throw scope.refuse("E0304", written.span(), context.clause(), value.words(), rate.words());
    }
    return rate;
  }
}
