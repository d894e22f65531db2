package org.entente.bulk;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.LinesSource;

/** What answers queries about the rows of sources; a query that fails throws. */
sealed interface Engine permits DuckDb, SparkEngine {
  Dialect dialect();

  /**
   * A CSV file with that many columns, all of them text, its first row left out.
   *
   * @param isNumbered whether its rows are to have numbers, if they can
   */
  Relation csv(FactSource source, int columns, boolean isNumbered) throws SQLException, IOException;

  /**
   * A Parquet file, whose columns have types. What the names of its folders say, as in {@code
   * year=2024}, is a column of text, if the lines have one by that name.
   */
  Relation parquet(LinesSource source) throws SQLException;

  /** Makes rows of texts a table of this name, in the place of an earlier one. */
  void keep(String table, List<String> columns, List<List<String>> rows) throws SQLException;

  /** Does what is no question, such as making a table. */
  void run(Query query) throws SQLException;

  void each(Query query, EachRow taker) throws SQLException;

  /** The number that is the whole answer. */
  long count(Query query) throws SQLException;

  /** Whether a query failed because rows are not what they should be. */
  boolean isOfRows(SQLException failure);

  /** What is done with each row of an answer. */
  interface EachRow {
    void take(Answer row) throws SQLException;
  }

  /** A row of an answer, its columns counted from 1. */
  interface Answer {
    String text(int column) throws SQLException;

    long number(int column) throws SQLException;

    BigDecimal amount(int column) throws SQLException;
  }
}
