package org.entente.agreement.parsed;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.agreement.parsed.Expression.Operator;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;

/** Writes values as text that is read back as the same values. */
final class ExpressionPrinter {
  private static final List<String> SCALES = List.of("", "m", "bn", "tn");
  private static final Rational THOUSAND = Rational.of(1_000);

  /** How tightly a value holds together; a looser one inside a tighter one needs brackets. */
  private enum Tightness {
    BOUNDED,
    SUM,
    PRODUCT,
    FACTOR
  }

  private ExpressionPrinter() {}

  static String print(Expression value) {
    return switch (value) {
      case Expression.Quantity quantity -> quantity(quantity);
      case Expression.Previous previous -> "previous";
      case Expression.Reference reference -> reference(reference);
      case Expression.BorneBy borne ->
          (borne.net() ? "net " : "") + "borne by " + borne.party().text();
      case Expression.Call call -> call.function().text() + "(" + list(call.arguments()) + ")";
      case Expression.Negated negated -> "-" + print(negated.value(), Tightness.FACTOR);
      case Expression.Binary binary -> binary(binary);
      case Expression.Bounded bounded ->
          print(bounded.value(), Tightness.BOUNDED)
              + (bounded.floor() ? " floor " : " limit ")
              + print(bounded.bound(), Tightness.SUM);
      case Expression.Rounded rounded ->
          print(rounded.value(), Tightness.BOUNDED) + " " + rounding(rounded.rounding());
      case Expression.Date date -> date.day().toString();
      case Expression.EdgeDay edge ->
          (edge.first() ? "first" : "last") + " day of " + index(edge.of());
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.LineSum lines ->
          lines.conditions().isEmpty()
              ? "sum of all " + reference(lines.lines())
              : "(sum of " + reference(lines.lines()) + PoolPrinter.where(lines.conditions()) + ")";
      case Expression.Interest interest -> interest(interest);
      case Expression.Schedule schedule ->
          schedule.entries().stream()
              .map(entry -> key(entry.key()) + ": " + print(entry.value()))
              .collect(Collectors.joining(", ", "{ ", " }"));
      case Expression.Bands bands -> bands(bands);
    };
  }

  private static String bands(Expression.Bands bands) {
    var written =
        bands.bands().stream()
            .map(band -> print(band.width()) + ": " + print(band.rate()))
            .collect(Collectors.joining(", next "));
    return "bands of %s { first %s, above: %s }"
        .formatted(print(bands.of()), written, print(bands.above()));
  }

  private static String aggregate(Expression.Aggregate aggregate) {
    var text =
        (aggregate.average() ? "average of " : "sum of ")
            + print(aggregate.value(), Tightness.SUM)
            + " over "
            + over(aggregate.over());
    return isConditional(aggregate) ? "(" + text + ")" : text;
  }

  private static boolean isConditional(Expression.Aggregate aggregate) {
    return aggregate.over() instanceof Expression.Over.Members members
        && !members.conditions().isEmpty();
  }

  private static String over(Expression.Over over) {
    return switch (over) {
      case Expression.Over.Members members ->
          members.set().text()
              + (members.conditions().isEmpty()
                  ? ""
                  : " where " + KeyPrinter.conditions(members.conditions()));
      case Expression.Over.Years years -> index(years.first()) + " to " + index(years.last());
    };
  }

  private static String interest(Expression.Interest interest) {
    return "interest on "
        + print(interest.amount(), Tightness.SUM)
        + " at "
        + print(interest.rate(), Tightness.SUM)
        + " from "
        + print(interest.from(), Tightness.SUM)
        + " to "
        + print(interest.to(), Tightness.SUM)
        + ", "
        + interest.dayCount().text()
        + interest.compounding().map(ExpressionPrinter::compounding).orElse("");
  }

  private static String compounding(Expression.Compounding compounding) {
    return ", compounded"
        + Printer.window(compounding.window())
        + compounding.rounded().map(r -> ", each " + rounding(r)).orElse("");
  }

  /** The bound of a limit; in brackets where {@code of} behind it could be read as {@code % of}. */
  static String boundBeforeOf(Expression bound) {
    boolean isPlain =
        bound instanceof Expression.Reference
            || bound instanceof Expression.Quantity quantity && !quantity.percent();
    return isPlain ? print(bound) : "(" + print(bound) + ")";
  }

  /** A value where only a sum can stand; one with a bound is put in brackets. */
  static String sum(Expression value) {
    return print(value, Tightness.SUM);
  }

  static String rounding(ParsedRounding rounding) {
    return "rounded to " + quantity(rounding.to()) + " " + rounding.mode().text();
  }

  static String quantity(Expression.Quantity quantity) {
    var number =
        quantity.percent()
            ? decimal(quantity.value().times(Rational.of(100))) + "%"
            : scaled(quantity.value());
    return number + quantity.unit().map(unit -> " " + unit.text()).orElse("");
  }

