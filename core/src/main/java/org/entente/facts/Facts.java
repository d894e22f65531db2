package org.entente.facts;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All facts of a book: values of inputs and tables of lines, each by name, with what the sources of
 * lines cover.
 *
 * <p>Two values are equal in meaning if they hold the same facts in whatever order; {@link
 * FactsDigest} tells.
 */
public record Facts(
    List<Fact> inputs,
    SequencedMap<String, LineTable> lines,
    SequencedMap<String, List<Coverage>> coverage) {
  public static final Facts NONE = new Facts(List.of(), new TreeMap<>(), new TreeMap<>());

  public Facts {
    inputs = List.copyOf(inputs);
    lines = Collections.unmodifiableSequencedMap(new TreeMap<>(lines));
    coverage = Collections.unmodifiableSequencedMap(new TreeMap<>(coverage));
  }
}
