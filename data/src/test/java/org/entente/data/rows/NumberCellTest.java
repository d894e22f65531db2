package org.entente.data.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days as spreadsheets write them. */
final class NumberCellTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100, 100",
    "-12.5, -12.5",
    "1.1000000000000001, 1.1",
    "1234.5599999999999, 1234.56",
    "0.10000000000000001, 0.1",
    "1.5E-3, 0.0015",
    "1.2345E7, 12345000",
    "123456789012345, 123456789012345",
    "999999999999.99, 999999999999.99",
    "0.30000000000000004, refused",
    "1234567890123456, refused",
    "0.33333333333333331, refused",
    "1E400, refused",
    "NaN, refused"
  })
  void aNumberIsWhatWasTyped(String written, String number) {
    assertThat(new NumberCell(written).number().map(BigDecimal::toPlainString).orElse("refused"))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, 1900-01-01",
    "59, false, 1900-02-28",
    "60, false, refused",
    "61, false, 1900-03-01",
    "45413, false, 2024-05-01",
    "45413.5, false, 2024-05-01T12:00",
    "45413.958333333336, false, 2024-05-01T23:00",
    "43951, true, 2024-05-01",
    "0, true, 1904-01-01",
    "0, false, refused",
    "-1, false, refused",
    "2958466, false, refused",
    "1E20, false, refused"
  })
  void aDayIsCountedFromTheFirstOfTheWorkbook(String written, boolean from1904, String day) {
    assertThat(new NumberCell(written).day(from1904).orElse("refused")).isEqualTo(day);
  }
}
