package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.amounts.Ratio;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;
import org.entente.calendar.YearRule;
import org.entente.facts.InputDeclaration;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;
import org.entente.facts.Vintage;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of inputs that cannot be taken: each is left out, the others are kept. */
class InputsProblemsTest {
  private static final Place NAMED = new Place("book.yaml", 8, 11, 9, "", "  - file: facts.csv");
  private static final MemberSet CLASS = new MemberSet("class", List.of("welfare", "other"));

  @TempDir Path folder;

  @Test
  void anUnknownInputIsTold() throws IOException {
    assertThat(rejected("growht,,CY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [input] E0782 The file does not hold an input `growht`. Did you mean"
                + " `growth`? The inputs of a file are listed in `book.yaml`.");
  }

  @Test
  void aBlankInputIsToldWhereThereAreSeveral() throws IOException {
    assertThat(rejected(",,CY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [input] E0727 `input` has no value here. Fill in `input`, or take the row"
                + " out.");
  }

  @Test
  void anUnknownYearIsTold() throws IOException {
    assertThat(rejected("growth,,JYF2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0783 Unknown period `JYF2010`. Did you mean `JFY2010`? A month"
                + " is written `2024-05`, a day `2024-05-17`.");
    assertThat(rejected("growth,,2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0783 Unknown period `2010`. There are: `CY2010`, `FY2010`,"
                + " `JFY2010`. A month is written `2024-05`, a day `2024-05-17`.");
  }

  @Test
  void aMonthThatDoesNotExistIsTold() throws IOException {
    assertThat(rejected("growth,,2010-13,,,1,,\n")).startsWith("facts.csv:3 [period] E0783 ");
  }

  @Test
  void aDayThatDoesNotExistIsTold() throws IOException {
    assertThat(rejected("growth,,2023-02-30,,,1,,\n"))
        .startsWith("facts.csv:3 [period] E0726 The day `2023-02-30` does not exist.");
  }

  @Test
  void aYearOfTwoMeaningsIsTold() throws IOException {
    assertThat(rejected("growth,,FY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0784 `FY2010` means 2010-07-01 to 2011-06-30 in one agreement"
                + " and 2009-10-01 to 2010-09-30 in another. Write the days in `from` and `to`"
                + " instead.");
  }

  @Test
  void theTermIsNoPeriodOfAFact() throws IOException {
    assertThat(rejected("growth,,term,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0785 `term` is not the period of a fact, for agreements of a"
                + " book may have different terms. Write the days in `from` and `to` instead.");
  }

  @Test
  void aPeriodAndDaysTogetherAreTold() throws IOException {
    assertThat(rejected("growth,,CY2010,2010-01-01,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0786 The row has both `period` and `from` or `to`. Keep"
                + " `period`, or keep `from` and `to`.");
  }

  @Test
  void aValueWithoutAPeriodIsTold() throws IOException {
    assertThat(rejected("growth,,,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [period] E0788 Nothing says for which period the value holds. Fill in"
                + " `period`, such as `2024-05`, or `from` and `to`.");
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsTold() throws IOException {
    assertThat(rejected("growth,,,2010-02-01,2010-01-01,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [to] E0754 The last day 2010-01-01 is before the first day 2010-02-01."
                + " Write the earlier day in `from` and the later one in `to`.");
  }

  @Test
  void oneOfTwoDaysAloneIsTold() throws IOException {
    assertThat(rejected("growth,,,2010-02-01,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [to] E0727 `to` has no value here. Fill in `to`, or take the row out.");
  }

  @Test
  void aMemberOfNoSetIsTold() throws IOException {
    assertThat(rejected("staff,welfair,CY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [class] E0775 `welfair` is not a member of `class`. Did you mean"
                + " `welfare`?");
    assertThat(rejected("staff,,CY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [class] E0727 `class` has no value here. Fill in `class`, or take the row"
                + " out.");
  }

  @Test
  void aMemberForAnInputWithoutThatSetIsTold() throws IOException {
    assertThat(rejected("growth,welfare,CY2010,,,1,,\n"))
        .isEqualTo(
            "facts.csv:3 [class] E0787 The input `growth` is not by `class`, but the row has a"
                + " value for it. Leave `class` blank in this row.");
  }

  @Test
  void aValueThatIsMissingIsTold() throws IOException {
    assertThat(rejected("growth,,CY2010,,,,,\n"))
        .isEqualTo(
            "facts.csv:3 [value] E0727 `value` has no value here. Fill in `value`, or take the row"
                + " out.");
  }

  @Test
  void aWholeUnitHasNoFraction() throws IOException {
    assertThat(rejected("staff,other,CY2010,,,3.893,,\n"))
        .isEqualTo(
            "facts.csv:3 [value] E0795 `3.893` has a point; `worker` is counted in whole ones."
                + " Write digits only; if the point stands between thousands, leave it out.");
    assertThat(rejected("staff,other,CY2010,,,3.000,,\n")).contains(" E0795 ");
  }

  @Test
  void moneyOfAnotherCurrencyIsTold() throws IOException {
    assertThat(rejected("budget,,CY2010,,,12000 USD,,\n"))
        .isEqualTo(
            "facts.csv:3 [value] E0789 The value is in USD; the input `budget` is in JPY. Write"
                + " the value in JPY.");
    assertThat(rejected("budget,,CY2010,,,12.5 JPY,,\n")).contains(" E0792 `12.5` has 1 digits");
  }

  @Test
  void aFractionOfNothingIsTold() throws IOException {
    for (var value : List.of("2/0", "1/2/3", "/3", "a/b")) {
      assertThat(rejected("growth,,CY2010,,," + value + ",,\n"))
          .isEqualTo(
              ("facts.csv:3 [value] E0796 `%s` is not a fraction; two numbers with `/` between them"
                      + " are expected, the second not zero. Write it as `2/37`, or as a decimal"
                      + " number.")
                  .formatted(value));
    }
  }

  @Test
  void aPercentOfNothingIsTold() throws IOException {
    assertThat(rejected("growth,,CY2010,,,%,,\n")).contains(" E0737 `%` is not a number;");
    assertThat(rejected("growth,,CY2010,,,\"2,9%\",,\n")).contains(" E0729 ").contains("`2.9`");
    assertThat(rejected("growth,,CY2010,,,1e-2,,\n")).contains(" E0735 ").contains("`0.01`");
  }

  @Test
  void twoValuesKnownOnOneDayAreTakenFromNeitherPlace() throws IOException {
    write("growth,,CY2010,,,1,,\ngrowth,,,2010-01-01,2010-12-31,2,,\n");
    var result = read("facts.csv");
    assertThat(result.facts().inputs()).hasSize(1);
    assertThat(result.rejected().stream().map(InputsProblemsTest::shown))
        .containsExactly(
            "facts.csv:3 [] E0790 `growth@CY2010` as known on 2022-01-07 stands here and at"
                + " facts.csv:4. Take one of the two out, or give the later one its own day in"
                + " `known_on`.",
            "facts.csv:4 [] E0790 `growth@CY2010` as known on 2022-01-07 stands here and at"
                + " facts.csv:3. Take one of the two out, or give the later one its own day in"
                + " `known_on`.");
  }

  @Test
  void aBadItemOfYamlIsLeftOutWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        facts:
          - {input: growth, period: CY2010, value: 1e3}
          - {input: growth, period: CY2011, vlaue: 1}
          - {input: staff, clas: other, period: CY2011, value: 1}
          - growth
          - {input: growth, period: CY2012, value: 1}
        """);
    var result = read("facts.yaml");
    assertThat(result.problems()).isEmpty();
    assertThat(result.facts().inputs()).hasSize(1);
    assertThat(result.summary().rowsRejected()).isEqualTo(4);
    assertThat(result.rejected().stream().map(InputsProblemsTest::shown))
        .containsExactly(
            "facts.yaml:2:44 [] E0735 `1e3` has an exponent; plain digits are expected. Write"
                + " `1000`.",
            "facts.yaml:3:37 [] E0712 Unknown key `vlaue`. Did you mean `value`?",
            "facts.yaml:4:20 [] E0712 Unknown key `clas`. Did you mean `class`?",
            "facts.yaml:5:5 [] E0722 An item of `facts` is one value; a block of keys is expected."
                + " Write the item as `{input: staff, period: 2024-05, value: 3921}`.");
  }

  @Test
  void yamlThatIsNoListOfFactsIsTold() throws IOException {
    assertThat(yamlProblems("- 1\n"))
        .containsExactly(
            "facts.yaml:1:1 [] E0723 `facts.yaml` holds a list; a block of keys is expected. Begin"
                + " with `facts:`.");
    assertThat(yamlProblems("fact: []\n"))
        .containsExactly(
            "facts.yaml:1:1 [] E0713 The key `facts` is missing. Add `facts: [{input: staff,"
                + " period: 2024-05, value: 3921}]`.",
            "facts.yaml:1:1 [] E0712 Unknown key `fact`. Did you mean `facts`?");
    assertThat(yamlProblems("facts: {a: 1}\n"))
        .containsExactly(
            "facts.yaml:1:1 [] E0714 `facts` is a block of keys; a list is expected. Write `facts:"
                + " [{input: staff, period: 2024-05, value: 3921}]`.");
    assertThat(yamlProblems("entente: 2\nfacts: []\n"))
        .containsExactly(
            "facts.yaml:1:10 [] E0744 Unknown edition `2`; the edition known here is 1. Write"
                + " `entente: 1`, or use a newer Entente.");
  }

  @Test
  void anotherFormatIsTold() {
    assertThat(read("facts.ods").problems().stream().map(InputsProblemsTest::shown))
        .containsExactly(
            "book.yaml:8:11 [] E0756 `facts.ods` is not CSV, XLSX, JSON lines or YAML by its name."
                + " Save it as a file that ends in `.csv`, `.xlsx`, `.jsonl` or `.yaml`.");
  }

  @Test
  void anInputThatNoAgreementDeclaresIsTold() {
    var source = source("facts.csv", List.of("stafff"));
    assertThat(Intake.read(request(source)).problems().stream().map(InputsProblemsTest::shown))
        .containsExactly(
            "book.yaml:8:11 [] E0773 No agreement of the book declares an input `stafff`. Did you"
                + " mean `staff`?");
  }

  @Test
  void aHeaderWithoutTheNeededColumnsIsTold() throws IOException {
    Files.writeString(folder.resolve("staff.csv"), "period,valeu\nCY2010,1\n");
    var result = Intake.read(request(source("staff.csv", List.of("staff"))));
    assertThat(result.problems().stream().map(InputsProblemsTest::shown))
        .containsExactly(
            "staff.csv:1 [class] E0764 The column `class` is missing. Add it, or say in `book.yaml`"
                + " under which heading it stands: `columns: {class: HEADING}`.",
            "staff.csv:1 [valeu] E0763 Unknown column `valeu`. Did you mean `value`? If it is not"
                + " to be read, add `ignore: [valeu]` to the file in `book.yaml`.",
            "staff.csv:1 [value] E0764 The column `value` is missing. Add it, or say in `book.yaml`"
                + " under which heading it stands: `columns: {value: HEADING}`.");
  }

  private List<String> yamlProblems(String content) throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), content);
    return read("facts.yaml").problems().stream().map(InputsProblemsTest::shown).toList();
  }

  private String rejected(String row) throws IOException {
    write(row);
    var result = read("facts.csv");
    assertThat(result.problems()).isEmpty();
    assertThat(result.facts().inputs()).hasSize(1);
    assertThat(result.rejected()).hasSize(1);
    return shown(result.rejected().getFirst());
  }

  private void write(String rows) throws IOException {
    var good = "growth,,CY1999,,,1,,\n";
    Files.writeString(
        folder.resolve("facts.csv"),
        "input,class,period,from,to,value,known_on,assumed\n" + good + rows);
  }

  private IntakeResult read(String file) {
    return Intake.read(request(source(file, List.of("staff", "growth", "budget"))));
  }

  private FactSource source(String file, List<String> inputs) {
    return new FactSource(
        folder.resolve(file),
        file,
        new FactSource.Content.Inputs(
            inputs.stream().map(name -> new FactSource.Naming(name, NAMED)).toList()),
        Optional.of(LocalDate.of(2022, 1, 7)),
        false,
        List.of(),
        List.of(),
        NAMED);
  }

  private static IntakeRequest request(FactSource source) {
    return new IntakeRequest(
        List.of(source),
        List.of(),
        List.of(
            input("staff", List.of(CLASS), Kind.LEVEL, new CountUnit("worker", true)),
            input("growth", List.of(), Kind.RATE, Ratio.RATIO),
            input("budget", List.of(), Kind.TOTAL, new Currency("JPY", 0))),
        List.of(),
        List.of(
            new YearRule("JFY", MonthDay.of(4, 1), true),
            new YearRule("CY", MonthDay.of(1, 1), true),
            new YearRule("FY", MonthDay.of(7, 1), true),
            new YearRule("FY", MonthDay.of(10, 1), false)));
  }

  private static InputDeclaration input(
      String name, List<MemberSet> indices, Kind kind, Unit unit) {
    return new InputDeclaration(
        name,
        indices,
        kind,
        unit,
        new Window.Year(new YearRule("CY", MonthDay.of(1, 1), true)),
        Optional.empty(),
        new Vintage.Newest(),
        Place.ofFile("sma.entente"));
  }

  private static String shown(Problem problem) {
    var place = problem.place();
    return "%s [%s] %s %s %s"
        .formatted(
            place.address(), place.clause(), problem.code(), problem.sentence(), problem.remedy());
  }
}
