package org.entente.data.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.entente.problems.Problem;

/** Who is told, while facts are read, how far the reading is and which rows are left out. */
public interface IntakeWatcher {
  /** Nobody watches. */
  IntakeWatcher NONE = new IntakeWatcher() {};

  /** So many characters are to be read in all, 0 if unknown. */
  default void plan(long characters) {}

  /** A source is read from now on; problems call it by that name. */
  default void begin(String file) {}

  /** So many rows of the source were read by now, and so many of its characters. */
  default void at(long rows, long characters) {}

  /**
   * An engine adds up lines from now on.
   *
   * @param engine its name, as options call it
   * @param state how far it is, whenever asked
   */
  default void addUp(String engine, Supplier<AddedUp> state) {}

  /**
   * How far an engine is.
   *
   * @param total how many rows it has to look at, 0 if unknown
   */
  record AddedUp(long rows, long total) {}

  /** A row is left out; it is told of once, and none is kept back. */
  default void leaveOut(LeftOut row) {}

  /** Whether the cells of rows matter that are found to be bad only after all were read. */
  default boolean wantsCells() {
    return false;
  }

  /**
   * A row that is left out, and why.
   *
   * @param cells the row as it stands in its source; of a row that is no row of cells, its text;
   *     empty where the source cannot be read again
   */
  record LeftOut(Problem problem, List<String> cells) {
    public LeftOut {
      requireNonNull(problem, "problem is null");
      cells = List.copyOf(cells);
    }
  }
}
