package org.entente.generated;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.calendar.Period;

/** Choices that follow from a seed alone. Two dice of one seed fall alike, on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to one below the bound. */
  int below(int bound) {
    return (int) Math.floorMod(random.nextLong() >>> 1, (long) bound);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** True so many times in a hundred. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    var left = new ArrayList<>(values);
    var shuffled = new ArrayList<T>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(below(left.size())));
    }
    return shuffled;
  }

  LocalDate dayIn(Period period) {
    return period.start().plusDays(below((int) period.days()));
  }

  /** From zero to the bound, both included. */
  BigInteger upTo(BigInteger bound) {
    var bits = new BigInteger(1, bytes(bound.bitLength() / 8 + 9));
    return bits.mod(bound.add(BigInteger.ONE));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextLong();
    }
    return bytes;
  }
}