  /**
   * The shortest of 23400000000, 23400m and 23.4bn; below one of a scale, the scale is not used.
   */
  private static String scaled(Rational value) {
    var shortest = decimal(value);
    var rest = value;
    for (var scale : SCALES.subList(1, SCALES.size())) {
      rest = rest.dividedBy(THOUSAND.times(scale.equals("m") ? THOUSAND : Rational.ONE));
      var written = decimal(rest) + scale;
      boolean isShort = written.length() <= shortest.length();
      shortest = isShort && rest.compareTo(Rational.ONE) >= 0 ? written : shortest;
    }
    return shortest;
  }

  private static String decimal(Rational value) {
    if (value.signum() < 0 || !value.isDecimal()) {
      throw new BugException("not a number as agreements write it: " + value);
    }
    return value.toString();
  }

  static String reference(Expression.Reference reference) {
    var member = reference.member().map(name -> "." + name.text()).orElse("");
    var indices =
        reference.indices().stream()
            .map(ExpressionPrinter::index)
            .collect(Collectors.joining(", "));
    return reference.name().text() + member + (indices.isEmpty() ? "" : "[" + indices + "]");
  }

  private static String index(Expression.Index index) {
    return index.name().text() + offset(index.offset());
  }

  /** Years behind a year: {@code - 1}, or nothing for 0. */
  static String offset(int years) {
    return years == 0 ? "" : (years < 0 ? " - " : " + ") + Math.abs(years);
  }

  private static String list(List<Expression> values) {
    return values.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", "));
  }

  private static String binary(Expression.Binary binary) {
    if (isPercentOf(binary)) {
      return print(binary.left()) + " of " + print(binary.right(), Tightness.FACTOR);
    }
    boolean isProduct =
        binary.operator() == Operator.TIMES || binary.operator() == Operator.DIVIDED_BY;
    var left = print(binary.left(), isProduct ? Tightness.PRODUCT : Tightness.SUM);
    var right = print(binary.right(), isProduct ? Tightness.FACTOR : Tightness.PRODUCT);
    return switch (binary.operator()) {
      case PLUS -> left + " + " + right;
      case MINUS -> left + " - " + right;
      case TIMES -> left + " * " + right;
      case DIVIDED_BY -> left + " / " + right;
      case PLUS_POINTS -> left + " + " + right + " points";
      case MINUS_POINTS -> left + " - " + right + " points";
      case PLUS_DAYS -> left + " + " + right + " days";
      case MINUS_DAYS -> left + " - " + right + " days";
    };
  }

  private static boolean isPercentOf(Expression.Binary binary) {
    return binary.operator() == Operator.TIMES
        && binary.left() instanceof Expression.Quantity quantity
        && quantity.percent()
        && quantity.unit().isEmpty();
  }

  private static String print(Expression value, Tightness needed) {
    return tightness(value).compareTo(needed) < 0 ? "(" + print(value) + ")" : print(value);
  }

  private static Tightness tightness(Expression value) {
    return switch (value) {
      case Expression.Bounded bounded -> Tightness.BOUNDED;
      case Expression.Rounded rounded -> Tightness.BOUNDED;
      case Expression.Binary binary ->
          switch (binary.operator()) {
            case TIMES -> isPercentOf(binary) ? Tightness.FACTOR : Tightness.PRODUCT;
            case DIVIDED_BY -> Tightness.PRODUCT;
            case PLUS, MINUS, PLUS_POINTS, MINUS_POINTS, PLUS_DAYS, MINUS_DAYS -> Tightness.SUM;
          };
      case Expression.EdgeDay edge -> Tightness.BOUNDED;
      case Expression.Aggregate aggregate ->
          isConditional(aggregate) ? Tightness.FACTOR : Tightness.BOUNDED;
      case Expression.LineSum lines ->
          lines.conditions().isEmpty() ? Tightness.BOUNDED : Tightness.FACTOR;
      case Expression.Interest interest -> Tightness.BOUNDED;
      case Expression.Date date -> Tightness.FACTOR;
      case Expression.Quantity quantity -> Tightness.FACTOR;
      case Expression.Previous previous -> Tightness.FACTOR;
      case Expression.Reference reference -> Tightness.FACTOR;
      case Expression.BorneBy borne -> Tightness.FACTOR;
      case Expression.Call call -> Tightness.FACTOR;
      case Expression.Negated negated -> Tightness.FACTOR;
      case Expression.Schedule schedule -> Tightness.FACTOR;
      case Expression.Bands bands -> Tightness.FACTOR;
    };
  }

  static String key(Expression.Key key) {
    return switch (key) {
      case Expression.Key.Named named ->
          named.first().text() + named.last().map(last -> " to " + last.text()).orElse("");
      case Expression.Key.Days days -> days.first() + " to " + days.last();
      case Expression.Key.FromNamed from -> "from " + from.first().text();
      case Expression.Key.FromDay from -> "from " + from.first();
    };
  }
}
