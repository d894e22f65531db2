package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a command line that cannot be understood. */
final class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          run                                 ; `BOOK` is missing.
          figure                              ; `BOOK` is missing.
          figure book                         ; `REFERENCE` is missing.
          rnu book                            ; There is no command `rnu`. Did you mean `run`?
          help chekc                          ; There is no command `chekc`. Did you mean `check`?
          run book --perod CY2025             ; There is no option `--perod`. Did you mean `--period`?
          run book other                      ; `other` is one word too many.
          run book --period                   ; `--period` needs a value, a name.
          run book --known-on                 ; `--known-on` needs a value, a day such as 2025-03-31.
          run book --so-far=yes               ; For `--so-far`, no value was expected and `yes` was found.
          run book --format text --format csv ; `--format` is given twice.
          run book --format xml               ; For `--format`, `text`, `json`, `csv` or `html` was expected and `xml` was found.
          explain book a@b --format csv       ; For `--format`, `text`, `json` or `html` was expected and `csv` was found.
          run book --evaluator quick          ; For `--evaluator`, `reference` or `fast` was expected and `quick` was found.
          completion fish                     ; For `SHELL`, `bash` or `zsh` was expected and `fish` was found.
          format                              ; `BOOK|FILE` is missing.
          diff book --with f.csv              ; Say with what to compare: `OTHER`, or `--and-known-on`, `--and-agreed-on` or `--and-with`.
          diff book --and 2025-03-31          ; There is no option `--and`. Did you mean `--and-known-on`, `--and-agreed-on`, `--and-with`?
          spread book --engine spark          ; `--engine spark` writes a folder of Parquet files: name it, as in `--output parts.parquet`.
          problem E9X9X                       ; There is no problem `E9X9X`. `entente problem` lists all of them.
          """)
  void mistakeIsNamedAndExitIsTwo(String arguments, String sentence) {
    var called = Called.with(arguments.split(" +"));
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).startsWith("error: " + sentence + "\n\nUsage: entente ");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-30",
    "2023-2-3",
    "20230203",
    "30.06.2025",
    "2025-06",
    "today",
    "+12345-01-01",
    "''"
  })
  void dayThatIsNoneIsRefused(String day) {
    var called = Called.with("run", "book", "--known-on", day);
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err())
        .startsWith(
            "error: For `--known-on`, a day such as 2025-03-31 was expected and `%s` was found."
                .formatted(day));
  }

  @Test
  void bookWithoutNameIsRefused() {
    var called = Called.with("run", "");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).startsWith("error: For `BOOK`, a name was expected and `` was found.");
  }

  @Test
  void nothingAtAllIsAMistakeThatShowsTheWay() {
    var called = Called.with();
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .isEqualTo(
            """
            error: A command is missing.

            Usage: entente COMMAND [OPTIONS]
            `entente --help` says more.
            """);
  }

  @Test
  void whatIsFoundIsShownWithoutItsControlSigns() {
    var called = Called.with("run", "book", "--known-on", "\u001b[31m");
    assertThat(called.err()).contains("U+001B").doesNotContain("\u001b");
  }

  @Test
  void argumentFilesAreNotRead() {
    var called = Called.with("check", "@names.entente");
    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains("@names.entente");
  }
}
