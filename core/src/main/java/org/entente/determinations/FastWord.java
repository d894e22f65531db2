package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import org.entente.determinations.FastProgram.Instruction;

/**
 * An instruction as the machine's loop wants it: of the common ones all that it needs, with two
 * slots to read and one to fill; of the others, only which it is.
 *
 * <p>Example: the sum of slots 4, 5 and 6 into slot 9 becomes two, 9 = 4 + 5 and 9 = 9 + 6.
 *
 * @param by for the rounding of a ratio, the slot of the divisor
 */
record FastWord(int code, int to, int left, int right, int by, Instruction instruction) {
  static final int SUM = 0;
  static final int DIFFERENCE = 1;
  static final int PRODUCT = 2;
  static final int LEAST = 3;
  static final int GREATEST = 4;
  static final int ROUND_RATIO = 5;
  static final int OTHER = 6;

  static FastWord[] of(List<Instruction> instructions) {
    var words = new ArrayList<FastWord>();
    instructions.forEach(i -> addTo(words, i));
    return words.toArray(FastWord[]::new);
  }

  private static void addTo(List<FastWord> words, Instruction i) {
    int[] o = i.operands();
    switch (i.code()) {
      case SUM_WHOLE -> addPairs(words, SUM, i);
      case LEAST_WHOLE -> addPairs(words, LEAST, i);
      case GREATEST_WHOLE -> addPairs(words, GREATEST, i);
      case DIFFERENCE_WHOLE -> words.add(new FastWord(DIFFERENCE, i.slot(), o[0], o[1], 0, i));
      case PRODUCT_WHOLE -> words.add(new FastWord(PRODUCT, i.slot(), o[0], o[1], 0, i));
      case ROUND_RATIO -> words.add(new FastWord(ROUND_RATIO, i.slot(), o[0], o[1], o[2], i));
      default -> words.add(new FastWord(OTHER, i.slot(), 0, 0, 0, i));
    }
  }

  private static void addPairs(List<FastWord> words, int code, Instruction i) {
    int[] o = i.operands();
    if (o.length == 1) {
      // The value itself, as the least of it and it.
      words.add(new FastWord(LEAST, i.slot(), o[0], o[0], 0, i));
    }
    int left = o[0];
    for (int k = 1; k < o.length; k++) {
      words.add(new FastWord(code, i.slot(), left, o[k], 0, i));
      left = i.slot();
    }
  }
}
