package org.entente.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.junit.jupiter.api.Test;

class RateReaderTest {
  private static final Currency EUR = new Currency("EUR", 2);
  private static final Currency USD = new Currency("USD", 2);
  private static final Currency JPY = new Currency("JPY", 0);
  private static final LocalDate FRIDAY = LocalDate.of(2022, 1, 7);
  private static final Optional<LocalDate> ALL = Optional.empty();

  private static RateTable.Builder ecb(boolean newest) {
    return new RateTable.Builder(
        new RatesDeclaration(
            "ecb",
            List.of(USD, JPY),
            EUR,
            new RateInterval.ByDay(),
            newest,
            Place.ofFile("a.entente")));
  }

  private static void add(
      RateTable.Builder table, int currency, LocalDate day, LocalDate knownOn, String rate) {
    table.add(currency, day, knownOn, new BigDecimal(rate), Place.ofRow("fx.csv", 2, ""));
  }

  private static RateTable table(Period published) {
    var table = ecb(true);
    add(table, 0, FRIDAY, FRIDAY, "1.1298");
    add(table, 1, FRIDAY, FRIDAY, "130.9");
    add(table, 0, FRIDAY.plusDays(1), FRIDAY.plusDays(1), "2");
    table.addPublished(new Published(published, Optional.empty()));
    return table.build();
  }

  private static Rational worth(Exchange exchange) {
    return ((Exchange.Known) exchange).rate();
  }

  @Test
  void dollarInYenIsOneRateByTheOther() {
    var reader = new RateReader(table(Period.ofDays(FRIDAY, FRIDAY)), ALL);
    assertThat(worth(reader.on(USD, JPY, FRIDAY, 0))).isEqualTo(Rational.of(1309000, 11298));
    assertThat(worth(reader.on(JPY, USD, FRIDAY, 0))).isEqualTo(Rational.of(11298, 1309000));
    assertThat(worth(reader.on(EUR, USD, FRIDAY, 0))).isEqualTo(Rational.parse("1.1298"));
    assertThat(reader.on(USD, USD, FRIDAY.plusDays(9), 0))
        .isEqualTo(new Exchange.Known(Rational.ONE, List.of()));
  }

  @Test
  void wayBackLeadsToTheLastDayThatHasBothRates() {
    var reader = new RateReader(table(Period.ofDays(FRIDAY, FRIDAY.plusDays(3))), ALL);
    // Saturday has dollars and no yen.
    assertThat(worth(reader.on(USD, EUR, FRIDAY.plusDays(1), 2))).isEqualTo(Rational.of(1, 2));
    assertThat(worth(reader.on(USD, JPY, FRIDAY.plusDays(1), 2)))
        .isEqualTo(Rational.of(1309000, 11298));
    assertThat(worth(reader.on(JPY, EUR, FRIDAY.plusDays(3), 3))).isEqualTo(Rational.of(10, 1309));
    assertThat(reader.on(JPY, EUR, FRIDAY.plusDays(3), 2))
        .isEqualTo(new Exchange.Missing(JPY, "2022-01-10", true));
  }

  @Test
  void staleRateIsNotTakenForADayThatNoFileReaches() {
    var reader = new RateReader(table(Period.ofDays(FRIDAY, FRIDAY.plusDays(1))), ALL);
    assertThat(reader.on(JPY, EUR, FRIDAY.plusDays(2), 7))
        .isEqualTo(new Exchange.Missing(JPY, "2022-01-09", false));
  }

  @Test
  void rateCountsFromTheDayItIsKnown() {
    var builder = ecb(true);
    add(builder, 0, FRIDAY, FRIDAY, "1.25");
    add(builder, 0, FRIDAY, FRIDAY.plusYears(1), "1.60");
    var table = builder.build();
    var early = new RateReader(table, Optional.of(FRIDAY.plusDays(30)));
    assertThat(worth(early.on(USD, EUR, FRIDAY, 0))).isEqualTo(Rational.of(4, 5));
    assertThat(worth(new RateReader(table, ALL).on(USD, EUR, FRIDAY, 0)))
        .isEqualTo(Rational.of(5, 8));
    assertThat(new RateReader(table, Optional.of(FRIDAY.minusDays(1))).on(USD, EUR, FRIDAY, 0))
        .isInstanceOf(Exchange.Missing.class);
  }

  @Test
  void firstPublicationHoldsWhereTheTextSaysSo() {
    var builder = ecb(false);
    add(builder, 0, FRIDAY, FRIDAY.plusYears(1), "1.60");
    add(builder, 0, FRIDAY, FRIDAY, "1.25");
    assertThat(worth(new RateReader(builder.build(), ALL).on(USD, EUR, FRIDAY, 0)))
        .isEqualTo(Rational.of(4, 5));
  }

  @Test
  void averageNeedsEveryDayOfItsPeriodCovered() {
    var month = new RateInterval.ByMonth().around(FRIDAY);
    var whole = new RateReader(table(month.period()), ALL);
    // Friday and Saturday: (1.1298 + 2) / 2.
    assertThat(worth(whole.average(USD, EUR, month))).isEqualTo(Rational.of(20000, 31298));
    var half = new RateReader(table(Period.ofDays(FRIDAY, LocalDate.of(2022, 1, 31))), ALL);
    assertThat(half.average(USD, EUR, month))
        .isEqualTo(new Exchange.Missing(USD, "2022-01", false));
  }
}
