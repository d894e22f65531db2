package org.entente.report.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.problems.BugException;

/**
 * How many columns a character takes on a terminal: two for East Asian wide ones, none for marks
 * that stand on the one before, else one.
 *
 * <p>The wide ones are listed in {@code wide-characters.csv}, after Unicode Standard Annex 11.
 */
final class WideCharacters {
  /** Below this no character is wide, so most text is measured without the list. */
  private static final int FIRST_WIDE = 0x1100;

  private static final NavigableMap<Integer, Integer> LAST_BY_FIRST = load();

  private WideCharacters() {}

  static int columns(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < FIRST_WIDE) {
      return false;
    }
    Entry<Integer, Integer> range = LAST_BY_FIRST.floorEntry(codePoint);
    return range != null && codePoint <= range.getValue();
  }

  private static NavigableMap<Integer, Integer> load() {
    var ranges = new TreeMap<Integer, Integer>();
    var stream = WideCharacters.class.getResourceAsStream("wide-characters.csv");
    if (stream == null) {
      throw new BugException("the list of wide characters is missing");
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(
              cells -> ranges.put(Integer.valueOf(cells[0], 16), Integer.valueOf(cells[1], 16)));
    } catch (IOException e) {
      throw new BugException("the list of wide characters cannot be read", e);
    }
    return ranges;
  }
}
