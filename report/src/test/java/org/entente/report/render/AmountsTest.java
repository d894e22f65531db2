package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15100000000  | JPY    | 15,100,000,000     | 15100000000  | 15100000000 JPY
          0            | JPY    | 0                  | 0            | 0 JPY
          -999         | JPY    | -999               | -999         | -999 JPY
          -1000        | JPY    | -1,000             | -1000        | -1000 JPY
          1/3          | JPY    | 0.333...           | 1/3          | 1/3 JPY
          -1/3         | JPY    | -0.333...          | -1/3         | -1/3 JPY
          1000000/3    | JPY    | 333,333.333...     | 1000000/3    | 1000000/3 JPY
          12.5         | USD    | 12.50              | 12.50        | 12.50 USD
          1234567      | USD    | 1,234,567.00       | 1234567.00   | 1234567.00 USD
          0.005        | USD    | 0.005              | 0.005        | 0.005 USD
          100/3        | USD    | 33.33333...        | 100/3        | 100/3 USD
          -6.67        | TND    | -6.670             | -6.670       | -6.670 TND
          3893         | worker | 3,893              | 3893         | 3893 worker
          10831/3      | worker | 3,610.333...       | 10831/3      | 10831/3 worker
          0.065        | -      | 0.065              | 0.065        | 0.065
          2/3          | -      | 0.666666666...     | 2/3          | 2/3
          """)
  void valuesArePrintedInFullWithTheDigitsOfTheirUnit(
      String value, String unit, String text, String plain, String figure) {
    var exact = Rational.parse(value);
    assertThat(Amounts.text(exact, unit(unit))).isEqualTo(text);
    assertThat(Amounts.plain(exact, unit(unit))).isEqualTo(plain);
    assertThat(Amounts.figure(exact, unit(unit))).isEqualTo(figure);
    assertThat(Rational.parse(plain)).isEqualTo(exact);
  }

  private static Unit unit(String code) {
    return switch (code) {
      case "JPY" -> new Currency("JPY", 0);
      case "USD" -> new Currency("USD", 2);
      case "TND" -> new Currency("TND", 3);
      case "-" -> Ratio.RATIO;
      default -> new CountUnit(code, true);
    };
  }
}
