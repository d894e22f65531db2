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

  private FilePattern(String text) {
    names = List.of(text.split("/", -1));
  }

  /** Whether a name stands for several files. */
  public static boolean isPattern(String text) {
    return SIGN.matcher(text).find();
  }

  /**
   * The ordinary files below a folder that the pattern stands for, relative to it, in the order of
   * their names by code point.
   */
  public static List<Path> files(String pattern, Path folder) throws IOException {
    var found = new ArrayList<Path>();
    new FilePattern(pattern).find(folder, Path.of(""), 0, found);
    return List.copyOf(found);
  }

  private void find(Path folder, Path relative, int depth, List<Path> found) throws IOException {
    boolean isLast = depth == names.size() - 1;
    for (var name : namesIn(folder, names.get(depth))) {
      var path = folder.resolve(name);
      var inside = relative.resolve(name);
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
