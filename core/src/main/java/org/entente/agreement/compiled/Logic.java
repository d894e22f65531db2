package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;

/**
 * Conditions while they are compiled: what is certain from the text makes no step, and any other is
 * a slot with 1 where it holds and 0 where it does not.
 */
final class Logic {
  /** It never holds. */
  static final int NO = -1;

  /** It always holds. */
  static final int YES = -2;

  private final Program program;
  private final Origin origin;

  Logic(Program program, Origin origin) {
    this.program = program;
    this.origin = origin;
  }

  /** Whether all hold. */
  int and(List<Integer> conditions, String meaning) {
    return joined(conditions, NO, new Operation.Least(), meaning);
  }

  /** Whether at least one holds. */
  int or(List<Integer> conditions, String meaning) {
    return joined(conditions, YES, new Operation.Greatest(), meaning);
  }

  /** The one value decides; its opposite adds nothing. */
  private int joined(List<Integer> conditions, int deciding, Operation operation, String meaning) {
    if (conditions.contains(deciding)) {
      return deciding;
    }
    var slots = new TreeSet<Integer>();
    conditions.stream().filter(c -> c >= 0).forEach(slots::add);
    return switch (slots.size()) {
      case 0 -> deciding == NO ? YES : NO;
      case 1 -> slots.getFirst();
      default -> program.add(operation, new ArrayList<>(slots), Ratio.RATIO, meaning, origin);
    };
  }

  int not(int condition, String meaning) {
    return switch (condition) {
      case NO -> YES;
      case YES -> NO;
      default -> program.difference(one(), condition, Ratio.RATIO, meaning, origin);
    };
  }

  /** A slot that holds 1 or 0. */
  int slot(int condition) {
    return switch (condition) {
      case NO -> program.constant(Rational.ZERO, Ratio.RATIO, "never", origin);
      case YES -> one();
      default -> condition;
    };
  }

  private int one() {
    return program.constant(Rational.ONE, Ratio.RATIO, "always", origin);
  }
}
