package org.entente.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.cli.Main;

/**
 * The folder in which a page's commands run, as if it were the project's own with the page's files
 * added.
 *
 * <p>A word of a command that names a file of this folder means it; one that names a file of the
 * project, such as {@code examples/korea}, means that. What is written goes here.
 */
final class Scratch {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final Path folder;
  private final List<String> books = new ArrayList<>();

  /** What a command printed, results and problems in the order they came, and its exit code. */
  record Result(List<String> lines, int exit) {}

  Scratch(Path folder) {
    this.folder = folder;
  }

  /** Writes a file; a {@code book.yaml} takes the place of the one of the frame. */
  void write(String file, String text) throws IOException {
    books.removeIf(book -> file.equals(book + "/book.yaml"));
    put(file, text);
  }

  private void put(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Where a file of the page is. */
  String inFolder(String file) {
    return folder.resolve(file).toString();
  }

  /** The file that holds the agreement of a book of the frame. */
  static String agreementOf(String book) {
    return book + "/example.entente";
  }

  /** Makes a book of the frame of the examples and these clauses. */
  void writeBook(String book, String agreement) throws IOException {
    write(agreementOf(book), agreement);
    books.add(book);
  }

  Result run(String command) throws IOException, InterruptedException {
    for (var book : books) {
      put(book + "/book.yaml", Frame.book(folder.resolve(book)));
    }
    var words = words(command);
    return switch (words.getFirst()) {
      case "./entente", "entente" -> entente(words.subList(1, words.size()));
      case "java" -> java(words.getLast());
      case "cat" -> cat(words.subList(1, words.size()));
      default -> throw new AssertionError("a page cannot run `" + command + "`");
    };
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
        .toList();
  }

  private Result entente(List<String> words) throws IOException {
    var args = new ArrayList<String>();
    InputStream in = InputStream.nullInputStream();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("<")) {
        in = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(words.get(++i))));
      } else if (word.contains("*")) {
        args.addAll(glob(word));
      } else {
        boolean isNew = i > 0 && List.of("new", "--output", "--rejects").contains(words.get(i - 1));
        args.add(isNew ? folder.resolve(word).toString() : path(word));
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, UTF_8)) {
      int exit = Main.run(args.toArray(String[]::new), in, out, out);
      return new Result(lines(bytes.toString(UTF_8)), exit);
    }
  }

  private String path(String word) {
    if (word.startsWith("-")) {
      return word;
    }
    return Stream.of(folder, Page.ROOT)
        .map(in -> in.resolve(word))
        .filter(Files::exists)
        .map(Path::toString)
        .findFirst()
        .orElse(word);
  }

  private List<String> glob(String word) throws IOException {
    int slash = word.lastIndexOf('/') + 1;
    try (var files =
        Files.newDirectoryStream(folder.resolve(word.substring(0, slash)), word.substring(slash))) {
      var names = new ArrayList<String>();
      files.forEach(file -> names.add(file.toString()));
      return names.stream().sorted().toList();
    }
  }

  private Result cat(List<String> files) throws IOException {
    var text = new StringBuilder();
    for (var file : files) {
      text.append(Files.readString(Path.of(path(file))));
    }
    return new Result(lines(text.toString()), 0);
  }

  /**
   * Compiles and runs a program of the page with the project's classes, in the project's folder.
   */
  private Result java(String file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-cp", classPath(), folder.resolve(file).toString())
            .directory(Page.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(lines(output), process.waitFor());
  }

  private static String classPath() {
    return Scratch.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private List<String> lines(String output) {
    return output
        .replace(folder + "/", "")
        .replace(folder.toString(), ".")
        .replace(Page.ROOT + "/", "")
        .lines()
        .toList();
  }
}
