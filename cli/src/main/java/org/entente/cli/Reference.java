package org.entente.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a figure's name that a command needs before the figure is known. */
final class Reference {
  private Reference() {}

  /** What stands behind the last {@code @}: JFY2024 of {@code utility.JP@JFY2024}. */
  static Optional<String> period(String reference) {
    int at = reference.lastIndexOf('@');
    return at < 0 || at == reference.length() - 1
        ? Optional.empty()
        : Optional.of(reference.substring(at + 1));
  }

  /** The periods of these references, each once, in order of their names. */
  static List<String> periods(Stream<String> references) {
    return references.map(Reference::period).flatMap(Optional::stream).distinct().sorted().toList();
  }
}
