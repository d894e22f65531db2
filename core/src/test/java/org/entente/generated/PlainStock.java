package org.entente.generated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPool.Carry;
import org.entente.amounts.Rational;

/** What windows bring to each other, held window by window and used piece by piece. */
final class PlainStock {
  private final Optional<Carry> carry;

  /** What is left of earlier windows, the oldest first. */
  private final Deque<Rational> layers = new ArrayDeque<>();

  PlainStock(Optional<Carry> carry) {
    this.carry = carry;
  }

  Rational brought() {
    return layers.stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** Adds what the window has itself, takes what it used, and ages all by one window. */
  void close(Rational own, Rational used) {
    if (carry.isEmpty()) {
      return;
    }
    // A credit gives back; an own amount below zero takes.
    var takes = used.max(Rational.ZERO).plus(own.min(Rational.ZERO).negated());
    var gives = own.signum() < 0 ? Rational.ZERO : used.min(Rational.ZERO).negated();
    layers.addLast(own.max(Rational.ZERO).plus(gives));
    take(takes, carry.get().oldestFirst());
    if (carry.get().windows().filter(most -> layers.size() > most).isPresent()) {
      layers.removeFirst();
    }
  }

  private void take(Rational amount, boolean oldestFirst) {
    var left = new ArrayDeque<Rational>();
    Iterator<Rational> walk = oldestFirst ? layers.iterator() : layers.descendingIterator();
    var open = amount;
    while (walk.hasNext()) {
      var layer = walk.next();
      var taken = layer.min(open);
      open = open.minus(taken);
      if (oldestFirst) {
        left.addLast(layer.minus(taken));
      } else {
        left.addFirst(layer.minus(taken));
      }
    }
    layers.clear();
    layers.addAll(left);
  }
}
