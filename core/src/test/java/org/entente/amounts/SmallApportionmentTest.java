package org.entente.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.amounts.RemainderRule.LargestFraction;
import org.entente.amounts.RemainderRule.RoundedOthers;
import org.junit.jupiter.api.Test;

class SmallApportionmentTest {
  @Test
  void thirdsOfAHundred() {
    var small = new SmallApportionment(new LargestFraction(List.of(0, 1, 2)), 3);
    assertThat(small.of(new long[] {10_000, 10_000, 10_000}, 3, OptionalLong.empty()))
        .containsExactly(3_334, 3_333, 3_333);
  }

  /** Both rules, 1 to 20 parties, credits, ties and bounds: as {@link Apportionment} does it. */
  @Test
  void isTheSameAsOnExactShares() {
    var random = new Random(20_261_124);
    for (int round = 0; round < 40_000; round++) {
      int parties = 1 + random.nextInt(20);
      long denominator = 1 + random.nextInt(random.nextBoolean() ? 4 : 1_000);
      var numerators = numerators(random, parties, denominator);
      var rule = rule(random, parties);
      var most =
          random.nextInt(3) == 0
              ? OptionalLong.of(numerators[0] + random.nextInt(5) - 2)
              : OptionalLong.empty();
      var small = new SmallApportionment(rule, parties).of(numerators, denominator, most);
      assertThat(Arrays.stream(small).mapToObj(Rational::of).toList())
          .as("%s of %s / %d", rule, Arrays.toString(numerators), denominator)
          .isEqualTo(exact(numerators, denominator, rule, most));
    }
  }

  /** Numerators that add up to whole units. */
  private static long[] numerators(Random random, int parties, long denominator) {
    var numerators = new long[parties];
    long sum = 0;
    for (int p = 0; p < parties; p++) {
      numerators[p] = random.nextInt(5) == 0 ? 0 : random.nextLong(-5_000, 20_000);
      sum += numerators[p];
    }
    numerators[random.nextInt(parties)] -= Math.floorMod(sum, denominator);
    return numerators;
  }

  private static RemainderRule rule(Random random, int parties) {
    var preference = new ArrayList<>(IntStream.range(0, parties).boxed().toList());
    Collections.shuffle(preference, random);
    var largest = new LargestFraction(preference);
    var modes = RoundingMode.values();
    return random.nextBoolean()
        ? largest
        : new RoundedOthers(modes[random.nextInt(modes.length)], 0, largest);
  }

  private static List<Rational> exact(
      long[] numerators, long denominator, RemainderRule rule, OptionalLong most) {
    var shares = Arrays.stream(numerators).mapToObj(n -> Rational.of(n, denominator)).toList();
    var bounds =
        new ArrayList<Optional<Rational>>(Collections.nCopies(shares.size(), Optional.empty()));
    if (most.isPresent()) {
      bounds.set(0, Optional.of(Rational.of(most.getAsLong(), denominator)));
    }
    return Apportionment.of(shares, Rational.ONE, rule, bounds).shares();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var small = new SmallApportionment(new LargestFraction(List.of(0, 1)), 2);
    var tooLarge = new long[] {Long.MAX_VALUE - 1, Long.MAX_VALUE - 1};
    var rule = new RoundedOthers(RoundingMode.HALF_UP, 0, new LargestFraction(List.of(0, 1)));
    assertThatThrownBy(() -> new SmallApportionment(rule, 2).of(tooLarge, 2, OptionalLong.empty()))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> small.of(new long[] {1, 1}, 3, OptionalLong.empty()))
        .isInstanceOf(ArithmeticException.class);
  }
}
