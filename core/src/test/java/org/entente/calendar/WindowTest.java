package org.entente.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void aTermIsLongerThanAYearAndAYearThanAMonth() {
    assertThat(Window.TERM.isLongerThan(Window.YEAR)).isTrue();
    assertThat(Window.YEAR.isLongerThan(Window.MONTH)).isTrue();
    assertThat(Window.TERM.isLongerThan(Window.MONTH)).isTrue();
    for (var window : Window.values()) {
      assertThat(window.isLongerThan(window)).isFalse();
      assertThat(Window.MONTH.isLongerThan(window)).isFalse();
    }
  }
}
