package org.entente.amounts;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * What {@link Apportionment} does, on shares that are whole numbers of 64 bits over one
 * denominator, many times over: where lines are split one by one.
 *
 * <p>Example: 10000/3 cents for each of three, with the denominator 3: 3334, 3333, 3333.
 *
 * <p>What does not fit throws an {@link ArithmeticException}; the caller then asks {@link
 * Apportionment}.
 */
public final class SmallApportionment {
  private final RemainderRule rule;
  private final int[] preference;
  private final long[] fractions;
  private final boolean[] moved;

  /**
   * @param parties how many shares there are each time
   */
  public SmallApportionment(RemainderRule rule, int parties) {
    this.rule = rule;
    var largest =
        switch (rule) {
          case RemainderRule.LargestFraction its -> its;
          case RemainderRule.RoundedOthers others -> others.otherwise();
        };
    preference = largest.preference().stream().mapToInt(Integer::intValue).toArray();
    fractions = new long[parties];
    moved = new boolean[parties];
  }

  /**
   * The shares in whole units.
   *
   * @param numerators the exact shares, in units, times the denominator
   * @param denominator above zero
   * @param most the numerator of the most that the receiver of the remainder may bear, if it has
   *     such a limit
   */
  public long[] of(long[] numerators, long denominator, OptionalLong most) {
    return switch (rule) {
      case RemainderRule.LargestFraction largest -> byLargestFraction(numerators, denominator);
      case RemainderRule.RoundedOthers others ->
          byRoundedOthers(numerators, denominator, others, most);
    };
  }

  private long[] byRoundedOthers(
      long[] numerators, long denominator, RemainderRule.RoundedOthers others, OptionalLong most) {
    var shares = new long[numerators.length];
    long sum = 0;
    for (int p = 0; p < shares.length; p++) {
      sum = Math.addExact(sum, numerators[p]);
      shares[p] = rounded(numerators[p], denominator, others.mode());
    }
    long receives = whole(sum, denominator);
    for (int p = 0; p < shares.length; p++) {
      if (p != others.receiver()) {
        receives = Math.subtractExact(receives, shares[p]);
      }
    }
    long due = numerators[others.receiver()];
    boolean past =
        most.isPresent()
            && Math.multiplyExact(receives, denominator) > Math.max(most.getAsLong(), due);
    boolean turned = receives != 0 && Long.signum(receives) != Long.signum(due);
    if (past || turned) {
      return byLargestFraction(numerators, denominator);
    }
    shares[others.receiver()] = receives;
    return shares;
  }

  private static long rounded(long numerator, long denominator, RoundingMode mode) {
    long whole = numerator / denominator;
    long rest = Math.absExact(numerator % denominator);
    int half = Long.compare(rest, denominator - rest);
    return mode.movesAway(half, rest != 0, (whole & 1) != 0)
        ? Math.addExact(whole, Long.signum(numerator))
        : whole;
  }

  private long[] byLargestFraction(long[] numerators, long denominator) {
    var shares = new long[numerators.length];
    long sum = 0;
    for (int p = 0; p < shares.length; p++) {
      shares[p] = numerators[p] / denominator;
      fractions[p] = numerators[p] % denominator;
      sum = Math.addExact(sum, fractions[p]);
    }
    long missing = whole(sum, denominator);
    if (missing == 0) {
      return shares;
    }
    int sign = Long.signum(missing);
    Arrays.fill(moved, false);
    for (long i = Math.abs(missing); i > 0; i--) {
      int most = -1;
      for (int p : preference) {
        if (!moved[p] && (most < 0 || fractions[p] * sign > fractions[most] * sign)) {
          most = p;
        }
      }
      moved[most] = true;
      shares[most] = Math.addExact(shares[most], sign);
    }
    return shares;
  }

  private static long whole(long sum, long denominator) {
    if (sum % denominator != 0) {
      throw new ArithmeticException("the shares do not add up to whole units");
    }
    return sum / denominator;
  }
}
