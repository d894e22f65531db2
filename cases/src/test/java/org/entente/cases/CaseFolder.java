package org.entente.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.data.yaml.YamlTree;
import org.entente.problems.Problem;

/**
 * A case: a folder with a book or single files, and what {@code case.yaml} says of it.
 *
 * @param name the folder below {@code cases}, such as {@code problems/E0402}
 * @param command the arguments of the command line; empty for a book that must pass its own tests
 * @param exit the exit code that the command must give
 * @param explain references of figures whose explanation is part of the case
 * @param made files that are made when the case runs
 */
record CaseFolder(
    String name,
    Path folder,
    List<String> command,
    int exit,
    List<String> explain,
    List<MadeFile> made) {
  private static final String FILE = "case.yaml";
  private static final List<String> GROUPS = List.of("bad-input", "problems", "sharing");

  /** All cases, by group and then by name. */
  static List<CaseFolder> all() {
    return GROUPS.stream().flatMap(group -> foldersIn(root().resolve(group))).toList();
  }

  /** The folder {@code cases}, from which Maven runs the tests of this module. */
  static Path root() {
    var here = Path.of("").toAbsolutePath();
    return here.endsWith("cases") ? here : here.resolve("cases");
  }

  private static Stream<CaseFolder> foldersIn(Path group) {
    try (var folders = Files.list(group)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream().map(CaseFolder::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseFolder read(Path folder) {
    var name = folder.getParent().getFileName() + "/" + folder.getFileName();
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new CaseFolder(name, folder, List.of(), 0, List.of(), List.of());
    }
    var problems = new ArrayList<Problem>();
    var shown = name + "/" + FILE;
    var root = new NamedFile(file, shown, Place.ofFile(shown)).text(1 << 16).then(YamlTree::of);
    var keys = KeyReader.of(root.orThrow(), "entente: 1", problems).orElseThrow();
    keys.edition();
    keys.text("note", "why the case is there");
    var read =
        new CaseFolder(
            name,
            folder,
            values(keys.texts("command", "check")),
            keys.text("exit", "1").map(text -> Integer.parseInt(text.value())).orElse(0),
            values(keys.texts("explain", "cost.A@CY2024")),
            keys.blocks("make", "{file: costs.csv, unreadable: yes}").stream()
                .map(block -> MadeFile.read(block, problems))
                .toList());
    keys.finish();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return read;
  }

  private static List<String> values(List<YamlNode.Text> texts) {
    return texts.stream().map(YamlNode.Text::value).toList();
  }
}
