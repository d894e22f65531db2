package org.entente.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.problems.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookProblemsTest {
  private static final String START = "entente: 1\nname: a\nagreements: [a.entente]\n";

  @TempDir Path above;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(above.resolve("book"));
    Files.writeString(folder.resolve("a.entente"), "entente 1\n");
    Files.writeString(folder.resolve("costs.csv"), "");
  }

  @Test
  void aFolderThatDoesNotExistIsTold() {
    var gone = above.resolve("gone");
    assertThat(shown(BookReader.read(gone)))
        .containsExactly(
            "%s E0740 There is no folder `%s`. Give the folder of a book, or make one with `entente new %s`."
                .formatted(gone, gone, gone));
  }

  @Test
  void aFileInPlaceOfAFolderIsTold() throws IOException {
    var file = Files.writeString(folder.resolve("book.yaml"), START);
    assertThat(shown(BookReader.read(file)))
        .containsExactly(
            "%s E0741 `%s` is a file; the folder of a book is expected. Give the folder that holds it: `%s`."
                .formatted(file, file, folder));
  }

  @Test
  void aFolderWithoutItsBookIsTold() {
    assertThat(shown(BookReader.read(folder)))
        .containsExactly(
            "%s E0742 The folder `%s` has no `book.yaml`. Give the folder of a book, or make one with `entente new %s`."
                .formatted(folder, folder, folder));
  }

  @Test
  void anEmptyBookIsTold() throws IOException {
    assertThat(problems(""))
        .containsExactly("book.yaml E0719 `book.yaml` is empty. Begin with `entente: 1`.");
  }

  @Test
  void aListInPlaceOfKeysIsTold() throws IOException {
    assertThat(problems("- a\n"))
        .containsExactly(
            "book.yaml:1:1 E0723 `book.yaml` holds a list; a block of keys is expected. Begin with"
                + " `entente: 1`.");
  }

  @Test
  void theEditionComesFirst() throws IOException {
    assertThat(problems("name: a\nentente: 1\nagreements: [a.entente]\n"))
        .containsExactly(
            "book.yaml:1:1 E0743 The first key is not `entente`, which names the edition. Begin"
                + " with `entente: 1`.");
  }

  @Test
  void anUnknownEditionIsTold() throws IOException {
    assertThat(problems("entente: 1.0\nname: a\nagreements: [a.entente]\n"))
        .containsExactly(
            "book.yaml:1:10 E0744 Unknown edition `1.0`; the edition known here is 1. Write"
                + " `entente: 1`, or use a newer Entente.");
  }

  @Test
  void missingAndUnknownKeysAreToldAtOnce() throws IOException {
    assertThat(problems("entente: 1\nnmae: a\nagreement: [a.entente]\nthrough: 2027-02-30\n"))
        .containsExactly(
            "book.yaml:1:1 E0713 The key `agreements` is missing. Add `agreements:"
                + " [sma_japan_2022.entente]`.",
            "book.yaml:1:1 E0713 The key `name` is missing. Add `name: japan-2022`.",
            "book.yaml:2:1 E0712 Unknown key `nmae`. Did you mean `name`?",
            "book.yaml:3:1 E0712 Unknown key `agreement`. Did you mean `agreements`?",
            "book.yaml:4:10 E0726 The day `2027-02-30` does not exist. Write a day that exists; the"
                + " last one of that month is `2027-02-28`.");
  }

  @Test
  void aKeyTwiceIsTold() throws IOException {
    assertThat(problems(START + "name: b\n"))
        .containsExactly(
            "book.yaml:4:1 E0711 The key `name` stands here and on line 2. Keep one of the two.");
  }

  @Test
  void aValueOfTheWrongKindIsTold() throws IOException {
    assertThat(
            problems(
                "entente: 1\nname: [a]\ntitle:\nagreements: a.entente\nfacts:\ntests: {a: b}\n"))
        .containsExactly(
            "book.yaml:2:1 E0714 `name` is a list; one value is expected. Write `name:"
                + " japan-2022`.",
            "book.yaml:3:1 E0715 The key `title` has no value. Write `title: Agreement on shared"
                + " cost`, or take the key out if it may be absent.",
            "book.yaml:4:1 E0714 `agreements` is one value; a list is expected. Write `agreements:"
                + " [sma_japan_2022.entente]`.",
            "book.yaml:5:1 E0715 The key `facts` has no value. Write `facts: [{file: staff.csv,"
                + " inputs: [staff], known: 2022-01-07}]`, or take the key out if it may be"
                + " absent.",
            "book.yaml:6:1 E0714 `tests` is a block of keys; one value is expected. Write `tests:"
                + " expected.yaml`.");
  }

  @Test
  void aListWithoutAgreementsIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: a\nagreements: []\n"))
        .containsExactly(
            "book.yaml:3:1 E0715 The key `agreements` has no value. Write `agreements:"
                + " [sma_japan_2022.entente]`, or take the key out if it may be absent.");
  }

  @Test
  void anItemOfTheWrongKindIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: a\nagreements: [a.entente, [b]]\nfacts: [costs.csv]\n"))
        .containsExactly(
            "book.yaml:3:25 E0722 An item of `agreements` is a list; one value is expected. Write"
                + " the item as `sma_japan_2022.entente`.",
            "book.yaml:4:9 E0722 An item of `facts` is one value; a block of keys is expected."
                + " Write the item as `{file: staff.csv, inputs: [staff], known: 2022-01-07}`.");
  }

  @Test
  void aNameThatIsNoneIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: Japan 2022/26\nagreements: [a.entente]\n"))
        .containsExactly(
            "book.yaml:2:7 E0749 `Japan 2022/26` is no name for a book; at most 100 letters,"
                + " digits, `-`, `_` and `.` are expected, a letter or digit first. Write a name"
                + " such as `japan-2022`; a longer one can stand in `title`.");
  }

  @Test
  void aTabIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: a\nagreements:\n\t- a.entente\n"))
        .containsExactly(
            "book.yaml:4:1 E0708 This line is indented with a tab; YAML takes only spaces. Put"
                + " spaces in place of the tab.");
  }

  @Test
  void anAliasIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: &n a\ntitle: *n\nagreements: [a.entente]\n"))
        .containsExactly(
            "book.yaml:2:7 E0709 `&n` stands for a value written elsewhere; here every value is"
                + " written out. Write the value itself in each place, and take `&` and `*` names"
                + " out.");
  }

  @Test
  void aBookInAnotherEncodingIsTold() throws IOException {
    Files.write(
        folder.resolve("book.yaml"),
        (START + "title: caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(shown(BookReader.read(folder)))
        .containsExactly(
            "book.yaml:4 E0705 Line 4 of `book.yaml` has bytes that are not UTF-8. Save the file"
                + " again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
  }

  @Test
  void aMissingAgreementIsToldWithNearNames() throws IOException {
    assertThat(problems("entente: 1\nname: a\nagreements: [b.entente]\n"))
        .containsExactly(
            "book.yaml:3:14 E0701 There is no file `b.entente`. Did you mean `a.entente`?");
  }

  @Test
  void anAbsolutePathIsTold() throws IOException {
    for (var path : List.of("/etc/passwd", "C:/costs.csv")) {
      assertThat(problems("entente: 1\nname: a\nagreements: ['" + path + "']\n"))
          .containsExactly(
              ("book.yaml:3:14 E0745 `%s` is an absolute path; a path inside the book is expected."
                      + " Put the file into the book's folder and name it from there, such as"
                      + " `facts/costs.csv`.")
                  .formatted(path));
    }
  }

  @Test
  void aPathOutOfTheBookIsTold() throws IOException {
    Files.writeString(above.resolve("b.entente"), "entente 1\n");
    for (var path : List.of("../b.entente", "x/../../b.entente", "..")) {
      assertThat(problems("entente: 1\nname: a\nagreements: [" + path + "]\n"))
          .containsExactly(
              ("book.yaml:3:14 E0746 `%s` leads out of the book's folder. Put the file into the"
                      + " book's folder and name it from there, such as `facts/costs.csv`.")
                  .formatted(path));
    }
  }

  @Test
  void aLinkOutOfTheBookIsTold() throws IOException {
    Files.writeString(above.resolve("b.entente"), "entente 1\n");
    Files.createSymbolicLink(folder.resolve("b.entente"), above.resolve("b.entente"));
    assertThat(problems("entente: 1\nname: a\nagreements: [b.entente]\n"))
        .containsExactly(
            "book.yaml:3:14 E0747 `b.entente` is a link that leads out of the book's folder. Put"
                + " the file itself in place of the link.");
  }

  @Test
  void aLinkedFolderOutOfTheBookIsTold() throws IOException {
    Files.writeString(Files.createDirectory(above.resolve("x")).resolve("b.entente"), "");
    Files.createSymbolicLink(folder.resolve("x"), above.resolve("x"));
    assertThat(problems("entente: 1\nname: a\nagreements: [x/b.entente]\n"))
        .singleElement()
        .asString()
        .contains(" E0747 ");
  }

  @Test
  void aBookThatIsALinkOutOfItsFolderIsTold() throws IOException {
    Files.writeString(above.resolve("book.yaml"), START);
    Files.createSymbolicLink(folder.resolve("book.yaml"), above.resolve("book.yaml"));
    assertThat(shown(BookReader.read(folder)))
        .containsExactly(
            "book.yaml E0747 `book.yaml` is a link that leads out of the book's folder. Put the"
                + " file itself in place of the link.");
  }

  @Test
  void aFolderInPlaceOfAFileIsTold() throws IOException {
    Files.createDirectory(folder.resolve("facts"));
    assertThat(problems("entente: 1\nname: a\nagreements: [facts]\n"))
        .containsExactly(
            "book.yaml:3:14 E0702 `facts` is not an ordinary file. Name a file; folders, pipes and"
                + " devices are not read.");
  }

  @Test
  void anAgreementOverItsLimitIsTold() throws IOException {
    Files.writeString(folder.resolve("a.entente"), "#".repeat((1 << 20) + 1));
    assertThat(problems(START))
        .containsExactly(
            "book.yaml:3:14 E0704 `a.entente` is larger than 1 MiB, the most that is read. Divide"
                + " it into several files.");
  }

  @Test
  void anAgreementInAnotherEncodingIsTold() throws IOException {
    Files.write(folder.resolve("a.entente"), "entente 1".getBytes(StandardCharsets.UTF_16));
    assertThat(problems(START))
        .containsExactly(
            "a.entente E0706 `a.entente` is UTF-16 text or no text at all; UTF-8 is expected. Save"
                + " the file again as UTF-8; a spreadsheet calls it `CSV UTF-8`.");
  }

  @Test
  void anAgreementNamedTwiceIsTold() throws IOException {
    assertThat(problems("entente: 1\nname: a\nagreements:\n  - a.entente\n  - ./a.entente\n"))
        .containsExactly(
            "book.yaml:5:5 E0748 `./a.entente` is named here and on line 4. Name it once.");
  }

  @Test
  void aFileOfNeitherLinesNorInputsIsTold() throws IOException {
    assertThat(problems(START + "facts:\n  - {file: costs.csv, kind: plan}\n"))
        .containsExactly(
            "book.yaml:5:5 E0750 The file `costs.csv` is said to hold neither lines nor inputs. Add"
                + " `lines: costs` or `inputs: [staff]`, or `rates: ecb` for rates of exchange,"
                + " with the names that the agreement declares.");
  }

  @Test
  void aFileOfBothIsTold() throws IOException {
    assertThat(problems(START + "facts:\n  - {file: costs.csv, lines: costs, inputs: [staff]}\n"))
        .containsExactly(
            "book.yaml:5:5 E0751 The file `costs.csv` is said to hold both lines and inputs; a file"
                + " holds one of them. Keep `lines` or `inputs`, and put the others into a file of"
                + " their own.");
  }

  @Test
  void linesNeedTheirKindAndWhatTheyCover() throws IOException {
    assertThat(problems(START + "facts:\n  - {file: costs.csv, lines: costs}\n"))
        .containsExactly(
            "book.yaml:5:5 E0713 The key `kind` is missing. Add `kind: actual`.",
            "book.yaml:5:5 E0752 Nothing says for which days the lines `costs` are complete. Add"
                + " `covers: [{from: 2022-04-01, to: 2023-03-31, known: 2023-05-31}]`, with the day"
                + " since when that is known.");
  }

  @Test
  void anUnknownKindIsTold() throws IOException {
    assertThat(lines("kind: budget, covers: []"))
        .containsExactly(
            "book.yaml:5:43 E0753 Unknown kind `budget`; lines are `actual` or `plan`. Write `kind:"
                + " actual` for cost that was incurred, or `kind: plan` for a budget.");
  }

  @Test
  void aPeriodCoveredMustBeOne() throws IOException {
    assertThat(
            lines(
                "kind: plan, covers: [{from: 2023-04-01, to: 2022-03-31, known: 2022-01-07},{to:"
                    + " x}]"))
        .containsExactly(
            "book.yaml:5:58 E0754 The last day 2022-03-31 is before the first day 2023-04-01. Write"
                + " the earlier day in `from` and the later one in `to`.",
            "book.yaml:5:112 E0713 The key `from` is missing. Add `from: 2022-04-01`.",
            "book.yaml:5:112 E0713 The key `known` is missing. Add `known: 2023-05-31`.",
            "book.yaml:5:117 E0725 `x` is not a day; year-month-day is expected, such as"
                + " `2024-05-17`. Write four digits of the year, two of the month and two of the"
                + " day, with `-` between them.");
  }

  @Test
  void assumedIsYesOrNo() throws IOException {
    assertThat(lines("kind: plan, covers: [], assumed: true"))
        .containsExactly(
            "book.yaml:5:70 E0721 `true` is neither `yes` nor `no`. Write `yes` or `no`.");
  }

  @Test
  void aHeadingIsOneValue() throws IOException {
    assertThat(lines("kind: plan, covers: [], columns: {amount: [a]}"))
        .containsExactly(
            "book.yaml:5:71 E0714 `amount` is a list; a heading is expected. Write `amount:"
                + " HEADING`.");
  }

  @Test
  void whatIsOfLinesOnlyIsToldAtInputs() throws IOException {
    assertThat(problems(START + "facts:\n  - {file: costs.csv, inputs: [a, a], kind: plan}\n"))
        .containsExactly(
            "book.yaml:5:35 E0748 `a` is named here and on line 5. Name it once.",
            "book.yaml:5:39 E0755 The key `kind` is for lines of cost; this file holds inputs. Take"
                + " `kind` out.");
  }

  private List<String> lines(String rest) throws IOException {
    return problems(START + "facts:\n  - {file: costs.csv, lines: costs, " + rest + "}\n");
  }

  private List<String> problems(String book) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), book);
    return shown(BookReader.read(folder));
  }

  private static List<String> shown(Outcome<?> outcome) {
    return outcome.problems().stream()
        .map(p -> "%s %s %s %s".formatted(p.place().address(), p.code(), p.sentence(), p.remedy()))
        .toList();
  }
}
