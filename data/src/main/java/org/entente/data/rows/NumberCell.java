package org.entente.data.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as a spreadsheet writes it into its file.
 *
 * <p>A spreadsheet keeps 15 digits of what was typed, as a binary fraction, and may write 17: the
 * typed 1.1 stands in the file as {@code 1.1000000000000001}. So a number is taken by its written
 * digits where they are 15 at most; where they are more, it is the decimal of 15 digits that stands
 * for the same binary fraction, and if there is none, nobody typed it and it is refused: 0.1 + 0.2
 * is {@code 0.30000000000000004}.
 *
 * @param written the text in the file
 */
record NumberCell(String written) {
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");
  private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final BigDecimal SECONDS_OF_DAY = new BigDecimal(86_400);
  private static final int LAST_SERIAL = 2_958_465;
  private static final int FALSE_LEAP_DAY = 60;

  /** The number in plain digits, unless it is not one that was typed. */
  Optional<BigDecimal> number() {
    return exact().flatMap(this::typed);
  }

  private Optional<BigDecimal> exact() {
    return NUMBER.matcher(written).matches()
        ? Optional.of(new BigDecimal(written).stripTrailingZeros())
        : Optional.empty();
  }

  private Optional<BigDecimal> typed(BigDecimal exact) {
    if (exact.precision() <= TYPED.getPrecision()) {
      return Optional.of(exact);
    }
    var typed = exact.round(TYPED).stripTrailingZeros();
    return typed.doubleValue() == Double.parseDouble(written)
        ? Optional.of(typed)
        : Optional.empty();
  }

  /**
   * The day that the number stands for in a cell that shows it as a date, with the time of day if
   * there is one: 45413 is {@code 2024-05-01}, and 45413.5 is {@code 2024-05-01T12:00}.
   *
   * @param from1904 whether the workbook counts days from 1904
   */
  Optional<String> day(boolean from1904) {
    return exact().flatMap(serial -> day(serial, from1904));
  }

  private static Optional<String> day(BigDecimal serial, boolean from1904) {
    int whole =
        serial.signum() < 0 || serial.precision() - serial.scale() > 7
            ? -1
            : serial.setScale(0, RoundingMode.FLOOR).intValueExact();
    boolean exists = from1904 ? whole >= 0 : whole > 0 && whole != FALSE_LEAP_DAY;
    if (!exists || whole > LAST_SERIAL) {
      return Optional.empty();
    }
    var day = first(from1904, whole).plusDays(whole);
    var seconds =
        serial
            .subtract(BigDecimal.valueOf(whole))
            .multiply(SECONDS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    if (seconds == 0) {
      return Optional.of(day.toString());
    }
    return seconds < SECONDS_OF_DAY.intValue()
        ? Optional.of(day + "T" + LocalTime.ofSecondOfDay(seconds))
        : Optional.of(day.plusDays(1).toString());
  }

  /** The day that has the number 0; from 1 March 1900 one later, since 1900 was no leap year. */
  private static LocalDate first(boolean from1904, int serial) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return serial < FALSE_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }
}
