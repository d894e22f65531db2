package org.entente.data.intake;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Day;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.OneOf;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.YesNo;
import org.entente.data.text.DayText;
import org.entente.data.text.NumberText;
import org.entente.data.text.Shown;
import org.entente.facts.InputDeclaration;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * The value of an input as a fact file writes it: {@code 2.9%}, {@code 0.029} or {@code 2/37} for a
 * rate, {@code 3921} for a count, {@code 12000} or {@code 12000 JPY} for money; {@code yes} or
 * {@code no}, {@code 2024-07-01} for a date, a member of its set for a class.
 */
final class ValueText {
  private static final Rational HUNDREDTH = Rational.of(1, 100);
  private static final Pattern WITH_CODE = Pattern.compile("(\\S+) ([A-Z]{3})");

  private final InputDeclaration input;
  private final Place place;

  ValueText(InputDeclaration input, Place place) {
    this.input = input;
    this.place = place;
  }

  /** A value, or why the text is none. */
  sealed interface Read {
    record Value(Rational value) implements Read {}

    record Refused(Problem problem) implements Read {}
  }

  Read read(String text) {
    return switch (input.unit()) {
      case Currency currency -> money(text, currency);
      case CountUnit unit -> count(text, unit);
      case ExchangeRate rate -> exchangeRate(text, rate);
      case Ratio ratio -> ratio(text);
      case YesNo yesNo -> yesNo(text);
      case Day day -> day(text);
      case OneOf oneOf -> member(text, oneOf);
    };
  }

  private Read yesNo(String text) {
    return switch (text) {
      case "yes" -> new Read.Value(Rational.ONE);
      case "no" -> new Read.Value(Rational.ZERO);
      default -> new Read.Refused(Problem.of("E0721", place, Shown.of(text)));
    };
  }

  private Read day(String text) {
    return DayText.read(text)
        .<Read>map(day -> new Read.Value(Day.value(day)))
        .orElseGet(() -> new Read.Refused(DayText.problem(text, place)));
  }

  private Read member(String text, OneOf oneOf) {
    return oneOf
        .value(text)
        .<Read>map(Read.Value::new)
        .orElseGet(() -> {
          var hint = NearNames.hint(Shown.of(text), oneOf.members(), "members");
          return new Read.Refused(Problem.of("E0775", place, Shown.of(text), oneOf.set(), hint));
        });
  }

  private Read money(String text, Currency currency) {
    var coded = WITH_CODE.matcher(text);
    boolean hasCode = coded.matches();
    if (hasCode && !coded.group(2).equals(currency.code())) {
      return new Read.Refused(
          Problem.of("E0789", place, coded.group(2), currency.code(), input.name()));
    }
    var digits = hasCode ? coded.group(1) : text;
    Optional<BigInteger> units = NumberText.units(digits, currency.digits());
    return units.isPresent()
        ? new Read.Value(Rational.of(units.get()).times(currency.minorUnit()))
        : new Read.Refused(NumberText.problem(digits, currency, place));
  }

  /** A price above zero, with its unit behind it or without: {@code 115.86 JPY per USD}. */
  private Read exchangeRate(String text, ExchangeRate rate) {
    var behind = " " + rate.code();
    int space = text.indexOf(' ');
    if (space >= 0 && !text.endsWith(behind)) {
      var unit = Shown.of(text.substring(space + 1));
      return new Read.Refused(Problem.of("E0910", place, unit, rate.code(), input.name()));
    }
    var number = plain(space < 0 ? text : text.substring(0, text.length() - behind.length()));
    return number instanceof Read.Value(Rational value) && value.signum() <= 0
        ? new Read.Refused(Problem.of("E0911", place, value))
        : number;
  }

  private Read count(String text, CountUnit unit) {
    var number = plain(text);
    boolean refused = unit.whole() && number instanceof Read.Value && text.indexOf('.') >= 0;
    return refused
        ? new Read.Refused(Problem.of("E0795", place, Shown.of(text), unit.code()))
        : number;
  }

  private Read ratio(String text) {
    if (text.endsWith("%")) {
      return plain(text.substring(0, text.length() - 1)) instanceof Read.Value(Rational percent)
          ? new Read.Value(percent.times(HUNDREDTH))
          : refusedPercent(text);
    }
    int slash = text.indexOf('/');
    return slash < 0 ? plain(text) : fraction(text, slash);
  }

  private Read refusedPercent(String text) {
    var number = text.substring(0, text.length() - 1);
    return new Read.Refused(NumberText.problem(number.isBlank() ? text : number, place));
  }

  private Read fraction(String text, int slash) {
    var above = NumberText.read(text.substring(0, slash));
    var below = NumberText.read(text.substring(slash + 1));
    return above.isEmpty() || below.isEmpty() || below.get().signum() == 0
        ? new Read.Refused(Problem.of("E0796", place, Shown.of(text)))
        : new Read.Value(above.get().dividedBy(below.get()));
  }

  private Read plain(String text) {
    return NumberText.read(text)
        .<Read>map(Read.Value::new)
        .orElseGet(() -> new Read.Refused(NumberText.problem(text, place)));
  }
}
