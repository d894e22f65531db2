package org.entente.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutputTest {
  private static final List<String> FOUND = List.of("a 1", "b 2", "c 3", "d 4");

  @Test
  void threePointsStandForAnyLines() {
    assertThat(new Output(List.of("a 1", "...", "d 4")).matches(FOUND)).isTrue();
    assertThat(new Output(List.of("a 1", "b 2", "...", "c 3", "d 4")).matches(FOUND)).isTrue();
    assertThat(new Output(List.of("...", "c 3", "...")).matches(FOUND)).isTrue();
    assertThat(new Output(List.of("...")).matches(FOUND)).isTrue();
  }

  @Test
  void otherLinesMustBeThere() {
    assertThat(new Output(List.of("a 1", "b 2")).matches(FOUND)).isFalse();
    assertThat(new Output(List.of("b 2", "...")).matches(FOUND)).isFalse();
    assertThat(new Output(List.of("...", "c 3")).matches(FOUND)).isFalse();
    assertThat(new Output(List.of("...", "c 3", "...", "b 2", "...")).matches(FOUND)).isFalse();
    assertThat(new Output(List.of("a 1", "b 2", "c 3", "...", "c 3", "d 4")).matches(FOUND))
        .isFalse();
  }

  @Test
  void renewedOutputLeavesOutWhatItLeftOut() {
    assertThat(new Output(List.of("a 0", "...", "c 0", "...")).renewed(FOUND))
        .containsExactly("a 1", "...", "c 3", "...");
    assertThat(new Output(List.of("a 0")).renewed(FOUND)).isEqualTo(FOUND);
  }

  @Test
  void differenceMarksLines() {
    assertThat(Output.difference(List.of("a", "b"), List.of("a", "c")))
        .isEqualTo("  a\n- b\n+ c\n");
  }
}
