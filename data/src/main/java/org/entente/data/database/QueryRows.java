package org.entente.data.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.data.rows.CsvRow;
import org.entente.data.rows.Rows;
import org.entente.data.text.Shown;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * The answer to a query, row by row as the database sends them, in a transaction that only reads.
 * The line of a row is its number in the answer.
 *
 * <p>Values are the text that the database writes for them: numeric by its digits, days as {@code
 * 2024-05-01}, timestamps in UTC, {@code yes} and {@code no}. Columns of binary fractions are
 * refused, since their digits are not what was booked.
 */
final class QueryRows implements Rows {
  private static final int FETCHED = 10_000;
  private static final int SECONDS_MOST = 600;

  private final Connection connection;
  private final ResultSet answer;
  private final Query query;
  private final Place place;
  private final int[] types;
  private int row;
  private Optional<Problem> problem = Optional.empty();

  private QueryRows(Connection connection, ResultSet answer, Query query, Place place)
      throws SQLException {
    this.connection = connection;
    this.answer = answer;
    this.query = query;
    this.place = place;
    var columns = answer.getMetaData();
    types = new int[columns.getColumnCount()];
    for (int c = 0; c < types.length; c++) {
      types[c] = columns.getColumnType(c + 1);
    }
  }

  /** Asks the query; closes the connection if that fails. */
  static Outcome<Rows> open(Connection connection, Query query, Place place) {
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try (var settings = connection.createStatement()) {
        settings.execute("set local time zone 'UTC'");
        settings.execute("set local datestyle to 'ISO, YMD'");
        settings.execute("set local statement_timeout to '" + SECONDS_MOST + "s'");
      }
      var rows = new QueryRows(connection, answer(connection, query), query, place);
      var refused = rows.binaryFraction();
      if (refused.isEmpty()) {
        return Outcome.of(rows);
      }
      connection.close();
      return Outcome.failed(refused.get());
    } catch (SQLException e) {
      closeAfter(e, connection);
      return Outcome.failed(DatabaseFailure.problem(e, query, place));
    }
  }

  private static ResultSet answer(Connection connection, Query query) throws SQLException {
    Statement statement = connection.createStatement();
    statement.setFetchSize(FETCHED);
    statement.setEscapeProcessing(false);
    return statement.executeQuery(query.asked());
  }

  private static void closeAfter(SQLException reason, Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private Optional<Problem> binaryFraction() throws SQLException {
    var columns = answer.getMetaData();
    for (int c = 0; c < types.length; c++) {
      if (types[c] == Types.DOUBLE || types[c] == Types.REAL || types[c] == Types.FLOAT) {
        if (columns.getColumnTypeName(c + 1).startsWith("float")) {
          var column = Shown.of(columns.getColumnLabel(c + 1));
          return Optional.of(
              Problem.of(
                  "E0986",
                  place,
                  query.database(),
                  "its column `" + column + "` holds binary fractions, not the digits booked",
                  "Write `cast(" + column + " as numeric(20, 2))` in the query."));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<CsvRow> next() {
    try {
      if (row == 0) {
        row++;
        return Optional.of(CsvRow.of(row, headings(), Optional.empty()));
      }
      if (problem.isPresent() || !answer.next()) {
        return Optional.empty();
      }
      row++;
      return Optional.of(CsvRow.of(row - 1, values(), Optional.empty()));
    } catch (SQLException e) {
      problem = Optional.of(DatabaseFailure.problem(e, query, place));
      return Optional.empty();
    }
  }

  private List<String> headings() throws SQLException {
    var headings = new ArrayList<String>();
    for (int c = 1; c <= types.length; c++) {
      headings.add(answer.getMetaData().getColumnLabel(c));
    }
    return headings;
  }

  private List<String> values() throws SQLException {
    var values = new ArrayList<String>(types.length);
    for (int c = 1; c <= types.length; c++) {
      values.add(value(c));
    }
    return values;
  }

  private String value(int column) throws SQLException {
    if (types[column - 1] == Types.BIT || types[column - 1] == Types.BOOLEAN) {
      boolean value = answer.getBoolean(column);
      return answer.wasNull() ? "" : value ? "yes" : "no";
    }
    var text = answer.getString(column);
    return text == null ? "" : text;
  }

  @Override
  public Optional<Problem> problem() {
    return problem;
  }

  @Override
  public long charactersRead() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    try {
      answer.getStatement().close();
      if (problem.isEmpty()) {
        connection.rollback();
      }
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
