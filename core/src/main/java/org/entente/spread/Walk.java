package org.entente.spread;

import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;

/**
 * Goes through the lines of an interval in order and says after each what the parties bear by then,
 * running since the pool's window began.
 */
sealed interface Walk permits FoldedWalk, EvaluatedWalk {
  /** What the parties bear when the interval begins; empty if that cannot be told. */
  Optional<List<Rational>> start();

  /** What they bear once the next line counts; empty if that cannot be told. */
  Optional<List<Rational>> after(int line);
}
