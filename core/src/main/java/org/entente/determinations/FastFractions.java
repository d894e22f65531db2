package org.entente.determinations;

import org.entente.determinations.FastProgram.Instruction;

/**
 * What the fast evaluator makes of fractions in slots. A result that does not fit 64 bits throws an
 * {@code ArithmeticException}; one that would be a problem is answered by false.
 *
 * <p>Example: 1/3 and 1/6 add up to 3/6, over the least common denominator; no fraction is brought
 * to lowest terms before its denominator passes 31 bits.
 */
final class FastFractions {
  private final long[] numerators;
  private final long[] denominators;

  FastFractions(FastValues values) {
    this.numerators = values.numerators;
    this.denominators = values.denominators;
  }

  void sum(int[] o, int to) {
    set(to, numerators[o[0]], denominators[o[0]]);
    for (int k = 1; k < o.length; k++) {
      addTo(to, numerators[o[k]], denominators[o[k]]);
    }
  }

  void difference(int[] o, int to) {
    set(to, numerators[o[0]], denominators[o[0]]);
    addTo(to, Math.negateExact(numerators[o[1]]), denominators[o[1]]);
  }

  void product(int[] o, int to) {
    set(
        to,
        Math.multiplyExact(numerators[o[0]], numerators[o[1]]),
        Math.multiplyExact(denominators[o[0]], denominators[o[1]]));
  }

  boolean quotient(int[] o, int to) {
    long by = numerators[o[1]];
    if (by == 0) {
      return false;
    }
    // Money by money is a plain ratio; both are in minor units, so the scales cancel.
    long n = Math.multiplyExact(numerators[o[0]], denominators[o[1]]);
    long d = Math.multiplyExact(denominators[o[0]], by);
    set(to, d < 0 ? Math.negateExact(n) : n, Math.absExact(d));
    return true;
  }

  void extreme(int[] o, int to, boolean greatest) {
    int best = o[0];
    for (int k = 1; k < o.length; k++) {
      int order = compare(o[k], best);
      best = (greatest ? order > 0 : order < 0) ? o[k] : best;
    }
    set(to, numerators[best], denominators[best]);
  }

  void round(Instruction i) {
    int from = i.operands()[0];
    long divisor = Math.multiplyExact(denominators[from], i.unit());
    numerators[i.slot()] =
        Math.multiplyExact(i.unit(), WideDivision.divide(numerators[from], 1, divisor, i.mode()));
  }

  void roundProduct(Instruction i) {
    int a = i.operands()[0];
    int b = i.operands()[1];
    long divisor =
        Math.multiplyExact(Math.multiplyExact(denominators[a], denominators[b]), i.unit());
    numerators[i.slot()] =
        Math.multiplyExact(
            i.unit(), WideDivision.divide(numerators[a], numerators[b], divisor, i.mode()));
  }

  /** A cost times the level over the number, where there are more than the level. */
  boolean averageCost(int[] o, int to) {
    if (numerators[o[2]] <= 0) {
      set(to, 0, 1);
      return numerators[o[0]] == 0;
    }
    if (compare(o[1], o[2]) >= 0) {
      set(to, numerators[o[0]], denominators[o[0]]);
      return true;
    }
    set(
        to,
        Math.multiplyExact(
            Math.multiplyExact(numerators[o[0]], numerators[o[1]]), denominators[o[2]]),
        Math.multiplyExact(
            Math.multiplyExact(denominators[o[0]], denominators[o[1]]), numerators[o[2]]));
    return true;
  }

  boolean nothingLeft(int[] o, int to) {
    set(to, 0, 1);
    return numerators[o[0]] == 0;
  }

  boolean notNegative(int[] o, int to) {
    set(to, numerators[o[0]], denominators[o[0]]);
    return numerators[to] >= 0;
  }

  boolean partOfWhole(int[] o, int to) {
    set(to, 0, 1);
    for (int part : o) {
      addTo(to, numerators[part], denominators[part]);
    }
    boolean within = numerators[to] <= denominators[to];
    set(to, numerators[o[0]], denominators[o[0]]);
    return within && numerators[to] >= 0;
  }

  /** The first weight by the sum of the others; the weights may be money, whose scales cancel. */
  boolean proportion(int[] o, int to) {
    set(to, 0, 1);
    for (int k = 1; k < o.length; k++) {
      if (numerators[o[k]] < 0) {
        return false;
      }
      addTo(to, numerators[o[k]], denominators[o[k]]);
    }
    if (numerators[to] == 0) {
      return false;
    }
    set(
        to,
        Math.multiplyExact(numerators[o[0]], denominators[to]),
        Math.multiplyExact(denominators[o[0]], numerators[to]));
    return true;
  }

  /** The order of two slots, exact whatever their denominators. */
  int compare(int a, int b) {
    if (denominators[a] == denominators[b]) {
      return Long.compare(numerators[a], numerators[b]);
    }
    int high =
        Long.compare(
            Math.multiplyHigh(numerators[a], denominators[b]),
            Math.multiplyHigh(numerators[b], denominators[a]));
    return high != 0
        ? high
        : Long.compareUnsigned(numerators[a] * denominators[b], numerators[b] * denominators[a]);
  }

  /** A fraction that has grown is brought to lowest terms, so that sums of many still fit. */
  void set(int slot, long numerator, long denominator) {
    long divisor = denominator >>> 31 == 0 ? 1 : commonDivisor(denominator, numerator);
    numerators[slot] = numerator / divisor;
    denominators[slot] = denominator / divisor;
  }

  private void addTo(int slot, long numerator, long denominator) {
    if (denominators[slot] == denominator) {
      numerators[slot] = Math.addExact(numerators[slot], numerator);
      return;
    }
    long common = commonDivisor(denominators[slot], denominator);
    long by = denominator / common;
    long sum =
        Math.addExact(
            Math.multiplyExact(numerators[slot], by),
            Math.multiplyExact(numerator, denominators[slot] / common));
    set(slot, sum, Math.multiplyExact(denominators[slot], by));
  }

  /** The greatest common divisor of a number above zero and any other. */
  private static long commonDivisor(long a, long b) {
    long divisor = a;
    long rest = Math.absExact(b);
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }
}
