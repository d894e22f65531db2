package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {
  @ParameterizedTest
  @CsvSource({"Japan, 5", "日本国, 6", "ｱｲｳ, 3", "한국, 4", "Ａ, 2", "é, 1", "🚢, 2", "…─, 2"})
  void eastAsianWideCharactersTakeTwoColumns(String text, int columns) {
    assertThat(PrintedText.width(text)).isEqualTo(columns);
  }

  @Test
  void decomposedLettersAreComposedAndMarksTakeNoColumn() {
    assertThat(PrintedText.of("e\u0301")).isEqualTo("\u00e9");
    assertThat(PrintedText.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void whatWouldSteerTheTerminalIsReplaced() {
    assertThat(PrintedText.of("a\u001b[31mb\rc\u202ed\u2066e\tf\u2028g"))
        .isEqualTo("a\ufffd[31mb\ufffdc\ufffdd\ufffde f\ufffdg");
  }

  @Test
  void linesBreakAtBlanksAndInsideAWordThatIsTooLong() {
    assertThat(PrintedText.wrapped("one two three", 7)).isEqualTo(List.of("one two", "three"));
    assertThat(PrintedText.wrapped("日本国日本国", 5)).isEqualTo(List.of("日本", "国日", "本国"));
    assertThat(PrintedText.wrapped("", 5)).isEqualTo(List.of(""));
  }
}
