package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedPool.Carry;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;

/**
 * Compiles a stock that is brought from window to window: each window adds its own and takes what
 * it used; what is left goes on, for ever or for some windows.
 *
 * <p>Where it lasts for some windows, the stock is held by age, as sums: oldest first, all that is
 * at least so old, so that {@code S(k) - used} is what is left of it; newest first, all that is at
 * most so old. Example: own 100 a year for one year, used 60 and then 120. Oldest first, 40 of the
 * 120 was the first year's, and 100 + 40 - 120 = 20 goes on. Newest first, 100 of it was the second
 * year's, and max(0, 100 - 120) = 0 goes on.
 */
final class CarryCompiler {
  private final Program program;
  private final Carry carry;
  private final String word;
  private final Unit money;
  private final Origin origin;
  private List<Integer> stock = List.of();

  /**
   * @param word what it is: unused, or excess
   */
  CarryCompiler(Program program, Carry carry, String word, Unit money, Origin origin) {
    this.program = program;
    this.carry = carry;
    this.word = word;
    this.money = money;
    this.origin = origin;
  }

  /** What is brought into the window at hand; nothing into the first. */
  OptionalInt brought() {
    if (stock.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        carry.windows().isPresent() && !carry.oldestFirst() ? stock.getLast() : stock.getFirst());
  }

  /**
   * Ends a window.
   *
   * @param own what it added: its bound, or its amount
   * @param used what was taken of its own and of what was brought into it
   */
  void close(int own, int used, NamedPeriod window) {
    if (carry.windows().isEmpty()) {
      stock = List.of(left(own, brought(), used, window));
    } else if (carry.oldestFirst()) {
      stock = oldestFirst(own, used, window, carry.windows().get());
    } else {
      stock = newestFirst(own, used, window, carry.windows().get());
    }
  }

  private int left(int own, OptionalInt brought, int used, NamedPeriod window) {
    int all =
        brought.isEmpty()
            ? own
            : program.sum(List.of(own, brought.getAsInt()), money, "with what came before", origin);
    return program.difference(all, used, money, word + " after " + window.name(), origin);
  }

  /** Stock k holds what is at least k windows old; what has reached the last age is lost. */
  private List<Integer> oldestFirst(int own, int used, NamedPeriod window, int windows) {
    var left = new ArrayList<Integer>();
    left.add(left(own, brought(), used, window));
    int usedOfOlder = usedOfOlder(own, used);
    for (int k = 1; k <= stock.size(); k++) {
      left.add(notNegative(stock.get(k - 1), usedOfOlder, k, window));
    }
    if (stock.size() < windows) {
      return left;
    }
    int lost = left.removeLast();
    return left.stream()
        .map(slot ->
            program.difference(
                slot, lost, money, word + " that lasts beyond " + window.name(), origin))
        .toList();
  }

  /** A credit gives back to the window's own; an own amount below zero takes from what is older. */
  private int usedOfOlder(int own, int used) {
    int zero = program.constant(Rational.ZERO, money, "zero", origin);
    int ownOrLess = program.least(own, zero, money, "own below zero", origin);
    int taken = program.greatest(used, zero, money, "used", origin);
    return program.difference(taken, ownOrLess, money, "taken of what is older", origin);
  }

  /** Stock k holds what is at most k windows old; what is older than the last age is lost. */
  private List<Integer> newestFirst(int own, int used, NamedPeriod window, int windows) {
    var left = new ArrayList<Integer>();
    left.add(notNegative(own, used, 0, window));
    for (int k = 1; k <= stock.size() && k < windows; k++) {
      int all =
          program.sum(
              List.of(own, stock.get(k - 1)), money, "with what is " + age(k) + " old", origin);
      left.add(notNegative(all, used, k, window));
    }
    return left;
  }

  private int notNegative(int of, int used, int age, NamedPeriod window) {
    int zero = program.constant(Rational.ZERO, money, "zero", origin);
    int left = program.difference(of, used, money, "less what is used", origin);
    var meaning = word + " after " + window.name() + (age == 0 ? "" : ", " + age(age) + " old");
    return program.greatest(zero, left, money, meaning, origin);
  }

  private static String age(int windows) {
    return windows + (windows == 1 ? " window" : " windows");
  }
}
