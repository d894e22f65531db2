package org.entente.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for other implementations leaves nothing out. */
final class ConformanceTest {
  private static final String PAGE = "docs/reference/conformance.md";

  /** Every operation of the schema of explanations has its row on the page. */
  @Test
  void everyOperationIsDescribed() throws IOException {
    var schema =
        Files.readString(Page.ROOT.resolve("docs/reference/explanation.schema.json"), UTF_8);
    var page = Files.readString(Page.ROOT.resolve(PAGE), UTF_8);
    var operations = Pattern.compile("\"operation\": \\{\\s+\"enum\": \\[([^]]+)]").matcher(schema);
    assertThat(operations.find()).isTrue();
    for (var operation : operations.group(1).replace("\"", "").split(", ")) {
      assertThat(page).contains("\n| `" + operation + "` | ");
    }
  }
}
