package org.entente.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.junit.jupiter.api.Test;

class EffectiveLinesTest {
  private static final boolean RESTATE = true;
  private static final boolean IN_THE_OPEN_PERIOD = false;

  /** Rows of id, day, amount, since when known, and {@code x} if withdrawn. */
  private static LineTable table(boolean restates, boolean hasIds, List<String> rows) {
    var builder =
        new LineTableBuilder(
            new LinesDeclaration(
                "costs",
                new Currency("JPY", 0),
                "service_date",
                List.of(),
                hasIds,
                restates,
                Place.ofFile("a.entente")));
    int number = 2;
    for (var row : rows) {
      var cells = row.split(" ");
      builder.add(
          new LineTableBuilder.Row(
              cells[0],
              LocalDate.parse(cells[1]),
              LocalDate.parse(cells[3]),
              cells.length > 4,
              new BigInteger(cells[2]),
              List.of(),
              "",
              "",
              "costs.csv",
              number++));
    }
    return builder.build();
  }

  private static Coverage closed(String first, String last, String known) {
    var period = Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    return new Coverage(period, LocalDate.parse(known));
  }

  /** What counts, as {@code id day amount}, in order. */
  private static List<String> counted(
      LineTable table, List<Coverage> coverage, Optional<LocalDate> knownOn) {
    var lines = EffectiveLines.of(table, coverage, knownOn);
    var counted = new ArrayList<String>();
    for (int entry = 0; entry < lines.size(); entry++) {
      int row = lines.row(entry);
      long amount = table.units(row);
      counted.add(
          table.id(row)
              + " "
              + LocalDate.ofEpochDay(lines.day(entry))
              + " "
              + (lines.isTakenBack(entry) ? -amount : amount));
    }
    Collections.sort(counted);
    return counted;
  }

  private static List<String> counted(
      boolean restates, List<Coverage> coverage, String knownOn, String... rows) {
    var known = Optional.of(knownOn).filter(k -> !k.isEmpty()).map(LocalDate::parse);
    var written = new ArrayList<>(Arrays.asList(rows));
    var counted = counted(table(restates, true, written), coverage, known);
    Collections.reverse(written);
    assertThat(counted(table(restates, true, written), coverage, known))
        .as("the order of rows does not matter")
        .isEqualTo(counted);
    return counted;
  }

  /** The year 2024 closed at the end of January 2025, then the quarters of 2025. */
  private static List<Coverage> closings() {
    return List.of(
        closed("2024-01-01", "2024-12-31", "2025-01-31"),
        closed("2025-01-01", "2025-03-31", "2025-04-10"),
        closed("2025-04-01", "2025-06-30", "2025-07-10"));
  }

  @Test
  void theNewestVersionCountsOnItsOwnDay() {
    assertThat(
            counted(
                RESTATE,
                closings(),
                "",
                "A 2024-03-20 10 2024-04-05",
                "A 2024-03-21 12 2025-06-15",
                "B 2024-05-01 7 2025-06-15"))
        .containsExactly("A 2024-03-21 12", "B 2024-05-01 7");
  }

  @Test
  void onlyWhatIsKnownCounts() {
    for (var rule : List.of(RESTATE, IN_THE_OPEN_PERIOD)) {
      assertThat(
              counted(
                  rule,
                  List.of(),
                  "2025-06-14",
                  "A 2024-03-20 10 2024-04-05",
                  "A 2024-03-20 12 2025-06-15",
                  "B 2024-05-01 7 2025-06-14",
                  "C 2024-05-01 8 2025-06-15"))
          .containsExactly("A 2024-03-20 10", "B 2024-05-01 7");
    }
  }

  @Test
  void aWithdrawnLineIsGoneAndMayComeBack() {
    assertThat(
            counted(
                RESTATE,
                closings(),
                "",
                "A 2024-03-20 10 2024-04-05",
                "A 2024-03-20 10 2024-05-05 x"))
        .isEmpty();
    assertThat(
            counted(
                RESTATE,
                closings(),
                "",
                "A 2024-03-20 10 2024-04-05",
                "A 2024-03-20 10 2024-05-05 x",
                "A 2024-03-22 11 2024-06-05"))
        .containsExactly("A 2024-03-22 11");
  }

