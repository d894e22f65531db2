package org.entente.data.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.problems.Problem;

/**
 * Finds files that hold the same, byte for byte, as another file of the same lines, inputs or
 * rates: one ledger given under two names would count twice where its lines have no ids.
 *
 * <p>Files of one line or none, which have headings at most, may be as many as they like.
 */
final class RepeatedFiles {
  /** What makes files comparable: the same content, and the same size. */
  private record Likeness(String content, long size) {}

  private final SequencedMap<Likeness, List<FactSource>> files = new LinkedHashMap<>();

  /** What is wrong with a source that comes after the others, if it repeats one of them. */
  List<Problem> problems(FactSource source) {
    try {
      if (!source.isFileHere() || !Files.isRegularFile(source.path())) {
        return List.of();
      }
      var likeness = new Likeness(source.content().names(), Files.size(source.path()));
      var before = files.computeIfAbsent(likeness, like -> new ArrayList<>());
      for (var other : before) {
        if (Files.mismatch(other.path(), source.path()) < 0 && hasRows(source)) {
          return List.of(
              Problem.of("E0970", source.place(), source.file(), other.file(), likeness.content()));
        }
      }
      before.add(source);
      return List.of();
    } catch (IOException unreadable) {
      // Whoever reads the file reports it.
      return List.of();
    }
  }

  private static boolean hasRows(FactSource source) throws IOException {
    try (var bytes = Files.newInputStream(source.path())) {
      var first = bytes.readNBytes(1 << 16);
      for (int i = 0; i < first.length; i++) {
        if (first[i] == '\n') {
          return i < first.length - 1 || first.length == 1 << 16;
        }
      }
      return first.length == 1 << 16;
    }
  }
}
