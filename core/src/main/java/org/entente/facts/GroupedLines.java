package org.entente.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Adds up the lines of a table that are alike, and keeps single those that a {@link LineGrouping}
 * needs so.
 *
 * <p>Example: of four lines, two of 2024-03-01 in category "rent", 10.00 and 15.00, and two
 * versions of a third line, there is one group of two lines, 25.00 in all, and two single rows.
 *
 * <p>What comes out does not depend on the order of the rows, nor on the files they come from, nor
 * on how many of them were grouped before. So it is the measure of what facts say.
 */
public final class GroupedLines {
  private final LineTable table;
  private final LineGrouping grouping;
  private final List<LineMatch> single;
  private final SequencedMap<List<Object>, Sum> groups = new LinkedHashMap<>();
  private final List<Integer> rows = new ArrayList<>();

  /** What the lines of a group have in common is its key. */
  private static final class Sum {
    private final int first;
    private BigInteger units = BigInteger.ZERO;
    private int lines;

    Sum(int first) {
      this.first = first;
    }
  }

  /**
   * A group of lines: the row of the table that is like each of them, and their sum and number.
   *
   * @param amount the sum, in as few digits as it needs, as {@link
   *     org.entente.amounts.Rational#toString} writes it
   */
  public record Group(int row, String amount, int lines) {}

  private GroupedLines(LineTable table, LineGrouping grouping) {
    this.table = table;
    this.grouping = grouping;
    single =
        grouping.single().stream()
            .map(filters -> new LineMatch(table, filters, List.of()))
            .toList();
  }

  public static GroupedLines of(LineTable table, LineGrouping grouping) {
    var grouped = new GroupedLines(table, grouping);
    grouped.addAll();
    return grouped;
  }

  private void addAll() {
    var versions = versions();
    for (int row = 0; row < table.size(); row++) {
      if (table.isGroup(row) || !staysSingle(row, versions)) {
        add(row);
      } else {
        rows.add(row);
      }
    }
  }

  /** How many rows each id has. */
  private Map<String, Integer> versions() {
    Map<String, Integer> versions = new LinkedHashMap<>();
    if (table.declaration().hasId()) {
      for (int row = 0; row < table.size(); row++) {
        if (!table.isGroup(row)) {
          versions.merge(table.id(row), 1, Integer::sum);
        }
      }
    }
    return versions;
  }

  private boolean staysSingle(int row, Map<String, Integer> versions) {
    return table.isWithdrawn(row)
        || (table.declaration().hasId() && versions.getOrDefault(table.id(row), 0) > 1)
        || single.stream().anyMatch(match -> match.element(row) != LineMatch.NOT_TAKEN)
        || (grouping.lines().conversion().isPresent() && isNothing(row));
  }

  /** Of nothing, which needs no rate. */
  private boolean isNothing(int row) {
    return table.isSmall(row) && table.units(row) == 0;
  }

  private void add(int row) {
    var key = new ArrayList<Object>();
    key.add(table.day(row));
    key.add(table.knownOn(row));
    for (int c = 0; c < table.declaration().columns().size(); c++) {
      key.add(table.code(c, row));
    }
    var sum = groups.computeIfAbsent(key, k -> new Sum(row));
    sum.lines += table.lines(row);
    sum.units = sum.units.add(table.allUnits(row));
  }

  /** The groups, in the order of their first rows. */
  public List<Group> groups() {
    return groups.sequencedValues().stream()
        .map(sum -> new Group(sum.first, amount(sum), sum.lines))
        .toList();
  }

  /** Without a fraction, which would be shortened and divided out again for every group. */
  private String amount(Sum sum) {
    int digits = table.declaration().digits(table.currency(sum.first));
    return new BigDecimal(sum.units, digits).stripTrailingZeros().toPlainString();
  }

  /** The rows that stay single. */
  public List<Integer> rows() {
    return List.copyOf(rows);
  }
}
