package org.entente.pools;

import java.time.LocalDate;
import java.util.List;
import org.entente.facts.LinesDeclaration;

/**
 * On which day each line counts for a pool: the lines' own day, or that of the column by which the
 * pool is dated.
 *
 * <p>Example: a line of service in March that was posted on 2 April counts in April for a pool of
 * {@code costs dated posted_on}, and in March for the others.
 */
public final class LineDays {
  private static final int OWN = -1;

  private final EffectiveLines lines;
  private final int column;
  private final int[] dayOfCode;

  /**
   * @param declared the lines as the pool takes them
   */
  public LineDays(EffectiveLines lines, LinesDeclaration declared) {
    this.lines = lines;
    var own = lines.table().declaration();
    column =
        declared.datedColumn().equals(own.datedColumn())
            ? OWN
            : own.columns().stream().map(c -> c.name()).toList().indexOf(declared.datedColumn());
    dayOfCode = column == OWN ? new int[0] : days(lines.table().values(column));
  }

  private static int[] days(List<String> values) {
    return values.stream().mapToInt(day -> (int) LocalDate.parse(day).toEpochDay()).toArray();
  }

  /** The day on which the entry counts, as days since 1970-01-01. */
  public int day(int entry) {
    return column == OWN
        ? lines.day(entry)
        : dayOfCode[lines.table().code(column, lines.row(entry))];
  }
}
