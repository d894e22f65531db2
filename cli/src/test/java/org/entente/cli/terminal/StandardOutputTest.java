package org.entente.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

/** Standard output that cannot be written to the end. */
final class StandardOutputTest {
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private static StandardOutput after(OutputStream target, boolean isPipe) {
    var output = new StandardOutput(target, isPipe);
    assertThatIOException().isThrownBy(() -> output.write('a'));
    return output;
  }

  @Test
  void fullDiskIsAFailure() {
    assertThat(after(failing("No space left on device"), false).failure())
        .hasValue("Standard output cannot be written: no space left on device.");
  }

  @Test
  void readerThatStopsIsNone() {
    assertThat(after(failing("Broken pipe"), false).failure()).isEmpty();
    assertThat(after(failing("Datenübergabe unterbrochen"), true).failure()).isEmpty();
  }

  @Test
  void afterAFailureNothingMoreIsTried() throws IOException {
    var output = after(failing("Broken pipe"), true);
    output.write(new byte[] {1, 2, 3}, 0, 3);
  }

  @Test
  void bytesPassThrough() throws IOException {
    var target = new ByteArrayOutputStream();
    var output = new StandardOutput(target, false);
    output.write(new byte[] {'a', 'b', 'c'}, 1, 2);
    assertThat(target.toString()).isEqualTo("bc");
    assertThat(output.failure()).isEmpty();
  }
}
