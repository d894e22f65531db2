package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is a row by itself, and what is not. */
final class CsvLineTest {
  @Test
  void aRowHasItsValues() {
    assertThat(CsvLine.values("1,2,3", 3)).containsExactly("1", "2", "3");
    assertThat(CsvLine.values(",,", 3)).containsExactly("", "", "");
    assertThat(CsvLine.values("1,\"a \"\"b\"\", c\",", 3)).containsExactly("1", "a \"b\", c", "");
    assertThat(CsvLine.values("\"\",\"x\"\r", 2)).containsExactly("", "x");
    assertThat(CsvLine.values(" 1 ,\t2", 2)).containsExactly(" 1 ", "\t2");
  }

  @Test
  void whatAnyReaderCouldTakeOtherwiseIsRefused() {
    for (var line :
        List.of("", "1", "1,2,3", "1,\"2", "1,\"2\"x", "1,a\"b\"", "1\r,2", "1,\uFFFD")) {
      assertThatThrownBy(() -> CsvLine.values(line, 2)).as(line).isInstanceOf(MalformedLine.class);
    }
  }
}
