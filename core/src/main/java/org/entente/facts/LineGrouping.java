package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which lines of a source may be added up before the terms are looked at, and which must stay
 * single.
 *
 * <p>Lines of one day, known since one day, with the same values in every declared column are alike
 * for every pool, so that their sum and number are enough. The order of lines counts for some
 * limits, and each line counts where each is rounded; then they stay single, as do all versions of
 * a line that was corrected.
 *
 * @param single conditions on lines that stay single: those for which all filters of one of them
 *     hold; one without filters means every line
 */
public record LineGrouping(LinesDeclaration lines, List<List<LineFilter>> single) {
  public LineGrouping {
    requireNonNull(lines, "lines is null");
    single = single.stream().map(List::copyOf).toList();
  }

  /** Whether every line stays single. */
  public boolean isNone() {
    return single.stream().anyMatch(List::isEmpty);
  }
}
