package org.entente.report.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.problems.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgreementJsonTest {
  private static final Path SCHEMA = Path.of("../docs/reference/agreement.schema.json");

  private static final String LEASE =
      """
      entente 1
      agreement lease "Lease" fr:"Bail"
        parties A, B "Beta"
        signed 2024-01-07
        term 2024-01-01 to 2024-12-31, retroactive
        year CY starts 01-01, named by first day
        currency EUR
        round per pool per CY to 0.01 EUR, largest fraction, ties by id
        lines costs: id, amount EUR, dated day, kind text, late lines restate
        pool rent = costs where kind is "rent and \\"heat\\"" cites "Article 1"
          A bears 33.5%, limit 23.4m per CY
          B bears the rest
        others of costs: excluded
      """;

  private static ParsedFile parsed(String text) {
    return Parser.parse(new SourceText("lease.entente", text)).orThrow();
  }

  private static Outcome<String> read(String json) {
    return AgreementJson.read("lease.json", new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  @Test
  void whatIsReadBackIsTheSameAgreement() {
    var json = AgreementJson.write(List.of(parsed(LEASE)));
    var text = read(json).orThrow();
    assertThat(AgreementJson.write(List.of(parsed(text)))).isEqualTo(json);
    assertThat(text).contains("A bears 33.5%, limit 23.4m per CY");
  }

  @Test
  void eachClauseSaysWhatItIsAndLeavesOutWhatItDoesNotSay() {
    var json = AgreementJson.write(List.of(parsed(LEASE))).replaceAll("\\s+", " ");
    assertThat(json)
        .contains("{ \"is\": \"signed\", \"day\": \"2024-01-07\" }")
        .contains("{ \"is\": \"currency\", \"code\": \"EUR\" }")
        .contains("\"share\": { \"is\": \"quantity\", \"value\": \"0.335\", \"percent\": true }");
  }

  @Test
  void agreementsFollowTheirSchema() throws IOException {
    var json = AgreementJson.write(List.of(parsed(LEASE)));
    assertThat(faults(json)).isEmpty();
    assertThat(faults(json.replace("\"0.335\"", "0.335"))).isNotEmpty();
    assertThat(faults(json.replace("\"is\": \"signed\"", "\"is\": \"sealed\""))).isNotEmpty();
  }

  private static List<String> faults(String json) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA, UTF_8), InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void amendmentsComeBackTheSameAndFollowTheSchema() throws IOException {
    var amended =
        LEASE
            + """
            amendment a1 "First" to lease cites "Protocol"
              signed 2024-02-07
              effective 2024-07-01, keeps a0, ends b0
              replace pool rent / A with bears 30%
              replace due A to B with 12
              replace term with 2024-01-01 to 2025-12-31
              replace amount fee with
                from CY2024 = previous
              add parties C "Gamma"
              strike total sum cites "Article 3"
              strike pool heat / B
              strike parties B
            """;
    var json = AgreementJson.write(List.of(parsed(amended)));
    var text = read(json).orThrow();
    assertThat(AgreementJson.write(List.of(parsed(text)))).isEqualTo(json);
    assertThat(faults(json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2024-01-07\"     | \"2024-02-30\"             | a day of the calendar was expected",
        "\"code\": \"EUR\"  | \"code\": \"E U\"          | a name of letters",
        "\"code\": \"EUR\"  | \"code\": \"x, y\"         | a name of letters",
        "\"0.335\"          | 0.335                      | a number in quotes",
        "\"0.335\"          | \"-1\"                     | a number in quotes",
        "\"is\": \"signed\" | \"is\": \"sealed\"         | `is` is none of `account`",
        "\"code\": \"EUR\"  | \"unit\": \"EUR\"          | an unknown key stands there",
        "\"retroactive\": true | \"retroactive\": \"yes\" | true or false was expected",
        "entente-agreement-1 | entente-agreement-9       | the key `schema`",
      })
  void anotherValueIsRefusedWithItsLine(String found, String replaced, String reason) {
    var json = AgreementJson.write(List.of(parsed(LEASE)));
    assertThat(json).contains(found);
    var problem = read(json.replace(found, replaced)).problems().getFirst();
    assertThat(problem.code()).isEqualTo("E0798");
    assertThat(problem.sentence()).contains(reason);
    assertThat(problem.place().line()).isPositive();
  }

  @Test
  void aNameThatIsAWordOfTheLanguageIsAProblemOfTheTextThatItMakes() {
    var json = AgreementJson.write(List.of(parsed(LEASE))).replace("\"rent\"", "\"where\"");
    assertThat(read(json).succeeded()).isFalse();
  }

  @Test
  void deepAndBrokenDocumentsAreRefused() {
    assertThat(read("[".repeat(100_000)).problems().getFirst().code()).isEqualTo("E0797");
    assertThat(read("{\"schema\": ").problems().getFirst().code()).isEqualTo("E0797");
    assertThat(read("").problems().getFirst().code()).isEqualTo("E0798");
    assertThat(read("{}").problems().getFirst().code()).isEqualTo("E0798");
  }

  @Test
  void theSchemaIsThatOfTheForms() throws IOException {
    var schema = AgreementSchema.write();
    if (Boolean.getBoolean("entente.accept")) {
      Files.writeString(SCHEMA, schema, UTF_8);
    }
    assertThat(Files.readString(SCHEMA, UTF_8)).isEqualTo(schema);
    assertThat(AgreementSchema.names()).doesNotHaveDuplicates();
  }
}
