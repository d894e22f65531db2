package org.entente.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with text that must come out again to the byte.
 *
 * <p>Where the file is missing, or with {@code -Dentente.accept=true}, it is written and the test
 * fails once, so that nobody takes a new text for a tested one.
 */
record Golden(Path file) {
  private static final boolean ACCEPT = Boolean.getBoolean("entente.accept");

  void mustBe(String text) throws IOException {
    boolean exists = Files.exists(file);
    var expected = exists ? Files.readString(file, UTF_8) : "";
    if (!exists || (ACCEPT && !expected.equals(text))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, UTF_8);
      fail("%s was written; read it, and run the test again", file);
    }
    assertThat(text).as(file.toString()).isEqualTo(expected);
  }
}
