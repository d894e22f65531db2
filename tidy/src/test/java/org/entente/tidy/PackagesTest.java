package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PackagesTest {
  private static final SourceFile TYPE =
      new SourceFile("core/src/main/java/p/A.java", "class A {}");

  @Test
  void packageWithoutDescriptionIsFound() {
    assertThat(Packages.unmarked(List.of(TYPE, info("package p;"))))
        .extracting(Finding::file)
        .containsExactly("core/src/main/java/p/package-info.java");
  }

  @Test
  void describedAndMarkedPackageIsNot() {
    assertThat(Packages.unmarked(List.of(TYPE, info("/** Amounts. */\n@NullMarked\npackage p;"))))
        .isEmpty();
  }

  private static SourceFile info(String text) {
    return new SourceFile("core/src/main/java/p/package-info.java", text);
  }
}
