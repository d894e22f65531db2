package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * The values being compiled, each because the one before needs it, so that one that rests on itself
 * is found: {@code fee@CY2024} needs {@code tax@CY2024} needs {@code fee@CY2024}.
 */
final class Circle {
  private static final int MOST = 250;

  private final List<Value> inProgress = new ArrayList<>();

  private record Value(String agreement, String reference) {}

  /** Takes up a value; one that is in progress already cannot be had. */
  void enter(String agreement, String reference, Place place) {
    var value = new Value(agreement, reference);
    int before = inProgress.indexOf(value);
    if (inProgress.size() == MOST) {
      throw new Uncompilable(Problem.of("E0527", place, named(inProgress.getFirst()), MOST));
    }
    inProgress.add(value);
    if (before >= 0) {
      throw new Uncompilable(
          Problem.of("E0523", place, named(value), words(inProgress.subList(before, size()))));
    }
  }

  void leave() {
    inProgress.removeLast();
  }

  private int size() {
    return inProgress.size();
  }

  private static String named(Value value) {
    int period = value.reference().indexOf('@');
    return period < 0 ? value.reference() : value.reference().substring(0, period);
  }

  /** The agreements are named only where there are several. */
  private static String words(List<Value> values) {
    boolean several = values.stream().map(Value::agreement).distinct().count() > 1;
    var names =
        values.stream()
            .map(v -> "`" + (several ? v.agreement() + "/" : "") + v.reference() + "`")
            .toList();
    return String.join(" needs ", names);
  }
}
