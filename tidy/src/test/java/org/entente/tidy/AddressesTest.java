package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<url>https://packages.example/maven2</url>",
        "curl http://packages.example:8080/x",
        "https://www.w3.org.packages.example/x",
        "https://no-color.org.packages.example",
        "<repository>",
        "<mirror id=\"near\">",
        "registry=//packages.example/",
        "index-url = packages",
        "distributionUrl=packages"
      })
  void placesToLoadFromAreFound(String line) {
    assertThat(Addresses.in(new SourceFile("pom.xml", line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://maven.apache.org/POM/4.0.0",
        "see <a href=\"https://no-color.org\">no-color.org</a>",
        "the registry of members, a mirror of the ledger",
        "https://www.w3.org/2001/XMLSchema-instance"
      })
  void citationsAreNot(String line) {
    assertThat(Addresses.in(new SourceFile("docs/page.md", line))).isEmpty();
  }

  @Test
  void examplesCiteSourcesFromAnywhere() {
    var line = "Read on https://treaties.example/un.pdf";
    assertThat(Addresses.in(new SourceFile("examples/un/SOURCE.md", line))).isEmpty();
    assertThat(Addresses.in(new SourceFile("cases/src/test/java/A.java", line))).hasSize(1);
  }
}
