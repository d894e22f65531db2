package org.entente.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.amounts.RemainderRule.LargestFraction;
import org.entente.amounts.RemainderRule.RoundedOthers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {
  private static List<Rational> numbers(String text) {
    return Arrays.stream(text.trim().split(" ")).map(Rational::parse).toList();
  }

  private static LargestFraction preferring(String positions) {
    return new LargestFraction(
        Arrays.stream(positions.trim().split(" ")).map(Integer::valueOf).toList());
  }

  private static List<Optional<Rational>> noBounds(int parties) {
    return Collections.nCopies(parties, Optional.empty());
  }

  private static List<Rational> negated(List<Rational> values) {
    return values.stream().map(Rational::negated).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one party takes all               | 12.34                    | 0     | 12.34",
        "nothing is nothing                | 0 0 0                    | 0 1 2 | 0 0 0",
        "whole shares stay                 | 1.00 2.00 0              | 2 1 0 | 1 2 0",
        "thirds, the first preferred       | 100/3 100/3 100/3        | 0 1 2 | 33.34 33.33 33.33",
        "thirds, the last preferred        | 100/3 100/3 100/3        | 2 0 1 | 33.33 33.33 33.34",
        "two units missing, ties in order  | 50/3 50/3 50/3           | 1 2 0 | 16.66 16.67 16.67",
        "the largest fraction before ties  | 0.334 0.333 0.333        | 2 1 0 | 0.34 0.33 0.33",
        "a share of zero never moves       | 0 0.005 0.005            | 0 1 2 | 0 0.01 0",
        "a credit of -0.01 in halves       | -0.005 -0.005            | 0 1   | -0.01 0",
        "mixed signs, a unit missing       | 2.006 -1.002 0.006       | 0 1 2 | 2.01 -1 0",
        "mixed signs that need no unit     | 0.005 -0.005             | 0 1   | 0 0",
        "far beyond 64 bits                | 100000000000000000000.005 0.005 | 1 0 |"
            + " 100000000000000000000 0.01",
      })
  void byLargestFraction(String reason, String exact, String preference, String expected) {
    var rule = preferring(preference);
    var shares = numbers(exact);
    var unit = Rational.parse("0.01");
    var result = Apportionment.of(shares, unit, rule, noBounds(shares.size()));
    assertThat(result.shares()).as(reason).isEqualTo(numbers(expected));
    assertThat(result.fellBack()).isFalse();
    var mirrored = Apportionment.of(negated(shares), unit, rule, noBounds(shares.size()));
    assertThat(mirrored.shares()).as("negated").isEqualTo(negated(numbers(expected)));
  }

  @Test
  void sharesThatAreNoWholeUnitsInAllAreABug() {
    var shares = numbers("0.001 0.001");
    var unit = Rational.parse("0.01");
    assertThatThrownBy(() -> Apportionment.of(shares, unit, preferring("0 1"), noBounds(2)))
        .isInstanceOf(ArithmeticException.class);
  }

  /** 0.10 among 20 is 0.005 each. */
  private static List<Rational> tenCentsAmongTwenty() {
    return Collections.nCopies(20, Rational.parse("0.005"));
  }

  private static LargestFraction inOrder(int parties) {
    return new LargestFraction(IntStream.range(0, parties).boxed().toList());
  }

  private static List<Rational> tenOfOneCent() {
    var expected = new ArrayList<Rational>();
    for (int p = 0; p < 20; p++) {
      expected.add(Rational.parse(p < 10 ? "0.01" : "0"));
    }
    return expected;
  }

  @Test
  void tenCentsAmongTwentyGoToTheFirstTen() {
    var result =
        Apportionment.of(tenCentsAmongTwenty(), Rational.parse("0.01"), inOrder(20), noBounds(20));
    assertThat(result.shares()).isEqualTo(tenOfOneCent());
  }

  @Test
  void tenCentsAmongTwentyWouldTurnTheReceiverNegative() {
    // Nineteen would be rounded to 0.01 each, and 0.10 - 0.19 = -0.09 be left for the receiver.
    var rule = new RoundedOthers(RoundingMode.HALF_UP, 19, inOrder(20));
    var result =
        Apportionment.of(tenCentsAmongTwenty(), Rational.parse("0.01"), rule, noBounds(20));
    assertThat(result.shares()).isEqualTo(tenOfOneCent());
    assertThat(result.fellBack()).isTrue();
  }

  /** The receiver is the first party; its bound, if any, stands in the fourth column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "takes what is left over          | 100/3 100/3 100/3 |       | 33.34 33.33 33.33 | false",
        "gives what is too much           | 0.335 0.335 0.33  |       | 0.33 0.34 0.33    | false",
        "of a credit                      | -0.335 -0.335 -0.33 |     | -0.33 -0.34 -0.33 | false",
        "alone                            | 7.77              |       | 7.77              | false",
        "has nothing and gets nothing     | 0 0.5 0.5         |       | 0 0.5 0.5         | false",
        "has nothing and would get one    | 0 0.004 0.006 0.004 0.006 |  | 0 0 0.01 0 0.01 | false",
        "would have to give from nothing  | 0 0.005 0.005     |       | 0 0.01 0          | true",
        "would turn its sign              | 0.004 0.008 0.008 |       | 0 0.01 0.01       | false",
        "would be left with less than nothing | 0.004 0.005 0.005 0.006 | | 0 0.01 0 0.01  | true",
        "is at its bound                  | 10.00 33.333 56.667 | 10.00 | 10 33.33 56.67  | false",
        "would pass its bound             | 10.00 0.3333 0.3333 0.3334 | 10.00 | 10 0.33 0.33 0.34"
            + " | true",
        "has room under its bound         | 10.00 0.3333 0.3333 0.3334 | 10.01 | 10.01 0.33 0.33"
            + " 0.33 | false",
        "stays above a bound that was lowered | 12.00 5.00 3.00 | 10.00 | 12 5 3           | false",
      })
  void theReceiver(String reason, String exact, String bound, String expected, boolean fellBack) {
    var shares = numbers(exact);
    var rule = new RoundedOthers(RoundingMode.HALF_UP, 0, inOrder(shares.size()));
    var bounds = new ArrayList<>(noBounds(shares.size()));
    Optional.ofNullable(bound).map(Rational::parse).ifPresent(b -> bounds.set(0, Optional.of(b)));
    var result = Apportionment.of(shares, Rational.parse("0.01"), rule, bounds);
    assertThat(result.shares()).as(reason).isEqualTo(numbers(expected));
    assertThat(result.fellBack()).as(reason).isEqualTo(fellBack);
  }
}
