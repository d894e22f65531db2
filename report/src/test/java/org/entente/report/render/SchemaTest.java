package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.book.BookRun;
import org.entente.book.Entente;
import org.entente.book.RunRequest;
import org.entente.report.PaperExplanation;
import org.entente.report.PaperRuns;
import org.entente.report.differences.Difference;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;

class SchemaTest {
  @Test
  void statementsFollowTheirSchema() throws IOException {
    for (var run :
        List.of(PaperRuns.japan().run(), PaperRuns.twenty().run(), PaperRuns.hostile())) {
      assertThat(faults("statement", written(run))).isEmpty();
    }
  }

  @Test
  void amendmentsAndInputsUsedFollowTheSchemaOfStatements() throws IOException {
    var book = Path.of("../cases/sharing/statement-of-what-was-used");
    var json = written(Entente.run(RunRequest.of(book)).orThrow());
    assertThat(json).contains("\"effective\": \"2025-01-01\"", "\"reference\": \"growth@CY2022\"");
    assertThat(json.substring(json.lastIndexOf("inputs_used"))).doesNotContain("visitors");
    assertThat(faults("statement", json)).isEmpty();
    assertThat(faults("statement", json.replace("\"effective\"", "\"holds\""))).isNotEmpty();
  }

  @Test
  void explanationsFollowTheirSchema() throws IOException {
    var paper = new PaperExplanation();
    int cost =
        paper.node(
            "p@CY2024",
            "line total",
            "100",
            PaperRuns.USD,
            "cost",
            "",
            "",
            List.of(PaperExplanation.source("2 lines", "costs.csv", 0, "2025-01-01")));
    paper.node("", "constant", "", PaperRuns.USD, "not known");
    paper.node("p.A@CY2024", "quotient", "100/3", PaperRuns.USD, "a third", cost, cost);

    assertThat(faults("explanation", JsonExplanation.write(paper.of("p.A@CY2024", "CY2024"))))
        .isEmpty();
  }

  @Test
  void differencesFollowTheirSchema() throws IOException {
    var japan = PaperRuns.japan().run();
    var twenty = PaperRuns.twenty().run();

    for (var difference :
        List.of(Difference.between(japan, japan), Difference.between(japan, twenty))) {
      assertThat(faults("difference", JsonDifference.write(difference))).isEmpty();
    }
  }

  @Test
  void theSchemaNoticesWhatIsWrong() throws IOException {
    var written = written(PaperRuns.japan().run());

    assertThat(
            faults("statement", written.replace("\"status\": \"so far\"", "\"status\": \"final\"")))
        .isNotEmpty();
    assertThat(faults("statement", written.replace("\"value\": \"23400000000\"", "\"value\": 1")))
        .isNotEmpty();
    assertThat(faults("statement", written.replace("\"book\":", "\"bok\":"))).isNotEmpty();
  }

  private static String written(BookRun run) {
    return JsonStatement.write(Statement.of(run, StatementChoice.ALL), run);
  }

  static List<String> faults(String schema, String json) throws IOException {
    var file = Path.of("..", "docs", "reference", schema + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
