package org.entente.agreement.compiled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Unit;

/**
 * One step of a compiled agreement: an operation on earlier slots that fills its own.
 *
 * @param slot the first slot that it fills
 * @param width how many it fills: 1, or for a block the number of its results
 * @param meaning what the value is, in the agreement's words, such as {@code limit}
 * @param place the clause that calls for it
 */
public record Step(
    int slot,
    int width,
    Operation operation,
    List<Integer> operands,
    Unit unit,
    String meaning,
    Labels cites,
    Place place) {
  public Step {
    requireNonNull(operation, "operation is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(meaning, "meaning is null");
    requireNonNull(place, "place is null");
    operands = List.copyOf(operands);
  }
}
