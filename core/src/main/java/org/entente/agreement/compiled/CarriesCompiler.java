package org.entente.agreement.compiled;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.compiled.LimitCompiler.Taken;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;

/**
 * Compiles a limit whose windows lead to each other: unused room is added to the bound of later
 * windows, excess to their amount.
 *
 * <p>Example: limit 100 a year, {@code unused carries}; 60 and then 150. The second year has a
 * bound of 140, so 140 is borne and 10 goes on to the next group.
 */
final class CarriesCompiler {
  private final Program program;
  private final Unit money;
  private final Origin origin;
  private final Optional<CarryCompiler> unused;
  private final Optional<CarryCompiler> excess;
  private int ownBound;
  private int ownAmount;
  private int taken;

  CarriesCompiler(Program program, Limit limit, Unit money, Origin origin) {
    this.program = program;
    this.money = money;
    this.origin = origin;
    this.unused = limit.unused().map(c -> new CarryCompiler(program, c, "unused", money, origin));
    this.excess = limit.excess().map(c -> new CarryCompiler(program, c, "excess", money, origin));
  }

  /**
   * What the limit takes since the start of its window.
   *
   * @param amount the running amount since then
   * @param bound the window's own bound
   */
  int inWindow(Taken all, int at, int amount, int bound) {
    ownAmount = amount;
    ownBound = bound;
    all.bound()[at] = with(unused, all.unused(), at, bound, "limit with what is unused");
    int inAll = with(excess, all.excess(), at, amount, "amount with the excess before");
    taken = program.least(inAll, all.bound()[at], money, "at most the limit", origin);
    return taken;
  }

  /** The window's own value with what is brought into it, which is noted. */
  private int with(
      Optional<CarryCompiler> carry, Optional<int[]> brought, int at, int own, String meaning) {
    if (carry.isEmpty() || carry.get().brought().isEmpty()) {
      brought.ifPresent(b -> b[at] = program.constant(Rational.ZERO, money, "nothing yet", origin));
      return own;
    }
    int slot = carry.get().brought().getAsInt();
    brought.orElseThrow()[at] = slot;
    return program.sum(List.of(own, slot), money, meaning, origin);
  }

  /** Ends the window: what was not used of its bound, and what lay above it, is brought on. */
  void close(NamedPeriod window) {
    unused.ifPresent(carry -> carry.close(ownBound, taken, window));
    excess.ifPresent(carry -> carry.close(ownAmount, taken, window));
  }
}
