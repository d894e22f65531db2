package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
  @Test
  void aCharacterOfTwoUnitsSurvivesReadingOneByOne() {
    var text = "a\uD83D\uDE00b";
    var reader =
        new Utf8Reader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "costs.csv");
    var read = new StringBuilder();
    var one = new char[1];
    while (reader.read(one, 0, 1) > 0) {
      read.append(one[0]);
    }
    assertThat(read).hasToString(text);
    assertThat(reader.charactersRead()).isEqualTo(4);
    assertThat(reader.problem()).isEmpty();
  }

  @Test
  void theTextBeforeBadBytesIsReadFirst() {
    var bytes = new byte[] {'a', '\n', 'b', (byte) 0xFF, 'c'};
    var reader = new Utf8Reader(new ByteArrayInputStream(bytes), "costs.csv");
    var chunk = new char[10];
    assertThat(reader.read(chunk, 0, 10)).isEqualTo(3);
    assertThat(reader.read(chunk, 0, 10)).isEqualTo(-1);
    assertThat(reader.problem())
        .hasValueSatisfying(
            problem -> assertThat(problem.place().address()).isEqualTo("costs.csv:2"));
  }

  @Test
  void aDiskThatFailsEndsTheText() {
    var failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    var reader = new Utf8Reader(failing, "costs.csv");
    assertThat(reader.read(new char[10], 0, 10)).isEqualTo(-1);
    assertThat(reader.problem())
        .hasValueSatisfying(problem -> {
          assertThat(problem.sentence()).isEqualTo("`costs.csv` cannot be read.");
          assertThat(problem.code()).isEqualTo("E0703");
          assertThat(problem.remedy())
              .isEqualTo("Check that you may open the file and that its disk is in order.");
        });
  }
}
