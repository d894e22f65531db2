package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;

/**
 * Compiles what is moved of a running amount whose factor may change, stretch by stretch: what came
 * in while a factor held counts by that factor.
 *
 * <p>Example: a part runs 10.00, 30.00, 60.00; with the factors 0, 1 and 1/2, 0.00, 20.00 and 35.00
 * of it are moved. A factor is a slot or a certainty of {@link Logic}.
 */
final class Stretches {
  private final PoolCompiler pool;
  private final Program program;
  private final String amountWord;
  private final String partWord;
  private final Origin origin;

  /**
   * What runs, by interval.
   *
   * @param amount running since the window began
   * @param moved of the intervals before the one at hand, what was moved, running likewise
   */
  record Running(IntUnaryOperator factor, IntUnaryOperator amount, IntUnaryOperator moved) {}

  /**
   * @param amountWord what runs
   * @param partWord what its factor makes of it
   */
  Stretches(PoolCompiler pool, String amountWord, String partWord, Origin origin) {
    this.pool = pool;
    this.program = pool.program;
    this.amountWord = amountWord;
    this.partWord = partWord;
    this.origin = origin;
  }

  /**
   * What is moved since the window began, to the end of an interval.
   *
   * @param first the interval in which the window begins
   */
  int moved(Running running, int first, int at) {
    int held = running.factor().applyAsInt(at);
    int start = at;
    while (start > first && running.factor().applyAsInt(start - 1) == held) {
      start--;
    }
    if (start == first) {
      return held == Logic.NO
          ? program.constant(Rational.ZERO, pool.money, "nothing moved", origin)
          : by(held, running.amount().applyAsInt(at));
    }
    if (held == Logic.NO) {
      return running.moved().applyAsInt(start - 1);
    }
    int now = running.amount().applyAsInt(at);
    int since =
        program.difference(
            now,
            running.amount().applyAsInt(start - 1),
            pool.money,
            amountWord + " since " + day(start),
            origin);
    int part = by(held, since);
    return program.sum(
        List.of(running.moved().applyAsInt(start - 1), part),
        pool.money,
        "with the parts before",
        origin);
  }

  private int by(int factor, int amount) {
    return factor == Logic.YES
        ? amount
        : program.product(amount, factor, pool.money, partWord, origin);
  }

  private LocalDate day(int interval) {
    return pool.grid.intervals().get(interval).start();
  }
}