  @Test
  void aLateLineCountsOnTheFirstOpenDay() {
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                closings(),
                "",
                "A 2024-11-20 40 2025-03-15",
                "B 2024-11-20 41 2025-01-31",
                "C 2024-11-20 42 2025-04-11",
                "D 2025-05-02 43 2025-04-11",
                "E 2024-11-20 44 2025-07-11"))
        .containsExactly(
            "A 2025-01-01 40",
            // On the day of the closing itself the year was still open.
            "B 2024-11-20 41",
            "C 2025-04-01 42",
            "D 2025-05-02 43",
            "E 2025-07-01 44");
  }

  @Test
  void aCorrectionTakesBackAndCountsAnew() {
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                closings(),
                "",
                "A 2024-03-10 100 2024-04-05",
                "A 2024-03-10 90 2025-05-20"))
        .containsExactly("A 2024-03-10 100", "A 2025-04-01 -100", "A 2025-04-01 90");
  }

  @Test
  void aCorrectionInTimeLeavesNoTrace() {
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                closings(),
                "",
                "A 2024-03-10 100 2024-04-05",
                "A 2024-03-12 90 2024-06-01"))
        .containsExactly("A 2024-03-10 -100", "A 2024-03-10 100", "A 2024-03-12 90");
  }

  @Test
  void aWithdrawalIsTakenBackWhereDaysAreOpen() {
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                closings(),
                "",
                "A 2024-09-10 35 2024-10-05",
                "A 2024-09-10 35 2025-06-01 x",
                "B 2024-09-10 36 2024-10-05 x"))
        .containsExactly("A 2024-09-10 35", "A 2025-04-01 -35");
  }

  @Test
  void whatWasCorrectedTwiceIsTakenBackFromWhereEachVersionCounts() {
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                closings(),
                "",
                "A 2024-03-10 100 2024-04-05",
                "A 2024-03-10 90 2025-02-10",
                "A 2024-03-10 95 2025-05-20"))
        .containsExactly(
            "A 2024-03-10 100",
            "A 2025-01-01 -100",
            "A 2025-01-01 90",
            "A 2025-04-01 -90",
            "A 2025-04-01 95");
  }

  @Test
  void theSumIsTheSameUnderBothRules() {
    var rows =
        new String[] {
          "A 2024-03-10 100 2024-04-05",
          "A 2024-03-10 90 2025-02-10",
          "A 2024-07-10 95 2025-05-20",
          "B 2024-03-10 50 2025-05-20",
          "C 2024-03-10 7 2024-03-11",
          "C 2024-03-10 7 2025-07-20 x"
        };
    assertThat(sum(counted(RESTATE, closings(), "", rows))).isEqualTo(145);
    assertThat(sum(counted(IN_THE_OPEN_PERIOD, closings(), "", rows))).isEqualTo(145);
  }

  private static long sum(List<String> counted) {
    return counted.stream().mapToLong(line -> Long.parseLong(line.split(" ")[2])).sum();
  }

  @Test
  void closingsOfOtherDaysDoNotMoveALine() {
    var onlyMarch = List.of(closed("2024-03-01", "2024-03-31", "2024-04-10"));
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                onlyMarch,
                "",
                "A 2024-01-15 1 2024-06-01",
                "B 2024-03-15 2 2024-06-01",
                "C 2024-04-15 3 2024-06-01"))
        .containsExactly("A 2024-01-15 1", "B 2024-04-01 2", "C 2024-04-15 3");
  }

  @Test
  void closingsMayBecomeKnownInAnyOrder() {
    var coverage =
        List.of(
            closed("2024-02-01", "2024-02-29", "2024-03-05"),
            closed("2024-01-01", "2024-01-31", "2024-05-01"));
    assertThat(
            counted(
                IN_THE_OPEN_PERIOD,
                coverage,
                "",
                "A 2024-01-15 1 2024-04-01",
                "B 2024-01-15 2 2024-06-01",
                "C 2024-02-15 3 2024-04-01"))
        .containsExactly("A 2024-01-15 1", "B 2024-03-01 2", "C 2024-03-01 3");
  }

  @Test
  void linesWithoutIdsAllCount() {
    var rows =
        List.of(
            "- 2024-03-10 100 2024-04-05",
            "- 2024-03-10 100 2024-04-05",
            "- 2024-11-20 40 2025-03-15");
    assertThat(counted(table(RESTATE, false, rows), closings(), Optional.empty()))
        .containsExactly(
            "costs.csv:2 2024-03-10 100",
            "costs.csv:3 2024-03-10 100",
            "costs.csv:4 2024-11-20 40");
    assertThat(counted(table(IN_THE_OPEN_PERIOD, false, rows), closings(), Optional.empty()))
        .contains("costs.csv:4 2025-01-01 40");
  }
}
