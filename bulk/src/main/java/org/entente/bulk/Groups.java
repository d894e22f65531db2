package org.entente.bulk;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.Header;
import org.entente.data.intake.LineRow;
import org.entente.data.intake.LineRows;
import org.entente.data.intake.LinesSource;
import org.entente.data.intake.LinesToRead;
import org.entente.data.intake.SourceCount;
import org.entente.data.rows.CsvRow;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineMatch;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/**
 * The lines of one source as an engine added them up, and which of its rows need a closer look: ids
 * with several rows, rows that are not plain, groups whose values cannot stand, and lines that the
 * agreements need singly.
 */
final class Groups {
  private static final String NOT_LOOKED_AT = "0";

  private final Engine engine;
  private final LinesToRead toRead;
  private final LinesSource source;
  private final SourceCount count;
  private final Header header;
  private final LineQueries queries;
  private final boolean isText;
  private final LineGrouping grouping;
  private final Set<String> several;
  private final LineTableBuilder good;
  private final List<List<String>> keysOfGood = new ArrayList<>();
  private final List<Added> added = new ArrayList<>();
  private final Set<List<String>> single = new HashSet<>();
  private final List<Integer> shared;
  private Optional<SQLException> failure = Optional.empty();
  private long notPlain;

  /**
   * A group that became a row of the table of lines.
   *
   * @param key the columns in which its lines agree, as text
   */
  record Added(List<String> key, int row) {}

  /**
   * @param file a source that an engine can read
   * @param several the ids that have several rows, in whatever source, or are not plain
   */
  Groups(Engine engine, LinesFile file, LineGrouping grouping, Set<String> several) {
    var columns = file.columns().orElseThrow();
    this.engine = engine;
    toRead = file.source();
    this.source = file.lines();
    this.count = file.source().count();
    this.header = columns.header();
    this.queries = columns.queries();
    this.isText = file.isText();
    this.grouping = grouping;
    this.several = several;
    shared = queries.shared();
    good = new LineTableBuilder(source.lines());
  }

  /** Has the engine add up the lines. */
  void read() throws SQLException {
    var rows = new LineRows(source, header, good);
    boolean isByNumber = !isText && engine.dialect().isOfOneMachine();
    var dictionaries = isByNumber ? Dictionaries.of(engine, queries) : Dictionaries.none(shared);
    boolean hasSeveral = !several.isEmpty();
    if (dictionaries.byColumn().isEmpty()) {
      addAll(queries.groups(hasSeveral), rows);
    } else if (!addNumbered(queries.groups(dictionaries, hasSeveral), dictionaries, rows)) {
      addAll(queries.unknown(dictionaries, hasSeveral), rows);
    }
  }

  private void addAll(Query query, LineRows rows) throws SQLException {
    int columns = shared.size();
    engine.each(
        query,
        row -> {
          var key = new ArrayList<String>();
          for (int c = 1; c <= columns; c++) {
            key.add(row.text(c));
          }
          add(key, Sum.at(row, columns + 1), rows);
        });
  }

  /** Adds groups by number; gives whether all of their values are known. */
  private boolean addNumbered(Query query, Dictionaries dictionaries, LineRows rows)
      throws SQLException {
    var others = dictionaries.others();
    var isComplete = new AtomicBoolean(true);
    engine.each(
        query,
        row -> {
          var values = dictionaries.values((int) row.number(1));
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
            key.set(shared.indexOf(others.get(o)), row.text(o + 2));
          }
          add(key, Sum.at(row, others.size() + 2), rows);
        });
    return isComplete.get();
  }

  /** How many plain lines a group has, their sum, and how many rows are not plain. */
  private record Sum(int lines, BigDecimal amount, long notPlain) {
    static Sum at(Engine.Answer row, int column) throws SQLException {
      int lines = (int) row.number(column);
      return new Sum(
          lines, lines == 0 ? BigDecimal.ZERO : row.amount(column + 1), row.number(column + 2));
    }
  }

  private void add(List<String> key, Sum sum, LineRows rows) {
    notPlain += sum.notPlain();
    if (sum.lines() > 0) {
      take(key, sum, rows);
    }
  }

  private void take(List<String> key, Sum sum, LineRows rows) {
    var cells = new ArrayList<>(Collections.nCopies(header.size(), ""));
    for (int c = 0; c < shared.size(); c++) {
      cells.set(shared.get(c), key.get(c));
    }
    cells.set(header.position(ColumnNames.AMOUNT), NOT_LOOKED_AT);
    if (source.lines().hasId()) {
      cells.set(header.position(ColumnNames.ID), NOT_LOOKED_AT);
    }
    var problem = rows.takeGroup(CsvRow.of(1, cells), sum.amount(), sum.lines());
    if (problem.isPresent()) {
      single.add(List.copyOf(key));
    } else {
      keysOfGood.add(List.copyOf(key));
    }
  }

  /** Adds the groups to the lines, and each row that needs a closer look by itself. */
  List<Problem> addTo(LineTableBuilder table) {
    addGood(table);
    if (notPlain == 0 && single.isEmpty()) {
      return List.of();
    }
    if (isText) {
      return addRows(table);
    }
    try {
      addSingle(table);
    } catch (SQLException e) {
      failure = Optional.of(e);
    }
    return List.of();
  }

  /** Adds the rows of text that were not added up, from a copy if the file is elsewhere. */
  private List<Problem> addRows(LineTableBuilder table) {
    try (var copy = LocalCopy.whole(engine, toRead)) {
      return copy.source().source().readSome(closerLook(), table, count);
    } catch (EngineFailure e) {
      return List.of(e.problem());
    }
  }

  /** The groups that became rows of the table. */
  List<Added> added() {
    return added;
  }

  /** What kept the engine from telling of single rows. */
  Optional<SQLException> failure() {
    return failure;
  }

  /** The groups, but for those whose lines are needed singly. */
  private void addGood(LineTableBuilder table) {
    var groups = good.build();
    var matches =
        grouping.single().stream()
            .map(filters -> new LineMatch(groups, filters, List.of()))
            .toList();
    for (int row = 0; row < groups.size(); row++) {
      int at = row;
      if (matches.stream().anyMatch(match -> match.element(at) != LineMatch.NOT_TAKEN)) {
        single.add(keysOfGood.get(row));
      } else {
        added.add(new Added(keysOfGood.get(row), table.size()));
        LineRow.copy(groups, row, table);
        count.keep(groups.lines(row));
      }
    }
  }

  /** Which rows of text were not added up. */
  private Predicate<CsvRow> closerLook() {
    int id = source.lines().hasId() ? header.position(ColumnNames.ID) : -1;
    return new PlainRow(source.lines(), header)
        .negate()
        .or(row -> id >= 0 && several.contains(row.cells().get(id)))
        .or(row ->
            !single.isEmpty()
                && single.contains(shared.stream().map(c -> row.cells().get(c)).toList()));
  }

  /** Adds the rows that were not added up, each read by itself. */
  private void addSingle(LineTableBuilder table) throws SQLException {
    engine.keep("single", shared.stream().map(Relation::name).toList(), List.copyOf(single));
    var rows = new LineRows(source, header, table);
    engine.each(
        queries.single(!several.isEmpty()),
        row -> {
          var cells = new ArrayList<String>();
          for (int c = 0; c < header.size(); c++) {
            cells.add(row.text(c + 2));
          }
          int line = (int) Math.min(Integer.MAX_VALUE, row.number(1) + 1);
          rows.take(CsvRow.of(line, cells))
              .ifPresentOrElse(problem -> count.reject(problem, cells), () -> count.keep(1));
        });
  }
}
