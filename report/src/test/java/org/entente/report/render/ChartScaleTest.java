package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.amounts.Rational;
import org.junit.jupiter.api.Test;

class ChartScaleTest {
  @Test
  void theScaleEndsAtARoundAmountAboveTheGreatest() {
    var scale = ChartScale.of(values("0", "153730768994"));

    assertThat(scale.marks().stream().map(ChartScale::mark)).containsExactly("0", "100bn", "200bn");
    assertThat(scale.step(Rational.parse("153730768994"))).isEqualTo(768);
  }

  @Test
  void whatIsReceivedGoesBelowZero() {
    var scale = ChartScale.of(values("-3.335", "6.67"));

    assertThat(scale.marks().stream().map(ChartScale::mark)).containsExactly("-4", "0", "8");
    assertThat(scale.step(Rational.ZERO)).isEqualTo(333);
  }

  @Test
  void anEndTooNearToZeroHasNoMark() {
    var scale = ChartScale.of(values("-8000000", "800000"));

    assertThat(scale.marks().stream().map(ChartScale::mark)).containsExactly("-8m", "0");
    assertThat(scale.step(Rational.ZERO)).isEqualTo(909);
  }

  @Test
  void aScaleOfNothingStillHasALength() {
    var scale = ChartScale.of(values("0"));

    assertThat(scale.step(Rational.ZERO)).isZero();
  }

  @Test
  void roundAmountsAreShortened() {
    assertThat(values("2500000", "800", "1/2", "4000000000000").stream().map(ChartScale::mark))
        .containsExactly("2.5m", "800", "0.5", "4tn");
  }

  private static List<Rational> values(String... texts) {
    return Stream.of(texts).map(Rational::parse).toList();
  }
}
