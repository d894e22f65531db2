package org.entente.determinations;

import java.util.ArrayList;
import java.util.List;
import org.entente.determinations.FastProgram.Instruction;

/**
 * The instructions of a fast program as numbers in one array, so that the machine's loop reads
 * nothing else for the common ones: code, slot to fill, up to three slots to read, and the position
 * of the instruction.
 *
 * <p>Example: the sum of slots 4, 5 and 6 into slot 9 becomes two of them, 9 = 4 + 5 and 9 = 9 + 6.
 */
final class FastWords {
  static final int TO = 1;
  static final int LEFT = 2;
  static final int RIGHT = 3;
  static final int BY = 4;
  static final int INSTRUCTION = 5;
  static final int SIZE = 6;

  static final int SUM = 0;
  static final int DIFFERENCE = 1;
  static final int PRODUCT = 2;
  static final int LEAST = 3;
  static final int GREATEST = 4;
  static final int ROUND_RATIO = 5;
  static final int OTHER = 6;

  private final List<int[]> words = new ArrayList<>();

  private FastWords() {}

  static int[] of(List<Instruction> instructions) {
    var all = new FastWords();
    for (int i = 0; i < instructions.size(); i++) {
      all.add(instructions.get(i), i);
    }
    return all.words.stream().flatMapToInt(java.util.Arrays::stream).toArray();
  }

  private void add(Instruction instruction, int position) {
    int to = instruction.slot();
    int[] o = instruction.operands();
    switch (instruction.code()) {
      case SUM_WHOLE -> addPairs(SUM, to, o, position);
      case LEAST_WHOLE -> addPairs(LEAST, to, o, position);
      case GREATEST_WHOLE -> addPairs(GREATEST, to, o, position);
      case DIFFERENCE_WHOLE -> words.add(new int[] {DIFFERENCE, to, o[0], o[1], 0, position});
      case PRODUCT_WHOLE -> words.add(new int[] {PRODUCT, to, o[0], o[1], 0, position});
      case ROUND_RATIO -> words.add(new int[] {ROUND_RATIO, to, o[0], o[1], o[2], position});
      default -> words.add(new int[] {OTHER, to, 0, 0, 0, position});
    }
  }

  private void addPairs(int code, int to, int[] operands, int position) {
    if (operands.length == 1) {
      // The value itself, as the least of it and it.
      words.add(new int[] {LEAST, to, operands[0], operands[0], 0, position});
    }
    int left = operands[0];
    for (int k = 1; k < operands.length; k++) {
      words.add(new int[] {code, to, left, operands[k], 0, position});
      left = to;
    }
  }
}
