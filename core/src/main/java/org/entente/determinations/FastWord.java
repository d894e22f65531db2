package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import org.entente.determinations.FastProgram.Instruction;

/**
 * An instruction as the loop of the fast evaluator wants it: a common one with the slots that it
 * reads and the one that it fills; of any other, only which it is.
 *
 * <p>Example: the sum of slots 4, 5, 6 and 7 into slot 9 becomes two, 9 = 4 + 5 + 6 and 9 = 9 + 7.
 *
 * @param code an {@code int}, so that the loop's switch needs no table
 * @param third the third term of a sum, or the divisor of a ratio
 */
record FastWord(int code, int to, int left, int right, int third, Instruction instruction) {
  static final int SUM = 0;
  static final int SUM_OF_THREE = 1;
  static final int DIFFERENCE = 2;
  static final int PRODUCT = 3;
  static final int LEAST = 4;
  static final int GREATEST = 5;
  static final int ROUND_RATIO = 6;

  /** A sum of two slots that are whole only if the facts are, such as head-counts. */
  static final int SUM_IF_WHOLE = 7;

  static final int OTHER = 8;

  static FastWord[] of(List<Instruction> instructions) {
    var words = new ArrayList<FastWord>();
    instructions.forEach(i -> addTo(words, i));
    return words.toArray(FastWord[]::new);
  }

  private static void addTo(List<FastWord> words, Instruction i) {
    int[] o = i.operands();
    switch (i.code()) {
      case SUM_WHOLE -> addSum(words, i);
      case SUM -> words.add(sumOfFractions(i));
      case LEAST_WHOLE -> addPairs(words, LEAST, i);
      case GREATEST_WHOLE -> addPairs(words, GREATEST, i);
      case DIFFERENCE_WHOLE -> words.add(new FastWord(DIFFERENCE, i.slot(), o[0], o[1], 0, i));
      case PRODUCT_WHOLE -> words.add(new FastWord(PRODUCT, i.slot(), o[0], o[1], 0, i));
      case ROUND_RATIO -> words.add(new FastWord(ROUND_RATIO, i.slot(), o[0], o[1], o[2], i));
      default -> words.add(new FastWord(OTHER, i.slot(), 0, 0, 0, i));
    }
  }

  private static FastWord sumOfFractions(Instruction i) {
    int[] o = i.operands();
    return o.length == 2
        ? new FastWord(SUM_IF_WHOLE, i.slot(), o[0], o[1], 0, i)
        : new FastWord(OTHER, i.slot(), 0, 0, 0, i);
  }

  private static void addSum(List<FastWord> words, Instruction i) {
    int[] o = i.operands();
    int left = o[0];
    int next = 1;
    for (; next + 1 < o.length; next += 2) {
      words.add(new FastWord(SUM_OF_THREE, i.slot(), left, o[next], o[next + 1], i));
      left = i.slot();
    }
    if (next < o.length) {
      words.add(new FastWord(SUM, i.slot(), left, o[next], 0, i));
    } else if (o.length == 1) {
      addPairs(words, LEAST, i);
    }
  }

  /** Of one operand: the least of it and it. */
  private static void addPairs(List<FastWord> words, int code, Instruction i) {
    int[] o = i.operands();
    int left = o[0];
    for (int k = Math.min(1, o.length - 1); k < o.length; k++) {
      words.add(new FastWord(code, i.slot(), left, o[k], 0, i));
      left = i.slot();
    }
  }
}
