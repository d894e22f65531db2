package org.entente.problems;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage gives: its value with warnings, or, where an error stands in the way, all problems
 * found.
 *
 * <p>Problems are sorted by place. A stage with an error has no value.
 */
public final class Outcome<T> {
  private final Optional<T> value;
  private final List<Problem> problems;

  private Outcome(Optional<T> value, List<Problem> problems) {
    this.value = value;
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** The value, unless one of the problems is an error. */
  public static <T> Outcome<T> of(T value, List<Problem> problems) {
    requireNonNull(value, "value is null");
    return problems.stream().anyMatch(Problem::isError)
        ? failed(problems)
        : new Outcome<>(Optional.of(value), problems);
  }

  public static <T> Outcome<T> of(T value) {
    return of(value, List.of());
  }

  public static <T> Outcome<T> failed(List<Problem> problems) {
    return new Outcome<>(Optional.empty(), problems);
  }

  public static <T> Outcome<T> failed(Problem problem) {
    return failed(List.of(problem));
  }

  /** The next stage on this one's value, its problems added to these. */
  public <R> Outcome<R> then(Function<T, Outcome<R>> stage) {
    if (value.isEmpty()) {
      return failed(problems);
    }
    var next = stage.apply(value.get());
    var all = new ArrayList<>(problems);
    all.addAll(next.problems);
    return new Outcome<>(next.value, all);
  }

  /** What a step that raises no problems makes of the value. */
  public <R> Outcome<R> map(Function<T, R> step) {
    return then(v -> of(step.apply(v)));
  }

  public boolean succeeded() {
    return value.isPresent();
  }

  public Optional<T> value() {
    return value;
  }

  /** The value of an outcome that is known to have succeeded. */
  public T orThrow() {
    return value.orElseThrow(() -> new BugException("there is no value: " + problems));
  }

  public List<Problem> problems() {
    return problems;
  }
}
