package org.entente.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.bulk.SparkDriver;
import org.entente.data.intake.FactSource;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.data.yaml.YamlTree;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Reads a book from its folder: {@code book.yaml}, and the texts of the agreements that it names.
 * Fact files are found but not yet read.
 */
public final class BookReader {
  /** The file in which a book says what belongs to it. */
  static final String FILE = "book.yaml";

  private static final int YAML_MOST = 1 << 20;
  private static final int AGREEMENT_MOST = 1 << 20;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._-]{0,99}");

  private final BookFolder folder;
  private final SourceFiles files;
  private final List<Problem> problems = new ArrayList<>();

  private BookReader(Path folder, Optional<SparkDriver> spark) {
    this.folder = new BookFolder(folder);
    files = new SourceFiles(this.folder, spark);
  }

  /** The book in the folder, or all problems of its {@code book.yaml} and of the files it names. */
  public static Outcome<Book> read(Path folder) {
    return new BookReader(folder, Optional.empty()).book();
  }

  /** The book of a run, whose engine may read files on other file systems. */
  static Outcome<Book> read(RunRequest request) {
    Optional<SparkDriver> spark =
        request.engine() instanceof EngineChoice.Spark(var driver)
            ? Optional.of(driver)
            : Optional.empty();
    return new BookReader(request.book(), spark).book();
  }

  private Outcome<Book> book() {
    var obstacle = folder.obstacle();
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    var file = new NamedFile(folder.path().resolve(FILE), FILE, Place.ofFile(FILE));
    var link = folder.linkOutside(file);
    if (link.isPresent()) {
      return Outcome.failed(link.get());
    }
    var root = file.text(YAML_MOST).then(YamlTree::of);
    problems.addAll(root.problems());
    var book =
        root.value().flatMap(node -> KeyReader.of(node, "entente: 1", problems)).map(this::book);
    return book.map(b -> Outcome.of(b, problems)).orElseGet(() -> Outcome.failed(problems));
  }

  private Book book(KeyReader keys) {
    keys.edition();
    var name = keys.requiredText("name", "japan-2022");
    name.ifPresent(this::checkName);
    var title = keys.text("title", "Agreement on shared cost").map(YamlNode.Text::value);
    var agreements = agreements(keys);
    var sources = sources(keys);
    Optional<LocalDate> through = keys.day("through", "2027-03-31");
    Optional<Path> tests =
        keys.text("tests", "expected.yaml")
            .flatMap(text -> folder.file(text, problems))
            .map(NamedFile::path);
    keys.finish();
    return new Book(
        name.map(YamlNode.Text::value).orElse(""),
        title,
        agreements,
        sources,
        through,
        tests,
        folder.path().toAbsolutePath());
  }

  private void checkName(YamlNode.Text name) {
    if (!NAME.matcher(name.value()).matches()) {
      problems.add(Problem.of("E0749", name.place(), Shown.of(name.value())));
    }
  }

  private List<SourceText> agreements(KeyReader keys) {
    var texts = new ArrayList<SourceText>();
    var names = keys.requiredTexts("agreements", "sma_japan_2022.entente");
    SequencedMap<String, Integer> lines = new TreeMap<>();
    for (var name : names) {
      var file = folder.file(name, problems);
      if (file.isEmpty()) {
        continue;
      }
      var before = lines.putIfAbsent(file.get().file(), name.place().line());
      if (before != null) {
        problems.add(Problem.of("E0748", name.place(), Shown.of(name.value()), before));
        continue;
      }
      var text = file.get().text(AGREEMENT_MOST);
      problems.addAll(text.problems());
      text.value().ifPresent(texts::add);
    }
    return texts;
  }

  /** What makes two sources one: the same file, by its path or location, read for the same. */
  private record Reading(String file, String content) {}

  private List<FactSource> withoutRepeated(List<FactSource> sources) {
    var firsts = new LinkedHashMap<Reading, FactSource>();
    for (var source : sources) {
      var file = source.isFileHere() ? source.path().toString() : source.file();
      var reading = new Reading(file, source.content().names());
      boolean isFile = source.form().query().isEmpty();
      var before = isFile ? firsts.putIfAbsent(reading, source) : null;
      if (before != null) {
        var line = before.place().line();
        problems.add(Problem.of("E0748", source.place(), source.file(), line));
      }
    }
    return sources;
  }

  private List<FactSource> sources(KeyReader keys) {
    var sources = new ArrayList<FactSource>();
    for (var block : keys.blocks("facts", SourceEntry.EXAMPLE)) {
      sources.addAll(new SourceEntry(block, files, problems).sources());
    }
    return withoutRepeated(sources);
  }
}
