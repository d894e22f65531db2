package org.entente.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;
import org.entente.facts.InputReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputReaderTest {
  private static final YearRule CALENDAR_YEAR = new YearRule("CY", MonthDay.of(1, 1), true);
  private static final NamedPeriod YEAR = CALENDAR_YEAR.year(2024);

  private static InputDeclaration input(Kind kind, Optional<Formation> formation, Vintage vintage) {
    return new InputDeclaration(
        "staff",
        List.of(new MemberSet("class", List.of("welfare", "other"))),
        kind,
        kind == Kind.RATE ? Ratio.RATIO : new CountUnit("worker", true),
        new Window.Year(CALENDAR_YEAR),
        formation,
        vintage,
        Place.ofFile("a.entente"));
  }

  private static InputDeclaration level(Formation formation) {
    return input(Kind.LEVEL, Optional.of(formation), new Vintage.Newest());
  }

  /** A fact of welfare staff: first day, last day, since when it is known, value. */
  private static Fact fact(String row) {
    var cells = row.split(" ");
    var period = Period.ofDays(LocalDate.parse(cells[0]), LocalDate.parse(cells[1]));
    return new Fact(
        "staff",
        List.of("welfare"),
        new NamedPeriod(period.toString(), period),
        LocalDate.parse(cells[2]),
        Rational.parse(cells[3]),
        new Provenance(Place.ofFile("staff.csv"), "", "", false));
  }

  private static List<Fact> facts(String... rows) {
    var facts = new ArrayList<Fact>();
    for (var row : rows) {
      facts.add(fact(row));
    }
    return facts;
  }

  private static Optional<Reading> read(
      InputDeclaration input, Optional<LocalDate> knownOn, List<Fact> facts) {
    var reading = new InputReader(facts, knownOn).read(input, List.of("welfare"), YEAR);
    var backwards = new ArrayList<>(facts);
    Collections.reverse(backwards);
    assertThat(new InputReader(backwards, knownOn).read(input, List.of("welfare"), YEAR))
        .as("the order of facts does not matter")
        .isEqualTo(reading);
    return reading;
  }

  private static Optional<String> value(InputDeclaration input, List<Fact> facts) {
    return read(input, Optional.empty(), facts).map(r -> r.value().toString());
  }

  /** Known 3 at the start of 2025, 5 in July, 7 at the end of 2026. */
  private static List<Fact> threeVintages() {
    return facts(
        "2024-01-01 2024-12-31 2025-07-01 5",
        "2024-01-01 2024-12-31 2026-12-31 7",
        "2024-01-01 2024-12-31 2025-01-01 3");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "first, none, 3, false",
        "first, 2026-06-30, 3, false",
        "first, 2024-12-31, none, false",
        "newest, none, 7, false",
        "newest, 2026-12-30, 5, false",
        "newest, 2025-07-01, 5, false",
        "newest, 2025-06-30, 3, false",
        "pinned, none, 5, false",
        "pinned, 2025-12-31, 5, false",
        "pinned, 2025-12-30, 5, true",
        "pinned, 2025-06-30, 3, true",
        "pinned, 2027-01-01, 5, false",
      })
  void theVintageCountsThatTheTextSays(
      String vintage, LocalDate knownOn, String value, boolean provisional) {
    var counts =
        switch (vintage) {
          case "first" -> new Vintage.First();
          case "newest" -> new Vintage.Newest();
          default -> new Vintage.LastKnownBy(MonthDay.of(12, 31), 1, CALENDAR_YEAR);
        };
    var input = input(Kind.RATE, Optional.empty(), counts);
    var reading = read(input, Optional.ofNullable(knownOn), threeVintages());
    assertThat(reading.map(r -> r.value().toString())).isEqualTo(Optional.ofNullable(value));
    assertThat(reading.map(Reading::provisional).orElse(false)).isEqualTo(provisional);
  }

  /** January to June 6, July to December 12, in 182 and 184 days of 2024. */
  @ParameterizedTest
  @CsvSource({
    "AVERAGE, 9",
    // (6 x 182 + 12 x 184) / 366 = 3300 / 366
    "BY_DAYS, 550/61",
    "AT_START, 6",
    "AT_END, 12",
  })
  void aLevelIsFormedFromShorterTimes(Formation formation, String value) {
    var halves = facts("2024-07-01 2024-12-31 2025-01-31 12", "2024-01-01 2024-06-30 2024-07-31 6");
    assertThat(value(level(formation), halves)).contains(value);
  }

  @Test
  void aFactOfTheYearItselfComesBeforeThoseOfItsParts() {
    var all =
        facts(
            "2024-01-01 2024-12-31 2025-01-31 10",
            "2024-07-01 2024-12-31 2025-01-31 12",
            "2024-01-01 2024-06-30 2024-07-31 6");
    for (var formation : Formation.values()) {
      assertThat(value(level(formation), all)).contains("10");
    }
  }

  @Test
  void aTotalIsTheSumOfItsMonths() {
    var months = new ArrayList<Fact>();
    for (int m = 1; m <= 12; m++) {
      var first = LocalDate.of(2024, m, 1);
      var last = first.plusMonths(1).minusDays(1);
      months.add(fact(first + " " + last + " 2025-01-31 " + m));
    }
    var total = input(Kind.TOTAL, Optional.empty(), new Vintage.Newest());
    assertThat(value(total, months)).contains("78");
    assertThat(value(total, months.subList(0, 11))).isEmpty();
    assertThat(value(total, months.subList(1, 12))).isEmpty();
  }

  @Test
  void aRateIsNeverFormed() {
    var halves = facts("2024-07-01 2024-12-31 2025-01-31 12", "2024-01-01 2024-06-30 2024-07-31 6");
    assertThat(value(input(Kind.RATE, Optional.empty(), new Vintage.Newest()), halves)).isEmpty();
  }

  @Test
  void aGapOrAnOverlapMakesNoAverage() {
    var gap = facts("2024-01-01 2024-06-29 2025-01-31 6", "2024-07-01 2024-12-31 2025-01-31 12");
    var overlap =
        facts("2024-01-01 2024-07-01 2025-01-31 6", "2024-07-01 2024-12-31 2025-01-31 12");
    for (var pieces : List.of(gap, overlap)) {
      assertThat(value(level(Formation.AVERAGE), pieces)).isEmpty();
      assertThat(value(level(Formation.BY_DAYS), pieces)).isEmpty();
    }
    assertThat(value(level(Formation.AT_START), gap)).contains("6");
    assertThat(value(level(Formation.AT_END), gap)).contains("12");
  }

  @Test
  void aDayIsReadFromTheShortestPeriodAroundIt() {
    var facts = facts("2024-10-01 2024-12-31 2025-01-31 20", "2024-12-01 2024-12-31 2025-01-31 30");
    assertThat(value(level(Formation.AT_END), facts)).contains("30");
    assertThat(value(level(Formation.AT_START), facts)).isEmpty();
  }

  @Test
  void eachPartHasItsOwnVintage() {
    var facts =
        facts(
            "2024-01-01 2024-06-30 2024-07-31 6",
            "2024-01-01 2024-06-30 2025-03-31 8",
            "2024-07-01 2024-12-31 2025-01-31 12");
    assertThat(value(level(Formation.AVERAGE), facts)).contains("10");
    var before = read(level(Formation.AVERAGE), Optional.of(LocalDate.of(2025, 3, 30)), facts);
    assertThat(before.map(Reading::value)).contains(Rational.of(9));
  }

  @Test
  void factsOfOtherMembersAndYearsDoNotCount() {
    var reader = new InputReader(facts("2024-01-01 2024-12-31 2025-01-31 10"), Optional.empty());
    var input = level(Formation.AVERAGE);
    assertThat(reader.read(input, List.of("welfare"), YEAR)).isPresent();
    assertThat(reader.read(input, List.of("other"), YEAR)).isEmpty();
    assertThat(reader.read(input, List.of("welfare"), CALENDAR_YEAR.year(2023))).isEmpty();
  }
}
