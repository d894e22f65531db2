package org.entente.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.data.yaml.YamlTree;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Reads the file of the figures that a user expects. */
public final class ExpectedFigures {
  private static final int SIZE_MOST = 16 << 20;
  private static final String EXAMPLE = "{reference: japan_total@term, value: 1000 JPY}";

  private ExpectedFigures() {}

  /** The figures that the book's {@code tests} file lists, in its order; none if it has no such. */
  public static Outcome<List<ExpectedFigure>> of(Book book) {
    return book.tests()
        .map(file -> read(file, BookFolder.display(book.folder().relativize(file))))
        .orElseGet(() -> Outcome.of(List.of()));
  }

  /**
   * The figures of a file, in its order.
   *
   * @param name the name by which problems call the file
   */
  public static Outcome<List<ExpectedFigure>> read(Path file, String name) {
    var problems = new ArrayList<Problem>();
    var figures = new ArrayList<ExpectedFigure>();
    var root = new NamedFile(file, name, Place.ofFile(name)).text(SIZE_MOST).then(YamlTree::of);
    problems.addAll(root.problems());
    root.value()
        .flatMap(node -> KeyReader.of(node, "entente: 1", problems))
        .ifPresent(keys -> readAll(keys, figures, problems));
    return Outcome.of(List.copyOf(figures), problems);
  }

  private static void readAll(
      KeyReader keys, List<ExpectedFigure> figures, List<Problem> problems) {
    keys.edition();
    keys.require("figures", "[" + EXAMPLE + "]");
    var ofAll = within(keys, problems);
    for (var block : keys.blocks("figures", EXAMPLE)) {
      figure(block, ofAll, problems).ifPresent(figures::add);
    }
    keys.finish();
  }

  private static Optional<Within> within(KeyReader keys, List<Problem> problems) {
    var text = keys.text("within", "1 USD");
    var within = text.flatMap(t -> Within.parse(t.value()));
    if (text.isPresent() && within.isEmpty()) {
      var shown = Shown.of(text.get().value());
      problems.add(Problem.of("E0905", text.get().place(), shown));
    }
    return within;
  }

  /**
   * One figure.
   *
   * @param ofAll what the file allows for figures of its unit that say nothing themselves
   */
  private static Optional<ExpectedFigure> figure(
      YamlNode.Keys block, Optional<Within> ofAll, List<Problem> problems) {
    var keys = new KeyReader(block, problems);
    var reference = keys.requiredText("reference", "japan_total@term");
    var value = keys.requiredText("value", "1000 JPY");
    var within = within(keys, problems);
    var knownOn = keys.day("known_on", "2024-05-31");
    var agreedOn = keys.day("agreed_on", "2024-05-31");
    var source = keys.text("source", "Budget 2024");
    keys.finish();
    return reference.isPresent() && value.isPresent()
        ? Optional.of(
            new ExpectedFigure(
                reference.get().value(),
                value.get().value(),
                within.or(() -> ofAll.filter(w -> w.isOf(unit(value.get().value())))),
                knownOn,
                agreedOn,
                source.map(YamlNode.Text::value).orElse(""),
                reference.get().place()))
        : Optional.empty();
  }

  /** The unit behind a number; a percent has none. */
  private static String unit(String value) {
    int space = value.strip().lastIndexOf(' ');
    return space < 0 ? "" : value.strip().substring(space + 1);
  }
}
