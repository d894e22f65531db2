package org.entente.agreement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private static final SourceText TEXT =
      new SourceText("a.entente", "entente 1\n\n  bears 61%  \nlast");

  /** Start and end in the text; then line, column, length and the line that is shown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | 7  | 1 | 1  | 7 | entente 1",
        "8  | 9  | 1 | 9  | 1 | entente 1",
        "9  | 9  | 1 | 10 | 1 | entente 1",
        "10 | 10 | 2 | 1  | 1 | ''",
        "13 | 18 | 3 | 3  | 5 | '  bears 61%'",
        "19 | 22 | 3 | 9  | 3 | '  bears 61%'",
        "13 | 29 | 3 | 3  | 11 | '  bears 61%'",
        "25 | 29 | 4 | 1  | 4 | last",
        "29 | 29 | 4 | 5  | 1 | last",
        "99 | 99 | 4 | 5  | 1 | last",
      })
  void aSpanHasItsLineAndColumn(
      int start, int end, int line, int column, int length, String shown) {
    var place = TEXT.place(new Span(start, end), "pool cost");
    assertThat(place).isEqualTo(new Place("a.entente", line, column, length, "pool cost", shown));
  }

  @Test
  void anEmptyTextHasAFirstPlace() {
    var place = new SourceText("empty.entente", "").place(new Span(0, 0), "");
    assertThat(place).isEqualTo(new Place("empty.entente", 1, 1, 1, "", ""));
    assertThat(place.address()).isEqualTo("empty.entente:1:1");
  }

  @Test
  void linesMayEndInTwoCharacters() {
    var place =
        new SourceText("dos.entente", "entente 1\r\nagreement a\r\n").place(new Span(11, 20), "");
    assertThat(place.line()).isEqualTo(2);
    assertThat(place.column()).isEqualTo(1);
    assertThat(place.excerpt()).isEqualTo("agreement a");
  }

  @Test
  void addressesSayNoMoreThanTheyKnow() {
    assertThat(Place.ofFile("book.yaml").address()).isEqualTo("book.yaml");
    assertThat(Place.ofRow("costs.csv", 12, "amount").address()).isEqualTo("costs.csv:12");
    assertThat(new Place("a.entente", 3, 5, 1, "", "").address()).isEqualTo("a.entente:3:5");
  }
}
