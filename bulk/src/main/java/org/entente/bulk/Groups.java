package org.entente.bulk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.CsvRow;
import org.entente.data.intake.Header;
import org.entente.data.intake.LineRow;
import org.entente.data.intake.LineRows;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.SourceCount;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineMatch;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;

/**
 * The lines of one source as an engine added them up, and which of its rows need a closer look: ids
 * with several rows, rows that are not plain, groups whose values cannot stand, and lines that the
 * agreements need singly.
 */
final class Groups {
  private static final String NOT_LOOKED_AT = "0";

  private final LinesSource source;
  private final LineGrouping grouping;
  private final LineTableBuilder good;
  private final List<List<String>> keysOfGood = new ArrayList<>();
  private final Set<String> several = new HashSet<>();
  private final Set<List<String>> single = new HashSet<>();
  private List<Integer> shared = List.of();
  private long notPlain;

  Groups(LinesSource source, LineGrouping grouping) {
    this.source = source;
    this.grouping = grouping;
    good = new LineTableBuilder(source.lines());
  }

  /** Has the engine add up lines whose columns have types. */
  void readTyped(DuckDb database, LineQueries queries, Header header) throws SQLException {
    findSeveral(database, queries);
    var rows = new LineRows(source, header, good);
    var dictionaries = Dictionaries.of(database, queries);
    if (dictionaries.byColumn().isEmpty()) {
      addAll(database, queries.groups(!several.isEmpty()), rows, header);
      return;
    }
    boolean isComplete =
        addNumbered(
            database,
            queries.groups(dictionaries, !several.isEmpty()),
            dictionaries,
            new Reading(rows, header));
    if (!isComplete) {
      addAll(database, queries.unknown(dictionaries, !several.isEmpty()), rows, header);
    }
  }

  /** Has the engine add up lines that are text. */
  void readText(DuckDb database, LineQueries queries, Header header) throws SQLException {
    findSeveral(database, queries);
    addAll(
        database, queries.groups(!several.isEmpty()), new LineRows(source, header, good), header);
  }

  private void findSeveral(DuckDb database, LineQueries queries) throws SQLException {
    shared = queries.shared();
    if (source.lines().hasId() && !eachRises(database, queries)) {
      database.run(Query.of("CREATE OR REPLACE TEMP TABLE several AS").then(queries.several()));
      database.each(Query.of("SELECT id FROM several"), row -> several.add(row.getString(1)));
    }
  }

  private static boolean eachRises(DuckDb database, LineQueries queries) throws SQLException {
    return database.count(queries.firstNotRising()) == 0
        && database.count(queries.notRising()) == 0;
  }

  /** The reader of the rows under a header. */
  private record Reading(LineRows rows, Header header) {}

  private void addAll(DuckDb database, Query query, LineRows rows, Header header)
      throws SQLException {
    int columns = shared.size();
    database.each(
        query,
        row -> {
          var key = new ArrayList<String>();
          for (int c = 1; c <= columns; c++) {
            key.add(row.getString(c));
          }
          add(key, Sum.at(row, columns + 1), new Reading(rows, header));
        });
  }

  /** Adds groups by number; gives whether all of their values are known. */
  private boolean addNumbered(
      DuckDb database, Query query, Dictionaries dictionaries, Reading reading)
      throws SQLException {
    var others = dictionaries.others();
    var isComplete = new AtomicBoolean(true);
    database.each(
        query,
        row -> {
          var values = dictionaries.values(row.getInt(1));
          if (values.isEmpty()) {
            isComplete.set(false);
            return;
          }
          var key = new ArrayList<>(Collections.nCopies(shared.size(), ""));
          int next = 0;
          for (int column : dictionaries.byColumn().sequencedKeySet()) {
            key.set(shared.indexOf(column), values.get(next++));
          }
          for (int o = 0; o < others.size(); o++) {
            key.set(shared.indexOf(others.get(o)), row.getString(o + 2));
          }
          add(key, Sum.at(row, others.size() + 2), reading);
        });
    return isComplete.get();
  }

  /** How many plain lines a group has, their sum, and how many rows are not plain. */
  private record Sum(int lines, BigDecimal amount, long notPlain) {
    static Sum at(ResultSet row, int column) throws SQLException {
      int lines = row.getInt(column);
      return new Sum(
          lines,
          lines == 0 ? BigDecimal.ZERO : row.getBigDecimal(column + 1),
          row.getLong(column + 2));
    }
  }

  private void add(List<String> key, Sum sum, Reading reading) {
    notPlain += sum.notPlain();
    if (sum.lines() > 0) {
      take(reading.rows(), reading.header(), key, sum.amount(), sum.lines());
    }
  }

  private void take(LineRows rows, Header header, List<String> key, BigDecimal sum, int lines) {
    var cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (int c = 0; c < shared.size(); c++) {
      cells.set(shared.get(c), key.get(c));
    }
    cells.set(header.position(ColumnNames.AMOUNT), NOT_LOOKED_AT);
    if (source.lines().hasId()) {
      cells.set(header.position(ColumnNames.ID), NOT_LOOKED_AT);
    }
    var problem = rows.takeGroup(CsvRow.of(1, cells), sum, lines);
    if (problem.isPresent()) {
      single.add(List.copyOf(key));
    } else {
      keysOfGood.add(List.copyOf(key));
    }
  }

  /** Adds the groups to the lines, but for those that are needed singly. */
  void addTo(LineTableBuilder table, SourceCount count) {
    LineTable groups = good.build();
    var matches =
        grouping.single().stream()
            .map(filters -> new LineMatch(groups, filters, List.of()))
            .toList();
    for (int row = 0; row < groups.size(); row++) {
      int at = row;
      if (matches.stream().anyMatch(match -> match.element(at) != LineMatch.NOT_TAKEN)) {
        single.add(keysOfGood.get(row));
      } else {
        LineRow.copy(groups, row, table);
        count.keep(groups.lines(row));
      }
    }
  }

  /** Whether there are rows that were not added up. */
  boolean needsSingle() {
    return notPlain > 0 || !single.isEmpty();
  }

  /** Which rows of text were not added up. */
  Predicate<CsvRow> closerLook(Header header) {
    return new PlainRow(source.lines(), header).negate().or(this::isSingle).or(severalRows(header));
  }

  private boolean isSingle(CsvRow row) {
    return !single.isEmpty()
        && single.contains(shared.stream().map(c -> row.cells().get(c)).toList());
  }

  private Predicate<CsvRow> severalRows(Header header) {
    int id = source.lines().hasId() ? header.position(ColumnNames.ID) : -1;
    return row -> id >= 0 && several.contains(row.cells().get(id));
  }

  /** Adds the rows that were not added up, each read by itself. */
  void addSingle(
      DuckDb database,
      LineQueries queries,
      Header header,
      LineTableBuilder table,
      SourceCount count)
      throws SQLException {
    database.run(queries.createSingle());
    for (var key : single) {
      database.run(queries.insertSingle(key));
    }
    var rows = new LineRows(source, header, table);
    database.each(
        queries.single(!several.isEmpty()),
        row -> {
          var cells = new ArrayList<String>();
          for (int c = 0; c < header.size(); c++) {
            cells.add(row.getString(c + 2));
          }
          int line = (int) Math.min(Integer.MAX_VALUE, row.getLong(1) + 1);
          rows.take(CsvRow.of(line, cells)).ifPresentOrElse(count::reject, () -> count.keep(1));
        });
  }
}
