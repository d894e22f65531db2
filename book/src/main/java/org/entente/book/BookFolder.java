package org.entente.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.data.text.FilePattern;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.yaml.YamlNode;
import org.entente.problems.Problem;

/**
 * The folder of a book, and the files in it that {@code book.yaml} names. Nothing outside of it is
 * read, so that a book can be handed on as a whole.
 */
record BookFolder(Path path) {
  /** The file of that name, if there is one inside the folder; otherwise a problem more. */
  Optional<NamedFile> file(YamlNode.Text name, List<Problem> problems) {
    return file(name.value(), name.place(), problems);
  }

  /** The file of a name that stands at that place. */
  Optional<NamedFile> file(String name, Place place, List<Problem> problems) {
    Path relative;
    try {
      relative = Path.of(name);
    } catch (InvalidPathException e) {
      problems.add(Problem.of("E0701", place, Shown.of(name), ""));
      return Optional.empty();
    }
    var refused = refusal(name, place, relative);
    if (refused.isPresent()) {
      problems.add(refused.get());
      return Optional.empty();
    }
    var normal = relative.normalize();
    var file = new NamedFile(path.toAbsolutePath().resolve(normal), display(normal), place);
    var obstacle = file.obstacle(Long.MAX_VALUE).or(() -> linkOutside(file));
    obstacle.ifPresent(problems::add);
    return obstacle.isPresent() ? Optional.empty() : Optional.of(file);
  }

  /** The files of that name or pattern inside the folder; otherwise a problem more. */
  List<NamedFile> files(YamlNode.Text name, List<Problem> problems) {
    var text = name.value();
    if (!FilePattern.isPattern(text)) {
      return file(name, problems).stream().toList();
    }
    try {
      var refused = refusal(text, name.place(), Path.of(text.replaceAll("[*?]", "x")));
      if (refused.isPresent() || text.contains("..")) {
        problems.add(refused.orElseGet(() -> Problem.of("E0746", name.place(), Shown.of(text))));
        return List.of();
      }
      return matching(text, name.place(), problems);
    } catch (InvalidPathException | IOException e) {
      problems.add(Problem.of("E0972", name.place(), Shown.of(text)));
      return List.of();
    }
  }

  private List<NamedFile> matching(String pattern, Place place, List<Problem> problems)
      throws IOException {
    var matches = FilePattern.files(pattern, path.toAbsolutePath());
    if (matches.isEmpty()) {
      problems.add(Problem.of("E0972", place, Shown.of(pattern)));
    }
    var files = new ArrayList<NamedFile>();
    for (var relative : matches) {
      file(display(relative), place, problems).ifPresent(files::add);
    }
    return files;
  }

  /** The name of a file as problems call it, the same on every system. */
  static String display(Path relative) {
    var name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    return name.isEmpty() ? "." : name;
  }

  private static Optional<Problem> refusal(String name, Place place, Path relative) {
    var shown = Shown.of(name);
    boolean absolute = relative.isAbsolute() || relative.getRoot() != null || hasDrive(name);
    if (absolute) {
      return Optional.of(Problem.of("E0745", place, shown));
    }
    return relative.normalize().startsWith("..")
        ? Optional.of(Problem.of("E0746", place, shown))
        : Optional.empty();
  }

  private static boolean hasDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
  }

  /** What is wrong with a file that is a link to somewhere else. */
  Optional<Problem> linkOutside(NamedFile file) {
    try {
      return file.path().toRealPath().startsWith(path.toRealPath())
          ? Optional.empty()
          : Optional.of(Problem.of("E0747", file.named(), file.file()));
    } catch (IOException e) {
      return Optional.of(Problem.of("E0703", file.named(), file.file()));
    }
  }

  /** What is wrong with the folder itself, if anything. */
  Optional<Problem> obstacle() {
    var place = Place.ofFile(path.toString());
    if (!Files.exists(path)) {
      return Optional.of(Problem.of("E0740", place, path));
    }
    if (!Files.isDirectory(path)) {
      var parent = path.getParent();
      return Optional.of(Problem.of("E0741", place, path, parent == null ? "." : parent));
    }
    return Files.exists(path.resolve(BookReader.FILE))
        ? Optional.empty()
        : Optional.of(Problem.of("E0742", place, path));
  }
}
