package org.entente.determinations;

import java.util.List;
import java.util.Optional;
import org.entente.facts.InputReader.Reading;
import org.entente.pools.PoolTotals;

/**
 * The facts that a program asked for: for each of its input queries a value, if there is one, and
 * for each of its pool queries the sums.
 *
 * @param soFar whether intervals that are not covered to the end count with what is known
 */
public record BoundFacts(List<Optional<Reading>> inputs, List<PoolTotals> pools, boolean soFar) {
  public BoundFacts {
    inputs = List.copyOf(inputs);
    pools = List.copyOf(pools);
  }
}
