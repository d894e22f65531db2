package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of lines that cannot be taken: each is left out, the others are kept. */
class LinesProblemsTest {
  private static final String HEADER =
      "id,service_date,amount,category,class,known_on,withdrawn,currency\n";
  private static final String GOOD = "L0,2022-05-17,5,a,,,,JPY\n";

  @TempDir Path folder;

  @Test
  void anAmountWithoutAValueIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [amount] E0727 `amount` has no value here. Fill in `amount`, or take the"
                + " row out.");
  }

  @Test
  void anAmountThatWouldNeedRoundingIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,12.345,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [amount] E0738 `12.345` has 3 digits after the point, JPY has 0; facts are"
                + " exact amounts, not roundings. Write the amount with no digits after the point;"
                + " if the point stands between thousands, leave it out. If the source bills"
                + " fractions of 1 JPY, say where they are rounded: add `the sum to 1 half_up` or"
                + " `each line to 1 half_up` behind the columns of `lines costs`.");
  }

  @Test
  void anotherCurrencyIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,a,,,,USD\n"))
        .isEqualTo(
            "costs.csv:3 [currency] E0774 The currency is `USD`; the lines `costs` are in JPY. Put"
                + " rows of another currency into lines of their own.");
  }

  @Test
  void aBlankCurrencyIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,a,,,,\n"))
        .isEqualTo(
            "costs.csv:3 [currency] E0727 `currency` has no value here. Fill in `currency`, or take"
                + " the row out.");
  }

  @Test
  void aValueOutsideItsSetIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,a,welfair,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [class] E0775 `welfair` is not a member of `class`. Did you mean"
                + " `welfare`?");
  }

  @Test
  void aColumnThatMustHaveAValueIsRefusedWithoutOne() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [category] E0727 `category` has no value here. Fill in `category`, or take"
                + " the row out.");
  }

  @Test
  void aLineWithoutItsIdIsRefused() throws IOException {
    assertThat(rejected(",2022-05-17,5,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [id] E0727 `id` has no value here. Fill in `id`, or take the row out.");
  }

  @Test
  void aDayThatDoesNotExistIsRefused() throws IOException {
    assertThat(rejected("L1,2023-02-30,5,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [service_date] E0726 The day `2023-02-30` does not exist. Write a day that"
                + " exists; the last one of that month is `2023-02-28`.");
  }

  @Test
  void aMissingDayIsRefused() throws IOException {
    assertThat(rejected("L1,,5,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [service_date] E0727 `service_date` has no value here. Fill in"
                + " `service_date`, or take the row out.");
  }

  @Test
  void anActualCostIsNotKnownAhead() throws IOException {
    assertThat(rejected("L1,2022-05-18,5,a,,2022-05-17,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [service_date] E0779 The day 2022-05-18 lies after 2022-05-17, when the"
                + " line became known; an actual cost is not known ahead. Correct one of the days,"
                + " or write `kind: plan` in `book.yaml` if the lines are a budget.");
  }

  @Test
  void withdrawnIsYesOrNo() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,a,,,true,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [withdrawn] E0721 `true` is neither `yes` nor `no`. Write `yes` or `no`.");
  }

  @Test
  void aCharacterThatCannotBeSeenIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,\"a\nb\",,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [category] E0776 The value has the character U+000A, which cannot be seen."
                + " Take it out.");
  }

  @Test
  void spacesAroundATextAreRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5,base pay ,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [category] E0777 `base pay ` has spaces before or behind it. Write `base"
                + " pay`.");
  }

  @Test
  void aRowWithTooFewValuesIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5\n"))
        .isEqualTo(
            "costs.csv:3 [] E0768 The row has 3 values; the header has 8 columns. Put quotes around"
                + " a value that has a comma in it, and a comma for each value that is blank.");
  }

  @Test
  void aRowWithTooManyValuesIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,1,234,a,,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [] E0768 The row has 9 values; the header has 8 columns. Put quotes around"
                + " a value that has a comma in it, and a comma for each value that is blank.");
  }

  @Test
  void aValueOverItsLimitIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5," + "x".repeat(65537) + ",,,,JPY\n"))
        .isEqualTo(
            "costs.csv:3 [] E0770 Value 4 of the row has more than 65,536 characters, the most that"
                + " is read. Shorten it.");
  }

  @Test
  void aRowOverItsLimitIsRefused() throws IOException {
    assertThat(rejected("L1,2022-05-17,5," + "x,".repeat(600_000) + "\n"))
        .isEqualTo(
            "costs.csv:3 [] E0769 The row has more than 1,048,576 characters, the most that is read;"
                + " a quote may have been left open. Close the quote, or shorten the row.");
  }

  @Test
  void aRowOfWhichNobodySaysSinceWhenItIsKnownIsRefused() throws IOException {
    write(HEADER + "L0,2022-05-17,5,a,,2022-05-31,,JPY\nL1,2022-05-17,5,a,,,,JPY\n");
    var result = read(Optional.empty());
    assertThat(result.facts().lines().get("costs").size()).isEqualTo(1);
    assertThat(result.rejected().stream().map(LinesProblemsTest::shown))
        .containsExactly(
            "costs.csv:3 [known_on] E0778 Nothing says since when this row of `costs.csv` is known."
                + " Fill in `known_on`, or add `known: 2024-05-31` to the file in `book.yaml` for"
                + " all rows.");
  }

  @Test
  void aBadRowHasOneProblem() throws IOException {
    write(HEADER + ",2022/05/17,1e3,,x,y,z,USD\n");
    assertThat(read(Optional.of(LocalDate.of(2023, 5, 31))).rejected()).hasSize(1);
  }

  @Test
  void onlyTheFirstThousandBadRowsAreListed() throws IOException {
    write(HEADER + "L1,2022-05-17,NaN,a,,,,JPY\n".repeat(2500));
    var rejected = read(Optional.of(LocalDate.of(2023, 5, 31))).rejected();
    assertThat(rejected).hasSize(1001);
    assertThat(shown(rejected.getFirst()))
        .isEqualTo(
            "costs.csv [] E0793 Besides the rows listed, 1500 of `costs.csv` cannot be taken; they"
                + " are only counted. Correct the rows listed and run again.");
  }

  private String rejected(String row) throws IOException {
    write(HEADER + GOOD + row);
    var result = read(Optional.of(LocalDate.of(2023, 5, 31)));
    assertThat(result.problems()).isEmpty();
    assertThat(result.facts().lines().get("costs").size()).isEqualTo(1);
    assertThat(result.rejected()).hasSize(1);
    return shown(result.rejected().getFirst());
  }

  private void write(String content) throws IOException {
    Files.writeString(folder.resolve("costs.csv"), content, StandardCharsets.UTF_8);
  }

  private IntakeResult read(Optional<LocalDate> known) {
    var naming = new FactSource.Naming("costs", Place.ofFile("book.yaml"));
    var source =
        new FactSource(
            folder.resolve("costs.csv"),
            "costs.csv",
            new FactSource.Content.Lines(naming, LineKind.ACTUAL, List.of()),
            known,
            false,
            List.of(),
            List.of(),
            Place.ofFile("book.yaml"));
    return Intake.read(
        new IntakeRequest(List.of(source), List.of(costs()), List.of(), List.of(), List.of()));
  }

  private static LinesDeclaration costs() {
    var classes = new MemberSet("class", List.of("welfare", "other"));
    return new LinesDeclaration(
        "costs",
        new Currency("JPY", 0),
        "service_date",
        List.of(
            new Column("category", new Column.Type.Text(), false),
            new Column("class", new Column.Type.InSet(classes), true)),
        true,
        true,
        Place.ofFile("sma.entente"));
  }

  private static String shown(Problem problem) {
    var place = problem.place();
    return "%s [%s] %s %s %s"
        .formatted(
            place.address(), place.clause(), problem.code(), problem.sentence(), problem.remedy());
  }
}
