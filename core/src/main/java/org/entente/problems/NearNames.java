package org.entente.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that a mistyped one may have meant. */
public final class NearNames {
  private static final int MOST_LISTED = 12;

  private NearNames() {}

  /**
   * The hint that follows an unknown name: the near ones, else those that there are, the first
   * twelve.
   */
  public static String hint(String name, Collection<String> known, String kind) {
    var near = of(name, known);
    if (!near.isEmpty()) {
      return "Did you mean " + quoted(near) + "?";
    }
    var all = known.stream().sorted().distinct().toList();
    if (all.isEmpty()) {
      return "There are no " + kind + " yet.";
    }
    int more = all.size() - MOST_LISTED;
    var listed = quoted(all.subList(0, Math.min(all.size(), MOST_LISTED)));
    return "There are: " + listed + (more > 0 ? " and " + more + " more." : ".");
  }

  /** At most three known names within two edits (one or none for short names), nearest first. */
  public static List<String> of(String name, Collection<String> known) {
    var sought = name.toLowerCase(Locale.ROOT);
    int most = name.length() < 2 ? 0 : name.length() <= 4 ? 1 : name.length() <= 12 ? 2 : 4;
    record Near(String name, int edits) {}
    return known.stream()
        .distinct()
        .map(k -> new Near(k, edits(sought, k.toLowerCase(Locale.ROOT))))
        .filter(near -> near.edits() <= most)
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(3)
        .map(Near::name)
        .toList();
  }

  private static String quoted(List<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }

  /** Edits from one word to the other; two neighbours swapped count as one. */
  private static int edits(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, rows, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] rows, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    best = Math.min(best, rows[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
