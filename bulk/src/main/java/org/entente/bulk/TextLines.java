package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the lines of a file of text. */
final class TextLines {
  private static final int BUFFER = 1 << 16;

  private TextLines() {}

  /** How many lines there are, each ended by a line feed, which the last may lack. */
  static long count(Path file) throws IOException {
    long ends = 0;
    byte last = '\n';
    try (var stream = Files.newInputStream(file)) {
      var bytes = new byte[BUFFER];
      for (int read = stream.read(bytes); read > 0; read = stream.read(bytes)) {
        for (int i = 0; i < read; i++) {
          if (bytes[i] == '\n') {
            ends++;
          }
        }
        last = bytes[read - 1];
      }
    }
    return last == '\n' ? ends : ends + 1;
  }
}
