package org.entente.facts;

import java.time.LocalDate;
import java.util.List;
import org.entente.calendar.Period;

/**
 * One condition on the columns of a line. A pool takes the lines for which all of its conditions
 * hold; being of this closed form, two pools can be proved to share no line.
 */
public sealed interface LineFilter {
  /** The column is one of the values. */
  record OneOf(String column, List<String> values) implements LineFilter {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The day in the column lies in the period. */
  record Between(String column, Period period) implements LineFilter {
    /** Whether a day lies between. */
    public boolean holds(LocalDate day) {
      return period.contains(day);
    }
  }

  /** The yes/no column says so. */
  record YesNo(String column, boolean yes) implements LineFilter {}
}
