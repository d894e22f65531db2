package org.entente.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Output as a page prints it, in which a line {@code ...} stands for any lines.
 *
 * <p>Example: {@code [a, ..., d]} is what {@code [a, b, c, d]} prints, and {@code [a, d]} too.
 */
record Output(List<String> lines) {
  private static final String ANY = "...";

  Output {
    lines = List.copyOf(lines);
  }

  boolean matches(List<String> actual) {
    var segments = segments();
    int last = segments.size() - 1;
    if (last == 0) {
      return lines.equals(actual);
    }
    int from = 0;
    for (int s = 0; s <= last; s++) {
      var segment = segments.get(s);
      int at = s == last ? actual.size() - segment.size() : find(segment, actual, from);
      if (at < from || !startsAt(segment, actual, at) || (s == 0 && at != 0)) {
        return false;
      }
      from = at + segment.size();
    }
    return true;
  }

  /** The lines that a page should print now, with the same lines left out as far as can be told. */
  List<String> renewed(List<String> actual) {
    var segments = segments();
    int last = segments.size() - 1;
    if (last == 0 || matches(actual)) {
      return last == 0 ? actual : lines;
    }
    var renewed = new ArrayList<String>();
    int from = 0;
    for (int s = 0; s <= last; s++) {
      int size = Math.min(segments.get(s).size(), actual.size() - from);
      int at =
          s == 0 ? 0 : s == last ? actual.size() - size : nearest(segments.get(s), actual, from);
      if (s > 0) {
        renewed.add(ANY);
      }
      renewed.addAll(actual.subList(at, Math.min(at + size, actual.size())));
      from = Math.min(at + size, actual.size());
    }
    return renewed;
  }

  /** The difference, a line each, those of the page with a minus and those found with a plus. */
  static String difference(List<String> page, List<String> found) {
    int[][] common = new int[page.size() + 1][found.size() + 1];
    for (int i = page.size() - 1; i >= 0; i--) {
      for (int j = found.size() - 1; j >= 0; j--) {
        common[i][j] =
            page.get(i).equals(found.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var text = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < page.size() || j < found.size()) {
      if (i < page.size() && j < found.size() && page.get(i).equals(found.get(j))) {
        text.append("  ").append(page.get(i++)).append('\n');
        j++;
      } else if (j == found.size() || (i < page.size() && common[i + 1][j] >= common[i][j + 1])) {
        text.append("- ").append(page.get(i++)).append('\n');
      } else {
        text.append("+ ").append(found.get(j++)).append('\n');
      }
    }
    return text.toString();
  }

  /** The stretches between the lines {@code ...}; one more than there are of these. */
  private List<List<String>> segments() {
    var segments = new ArrayList<List<String>>();
    segments.add(new ArrayList<>());
    for (var line : lines) {
      if (line.equals(ANY)) {
        segments.add(new ArrayList<>());
      } else {
        segments.getLast().add(line);
      }
    }
    return segments;
  }

  private static int find(List<String> segment, List<String> actual, int from) {
    for (int at = from; at + segment.size() <= actual.size(); at++) {
      if (startsAt(segment, actual, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsAt(List<String> segment, List<String> actual, int at) {
    return at >= 0
        && at + segment.size() <= actual.size()
        && segment.equals(actual.subList(at, at + segment.size()));
  }

  private static int nearest(List<String> segment, List<String> actual, int from) {
    int best = from;
    int most = -1;
    for (int at = from; at + segment.size() <= actual.size(); at++) {
      int likeness = 0;
      for (int k = 0; k < segment.size(); k++) {
        likeness += likeness(segment.get(k), actual.get(at + k));
      }
      if (likeness > most) {
        most = likeness;
        best = at;
      }
    }
    return best;
  }

  private static int likeness(String one, String other) {
    if (one.equals(other)) {
      return 3;
    }
    return one.strip().split("\\s+")[0].equals(other.strip().split("\\s+")[0]) ? 1 : 0;
  }
}
