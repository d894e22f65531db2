package org.entente.data.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name that stands for several files: {@code costs/*.csv}, {@code costs/year=*}{@code /*.csv}.
 *
 * <p>{@code *} stands for any characters of one name, none included, and {@code ?} for one; neither
 * for the {@code /} between folders, nor for the point at the start of a hidden name.
 */
public final class FilePattern {
  private static final Pattern SIGN = Pattern.compile("[*?]");

  private final List<String> names;
  private final int most;
  private boolean cut;

  private FilePattern(String text, int most) {
    names = List.of(text.split("/", -1));
    this.most = most;
  }

  /** Whether a name stands for several files. */
  public static boolean isPattern(String text) {
    return SIGN.matcher(text).find();
  }

  /**
   * The ordinary files that a pattern stands for.
   *
   * @param relative from the folder, in the order of their names by code point
   * @param cut whether there are more, which were not looked for
   */
  public record Matches(List<Path> relative, boolean cut) {
    public Matches {
      relative = List.copyOf(relative);
    }
  }

  /** The files below a folder that the pattern stands for, if they are not more than that many. */
  public static Matches matches(String pattern, Path folder, int most) throws IOException {
    var search = new FilePattern(pattern, most);
    var found = new ArrayList<Path>();
    search.find(folder, Path.of(""), 0, found);
    return new Matches(found, search.cut);
  }

  private void find(Path folder, Path relative, int depth, List<Path> found) throws IOException {
    boolean isLast = depth == names.size() - 1;
    for (var name : namesIn(folder, names.get(depth))) {
      var path = folder.resolve(name);
      var inside = relative.resolve(name);
      if (found.size() >= most) {
        cut = true;
        return;
      }
      if (isLast && Files.isRegularFile(path)) {
        found.add(inside);
      } else if (!isLast && isFolder(path)) {
        find(path, inside, depth + 1, found);
      }
    }
  }

  /** A folder that a pattern leads into; one behind a link is not, so that no circle is walked. */
  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<String> namesIn(Path folder, String name) throws IOException {
    if (!isPattern(name)) {
      return List.of(name);
    }
    var pattern = pattern(name);
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> pattern.matcher(file).matches())
          .filter(file -> !file.startsWith(".") || name.startsWith("."))
          .sorted(FilePattern::byCodePoint)
          .toList();
    }
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(
        name.codePoints()
            .mapToObj(Character::toString)
            .map(c ->
                switch (c) {
                  case "*" -> ".*";
                  case "?" -> ".";
                  default -> Pattern.quote(c);
                })
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }

  private static int byCodePoint(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return Arrays.compare(left, right);
  }
}
