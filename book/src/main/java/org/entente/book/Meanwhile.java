package org.entente.book;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.entente.problems.BugException;

/**
 * A value that is computed while other work goes on, from what nothing else changes.
 *
 * <p>Example: the fingerprint of the facts, while figures are computed from them.
 */
final class Meanwhile<T> {
  private final FutureTask<T> computing;

  /** Begins to compute the value. */
  Meanwhile(String name, Supplier<T> value) {
    computing = new FutureTask<>(value::get);
    Thread.ofPlatform().daemon().name(name).start(computing);
  }

  /** The value, once it is there. */
  T value() {
    try {
      return computing.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new BugException("a value could not be computed", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BugException("the computing of a value was interrupted", e);
    }
  }
}
