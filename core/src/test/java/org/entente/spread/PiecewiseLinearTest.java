package org.entente.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.entente.amounts.Rational;
import org.entente.spread.PiecewiseLinear.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecewiseLinearTest {
  private static final PiecewiseLinear X = PiecewiseLinear.IDENTITY;

  private static PiecewiseLinear number(String text) {
    return PiecewiseLinear.constant(Rational.parse(text));
  }

  private static PiecewiseLinear function(String name) {
    return switch (name) {
      case "at most 20" -> X.least(number("20"));
      case "half, at most 20" -> X.times(Rational.of(1, 2)).least(number("20"));
      case "what 20 leave" -> X.minus(X.least(number("20")));
      case "10 to 30" -> X.least(number("30")).greatest(number("10"));
      case "least of two that cross" -> X.times(Rational.of(1, 3)).least(X.minus(number("10")));
      case "least of two that never cross" -> X.least(X.plus(number("1")));
      case "two limits" ->
          X.least(number("10")).plus(X.minus(X.least(number("10"))).least(number("5")));
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at most 20                    | -3 0 12 20 22 19   | -3 0 12 20 20 19",
        "half, at most 20              | -5 0 39 40 41      | -5/2 0 39/2 20 20",
        "what 20 leave                 | -3 0 20 22         | 0 0 0 2",
        "10 to 30                      | -5 9 10 11 30 31   | 10 10 10 11 30 30",
        "least of two that cross       | -3 0 14 15 16 30   | -13 -10 4 5 16/3 10",
        "least of two that never cross | -1 0 1             | -1 0 1",
        "two limits                    | -2 10 12 15 16     | -2 10 12 15 15",
      })
  void valuesAtNumbers(String name, String at, String expected) {
    var function = function(name);
    assertThat(numbers(at).stream().map(function::at).toList()).isEqualTo(numbers(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at most 20                    | 20",
        "half, at most 20              | 40",
        "10 to 30                      | 10 30",
        "least of two that cross       | 15",
        "least of two that never cross | ''",
        "two limits                    | 15",
      })
  void knotsStandOnlyWhereTheLineChanges(String name, String knots) {
    assertThat(function(name).knots()).isEqualTo(numbers(knots));
  }

  @Test
  void whatIsAddedAndTakenAwayIsGone() {
    var limited = X.least(number("20"));
    assertThat(X.minus(limited).plus(limited)).isEqualTo(X);
    assertThat(limited.minus(limited)).isEqualTo(number("0"));
    assertThat(limited.minus(limited).isConstant()).isTrue();
  }

  @Test
  void theHigherIsTheMirroredLower() {
    var minus = Rational.of(-1);
    assertThat(X.greatest(number("20")))
        .isEqualTo(X.times(minus).least(number("-20")).times(minus));
  }

  @Test
  void knotsMustRise() {
    var line = new Line(Rational.ONE, Rational.ZERO);
    var twice = List.of(Rational.ONE, Rational.ONE);
    assertThatThrownBy(() -> new PiecewiseLinear(twice, List.of(line, line, line)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PiecewiseLinear(List.of(), List.of(line, line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Rational> numbers(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.trim().split(" +")).map(Rational::parse).toList();
  }
}
