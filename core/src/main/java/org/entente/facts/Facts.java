package org.entente.facts;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.rates.RateTable;

/**
 * All facts of a book: values of inputs, tables of lines and of rates of exchange, each by name,
 * with what the sources of lines cover.
 *
 * <p>Two values are equal in meaning if they hold the same facts in whatever order; {@link
 * FactsDigest} tells.
 */
public record Facts(
    List<Fact> inputs,
    SequencedMap<String, LineTable> lines,
    SequencedMap<String, List<Coverage>> coverage,
    SequencedMap<String, RateTable> rates) {
  public static final Facts NONE =
      new Facts(List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  public Facts {
    inputs = List.copyOf(inputs);
    lines = Collections.unmodifiableSequencedMap(new TreeMap<>(lines));
    coverage = Collections.unmodifiableSequencedMap(new TreeMap<>(coverage));
    rates = Collections.unmodifiableSequencedMap(new TreeMap<>(rates));
  }
}
