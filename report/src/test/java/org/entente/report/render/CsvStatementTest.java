package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.report.PaperRuns;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvStatementTest {
  @Test
  void everyFigureIsALine() {
    var run = PaperRuns.japan().run();
    var csv = CsvStatement.render(Statement.of(run, StatementChoice.ALL), run);

    assertThat(csv.lines()).hasSize(run.determinations().all().size() + 1);
    assertThat(csv.lines())
        .startsWith(
            "agreement,reference,name,index,party,facet,period,from,to,value,unit,status,clause,cites",
            "support_2022,labour@JFY2022,labour,,,,JFY2022,2022-04-01,2023-03-31,126495220512,JPY,"
                + "determined,labour,Article 1(a)")
        .contains(
            "support_2022,labour[welfare].JP@JFY2022,labour,welfare,JP,,JFY2022,2022-04-01,"
                + "2023-03-31,9039206558,JPY,determined,pool labour / JP,Article 1(a)",
            "support_2022,training.JP@JFY2024,training,,JP,,JFY2024,2024-04-01,2025-03-31,"
                + "-120000000,JPY,so far,pool training / JP,Article 1(d)",
            "support_2022,net.US@JFY2024,net,,US,,JFY2024,2024-04-01,2025-03-31,,JPY,missing,"
                + "pool net / US,");
    assertThat(csv).endsWith("\r\n");
  }

  @Test
  void textThatASpreadsheetWouldRunIsMadeHarmlessAndNumbersStay() {
    var run = PaperRuns.hostile();

    var csv = CsvStatement.render(Statement.of(run, StatementChoice.ALL), run);

    assertThat(csv)
        .contains(
            "hostile,p@CY2024,p,,,,CY2024,2024-01-01,2024-12-31,-10.005,TND,determined,p,"
                + "\"'@SUM(1+1)*cmd|'x'; a\nb,\"\"c\"\"\"\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "+1, '''+1'",
    "-1, '''-1'",
    "@A1, '''@A1'",
    "＝1, '''＝1'",
    "a=1, a=1",
    "'',''"
  })
  void formulaStartsGetAnApostrophe(String text, String cell) {
    assertThat(CsvStatement.text(text)).isEqualTo(cell);
  }

  @Test
  void tabsAndLineEndsInFrontAreFormulaStartsToo() {
    assertThat(CsvStatement.text("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvStatement.text("\r=1")).isEqualTo("\"'\r=1\"");
  }
}
