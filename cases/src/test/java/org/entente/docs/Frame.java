package org.entente.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The small agreement into which the examples of single clauses are put; the page on the language
 * shows it.
 *
 * <p>A clause of the example takes the place of the frame's clause of the same kind and name.
 */
final class Frame {
  private static final String PAGE = "docs/reference/language/README.md";
  private static final String MARK = "  # the example stands here";
  private static final String FILE = "  - file: ";
  private static final List<String> ONCE =
      List.of("parties", "signed", "term", "succeeds", "year", "currency", "round");

  private Frame() {}

  /** The frame with these clauses in it. */
  static String around(String clauses) {
    var names =
        clauses.lines().filter(line -> !line.isBlank()).map(Frame::key).collect(Collectors.toSet());
    var text = new StringBuilder();
    for (var line : lines("entente")) {
      if (line.equals(MARK)) {
        clauses.lines().forEach(l -> text.append("  ").append(l).append('\n'));
      } else if (!names.contains(key(line)) || !line.startsWith("  ")) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The {@code book.yaml} around the frame, without the entries of fact files that are not there.
   */
  static String book(Path folder) {
    var text = new StringBuilder();
    boolean left = true;
    for (var line : lines("yaml")) {
      if (line.startsWith(FILE)) {
        left = Files.exists(folder.resolve(line.substring(FILE.length())));
      }
      if (left || !line.startsWith("  ")) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static List<String> lines(String language) {
    return Page.of(PAGE).blocks().stream()
        .filter(block -> block.says("frame") && block.language().equals(language))
        .findFirst()
        .orElseThrow()
        .lines();
  }

  /** What tells a clause from others: its keyword, and its name where several may stand. */
  private static String key(String line) {
    var words = line.strip().split("[\\s\\[:,]+");
    if (words.length < 2 || ONCE.contains(words[0])) {
      return words[0];
    }
    boolean isOthers = words[0].equals("others") && words.length > 2;
    return words[0] + " " + (isOthers ? words[2] : words[1]);
  }
}
