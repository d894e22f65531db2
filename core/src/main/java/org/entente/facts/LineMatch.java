package org.entente.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.entente.problems.BugException;

/** Which rows of a table a pool takes, and to which of its elements each belongs. */
public final class LineMatch {
  /** A row that the pool's conditions take but whose column for the pool's set is blank. */
  public static final int BLANK = -1;

  /** A row that the pool does not take. */
  public static final int NOT_TAKEN = -2;

  private final LineTable table;
  private final List<ColumnTest> tests;
  private final List<LineFilter.Between> dayTests;
  private final int[] setColumns;
  private final int[][] memberOfCode;

  /** For one column, which of its values pass. */
  private record ColumnTest(int column, boolean[] passes) {}

  public LineMatch(LineTable table, List<LineFilter> filters, List<MemberSet> by) {
    this.table = table;
    this.tests = filters.stream().filter(f -> !isOnDay(f)).map(this::test).toList();
    this.dayTests =
        filters.stream().filter(this::isOnDay).map(f -> (LineFilter.Between) f).toList();
    setColumns = new int[by.size()];
    memberOfCode = new int[by.size()][];
    for (int s = 0; s < by.size(); s++) {
      setColumns[s] = setColumn(by.get(s));
      var members = by.get(s).members();
      memberOfCode[s] = table.values(setColumns[s]).stream().mapToInt(members::indexOf).toArray();
    }
  }

  private boolean isOnDay(LineFilter filter) {
    return filter instanceof LineFilter.Between between
        && between.column().equals(table.declaration().datedColumn());
  }

  private ColumnTest test(LineFilter filter) {
    return switch (filter) {
      case LineFilter.OneOf oneOf -> test(oneOf.column(), v -> oneOf.values().contains(v));
      case LineFilter.YesNo yesNo ->
          test(yesNo.column(), v -> v.equals(yesNo.yes() ? "yes" : "no"));
      case LineFilter.Between between ->
          test(between.column(), v -> !v.isEmpty() && between.holds(LocalDate.parse(v)));
    };
  }

  private ColumnTest test(String column, Predicate<String> passes) {
    int c = column(column);
    var values = table.values(c);
    var allowed = new boolean[values.size()];
    for (int v = 0; v < allowed.length; v++) {
      allowed[v] = passes.test(values.get(v));
    }
    return new ColumnTest(c, allowed);
  }

  private int column(String name) {
    var columns = table.declaration().columns();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).name().equals(name)) {
        return c;
      }
    }
    throw new BugException("no column " + name);
  }

  private int setColumn(MemberSet set) {
    var columns = table.declaration().columns();
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).type() instanceof Column.Type.InSet in && in.set().equals(set)) {
        return c;
      }
    }
    throw new BugException("no column for set " + set.name());
  }

  /**
   * The position of the element that the row belongs to, or {@link #BLANK} or {@link #NOT_TAKEN}.
   */
  public int element(int row) {
    for (var test : tests) {
      if (!test.passes()[table.code(test.column(), row)]) {
        return NOT_TAKEN;
      }
    }
    for (var test : dayTests) {
      if (!test.holds(table.day(row))) {
        return NOT_TAKEN;
      }
    }
    int element = 0;
    for (int s = 0; s < setColumns.length; s++) {
      int[] members = memberOfCode[s];
      int member = members[table.code(setColumns[s], row)];
      if (member < 0) {
        return BLANK;
      }
      element = element * membersOf(s) + member;
    }
    return element;
  }

  private int membersOf(int set) {
    return ((Column.Type.InSet) table.declaration().columns().get(setColumns[set]).type())
        .set()
        .members()
        .size();
  }
}
