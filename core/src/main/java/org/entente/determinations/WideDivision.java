package org.entente.determinations;

import org.entente.amounts.RoundingMode;

/** A product of two longs, held in 128 bits, divided by a long and rounded to a whole number. */
final class WideDivision {
  private WideDivision() {}

  /**
   * {@code a x b / divisor}, rounded.
   *
   * @param divisor above zero
   * @throws ArithmeticException if the result does not fit 63 bits
   */
  static long divide(long a, long b, long divisor, RoundingMode mode) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> 63 && product != Long.MIN_VALUE
        ? divide(product, divisor, mode)
        : divideWide(a, b, divisor, mode);
  }

  /** The same where the product fits 64 bits. */
  private static long divide(long product, long divisor, RoundingMode mode) {
    long quotient = product / divisor;
    long remainder = Math.abs(product - quotient * divisor);
    long away = product >> 63 | 1;
    int half = Long.signum(remainder - (divisor - remainder));
    long odd = quotient & 1;
    if (mode == RoundingMode.HALF_EVEN || mode == RoundingMode.HALF_UP) {
      // As movesAway says, but without a branch, which would be mispredicted every other time.
      long tie = mode == RoundingMode.HALF_UP ? 1 : odd;
      return quotient + away * (half + 1 + tie >> 1);
    }
    return mode.movesAway(half, remainder != 0, odd == 1) ? quotient + away : quotient;
  }

  private static long divideWide(long a, long b, long divisor, RoundingMode mode) {
    boolean negative = (a < 0) != (b < 0);
    long x = Math.absExact(a);
    long y = Math.absExact(b);
    long high = Math.multiplyHigh(x, y);
    long low = x * y;
    if (Long.compareUnsigned(high, divisor) >= 0) {
      throw new ArithmeticException("the quotient does not fit");
    }
    long quotient = divideWide(high, low, divisor);
    long remainder = low - quotient * divisor;
    if (quotient < 0) {
      throw new ArithmeticException("the quotient does not fit");
    }
    int half = Long.compare(remainder, divisor - remainder);
    if (mode.movesAway(half, remainder != 0, (quotient & 1) == 1)) {
      quotient = Math.incrementExact(quotient);
    }
    return negative ? -quotient : quotient;
  }

  /**
   * The unsigned quotient of 128 bits by 63, which fits 64: long division by two digits of 32 bits
   * (Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D).
   */
  private static long divideWide(long high, long low, long divisor) {
    int shift = Long.numberOfLeadingZeros(divisor);
    long d = divisor << shift;
    long d1 = d >>> 32;
    long d0 = d & 0xFFFFFFFFL;
    long n = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
    long rest = low << shift;
    long q1 = digit(n, rest >>> 32, d1, d0);
    long middle = (n << 32) + (rest >>> 32) - q1 * d;
    long q0 = digit(middle, rest & 0xFFFFFFFFL, d1, d0);
    return (q1 << 32) + q0;
  }

  /** One digit of the quotient: {@code (n x 2^32 + next) / d}, corrected at most twice. */
  private static long digit(long n, long next, long d1, long d0) {
    long q = Long.divideUnsigned(n, d1);
    long r = n - q * d1;
    while (q >= 0x100000000L || Long.compareUnsigned(q * d0, (r << 32) + next) > 0) {
      q--;
      r += d1;
      if (r >= 0x100000000L) {
        break;
      }
    }
    return q;
  }
}
