package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DependenciesTest {
  private static final SourceFile POM =
      new SourceFile(
          "data/pom.xml",
          """
          <dependencies>
            <dependency>
              <groupId>org.entente</groupId>
              <artifactId>entente-core</artifactId>
            </dependency>
            <dependency>
              <groupId>de.siegmar</groupId>
              <artifactId>fastcsv</artifactId>
            </dependency>
          </dependencies>
          """);

  @Test
  void libraryWithoutReasonIsFound() {
    assertThat(Dependencies.unlisted(POM, "fastcsv-reader: reads."))
        .extracting(Finding::toString)
        .containsExactly(
            "data/pom.xml:6: error: dependency fastcsv is not in DECISIONS.md, use a line there"
                + " that says what it is for, what else was looked at, its licence and upkeep");
  }

  @Test
  void listedLibraryAndOwnModulesAreNot() {
    assertThat(Dependencies.unlisted(POM, "- `fastcsv`: reads CSV.")).isEmpty();
  }
}
