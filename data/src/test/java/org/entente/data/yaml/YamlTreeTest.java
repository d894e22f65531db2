package org.entente.data.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.agreement.text.SourceText;
import org.entente.problems.Problem;
import org.junit.jupiter.api.Test;

class YamlTreeTest {
  @Test
  void everyValueStaysTextWithItsPlace() {
    var root = tree("a: 2022-01-07\nb: [1, yes]\n");
    assertThat(root).isInstanceOf(YamlNode.Keys.class);
    var keys = ((YamlNode.Keys) root).entries();
    var a = (YamlNode.Text) keys.get(0).value();
    assertThat(a.value()).isEqualTo("2022-01-07");
    assertThat(a.place().address()).isEqualTo("book.yaml:1:4");
    assertThat(a.place().length()).isEqualTo(10);
    assertThat(a.place().excerpt()).isEqualTo("a: 2022-01-07");
    var items = ((YamlNode.Items) keys.get(1).value()).items();
    assertThat(items)
        .extracting(item -> ((YamlNode.Text) item).value())
        .containsExactly("1", "yes");
    assertThat(items.get(1).place().address()).isEqualTo("book.yaml:2:8");
  }

  @Test
  void columnsCountUtf16UnitsAsAgreementsDo() {
    var root = (YamlNode.Keys) tree("{\"\uD83D\uDE00\": x}");
    assertThat(root.entries().getFirst().value().place().column()).isEqualTo(8);
  }

  @Test
  void aMarkOfByteOrderIsSkipped() {
    var root = (YamlNode.Keys) tree("\uFEFFname: x\r\nb: y\r\n");
    assertThat(root.entries().getFirst().key().value()).isEqualTo("name");
    assertThat(root.entries().getFirst().key().place().address()).isEqualTo("book.yaml:1:1");
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(problems("# nothing\n"))
        .containsExactly("book.yaml E0719 `book.yaml` is empty. Begin with `entente: 1`.");
    assertThat(problems("")).hasSize(1);
    assertThat(problems("---\n")).hasSize(1);
  }

  @Test
  void whatDoesNotFitIsTold() {
    assertThat(problems("a: 1\n b: 2\n"))
        .containsExactly(
            "book.yaml:2:3 E0707 This does not fit the YAML around it. Check the indentation, close"
                + " brackets and quotes, and put quotes around a value that holds `: ` or ` #` or"
                + " starts with a sign.");
  }

  @Test
  void aBracketLeftOpenIsTold() {
    assertThat(problems("a: [1, 2\nb: 3\n")).singleElement().asString().contains(" E0707 ");
  }

  @Test
  void anEscapeWithoutItsDigitsIsTold() {
    assertThat(problems("a: \"\\x"))
        .singleElement()
        .asString()
        .startsWith("book.yaml:1:2 E0707 This does not fit the YAML around it.");
  }

  @Test
  void aTabIsTold() {
    assertThat(problems("a:\n\t- b\n"))
        .containsExactly(
            "book.yaml:2:1 E0708 This line is indented with a tab; YAML takes only spaces. Put"
                + " spaces in place of the tab.");
  }

  @Test
  void anAliasIsTold() {
    assertThat(problems("a: &x 1\nb: *x\n"))
        .containsExactly(
            "book.yaml:1:4 E0709 `&x` stands for a value written elsewhere; here every value is"
                + " written out. Write the value itself in each place, and take `&` and `*` names"
                + " out.");
  }

  @Test
  void aBombOfAliasesIsToldAtOnce() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(problems(bomb.toString())).singleElement().asString().contains(" E0709 ");
  }

  @Test
  void aTagIsTold() {
    assertThat(problems("a: !!int 3\n"))
        .containsExactly(
            "book.yaml:1:4 E0710 The tag `!!int` says how to read a value; here"
                + " values are read by their key. Take the tag out.");
  }

  @Test
  void aKeyTwiceIsTold() {
    assertThat(problems("name: a\ntitle: b\nname: c\n"))
        .containsExactly(
            "book.yaml:3:1 E0711 The key `name` stands here and on line 1. Keep one of the two.");
  }

  @Test
  void aKeyOfSeveralWordsIsTold() {
    assertThat(problems("? [a, b]\n: c\n"))
        .containsExactly(
            "book.yaml:1:3 E0716 A key must be one word; this is a list. Write `key: value`.");
  }

  @Test
  void aSecondDocumentIsTold() {
    assertThat(problems("a: 1\n---\nb: 2\n"))
        .containsExactly(
            "book.yaml:2:1 E0717 A second document starts here; a file holds one. Take out the line"
                + " `---`, or put what follows into a file of its own.");
  }

  @Test
  void nestingHasALimit() {
    assertThat(problems("a: " + "[".repeat(100_000) + "]".repeat(100_000)))
        .containsExactly(
            "book.yaml:1:36 E0718 This is nested deeper than 32 levels, the most that is read."
                + " Write it with fewer levels.");
  }

  @Test
  void aControlCharacterIsTold() {
    assertThat(problems("a: 1\nb: \u0007\n"))
        .containsExactly(
            "book.yaml:2 E0720 The character U+0007 is not allowed in YAML. Take it out; it cannot"
                + " be seen in most editors.");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(problems("a: &x 1\na: !t 2\n? [k]\n: 3\n")).hasSize(4);
  }

  private static YamlNode tree(String content) {
    return YamlTree.of(new SourceText("book.yaml", content)).orThrow();
  }

  private static List<String> problems(String content) {
    var outcome = YamlTree.of(new SourceText("book.yaml", content));
    return outcome.problems().stream().map(YamlTreeTest::shown).toList();
  }

  private static String shown(Problem problem) {
    return "%s %s %s %s"
        .formatted(problem.place().address(), problem.code(), problem.sentence(), problem.remedy());
  }
}
