package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** What Java must open is what this version of Spark asks for. */
final class JavaOptionsTest {
  @Test
  void areThoseOfSpark() throws IOException {
    assertThat(Files.readAllLines(Path.of("src", "main", "dist", "java.options")))
        .containsExactly(JavaModuleOptions.defaultModuleOptionArray());
  }
}
