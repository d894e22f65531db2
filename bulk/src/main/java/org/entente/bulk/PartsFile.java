package org.entente.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.amounts.Rational;
import org.entente.facts.LinesDeclaration;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/** Writes the parts of lines as a Parquet file, with the columns of {@code entente spread}. */
final class PartsFile {
  /** The type of amounts that may be finer than their currency. */
  private static final String FRACTIONS = "DECIMAL(38, " + LinesDeclaration.FRACTION_DIGITS + ")";

  /** All whole numbers of so many bits have at most the digits that the type has for them. */
  private static final int BITS_OF_FRACTIONS = 66;

  /** Columns with more different values than this are not worth a dictionary. */
  static final int DICTIONARY_MOST = 1000;

  /** How many rows are held before they go into the database. */
  private static final int ROWS_HELD = 10_000;

  private final DuckDb database;
  private final List<List<Object>> rows = new ArrayList<>();
  private final boolean hasFractions;
  private Money money;

  private PartsFile(DuckDb database, boolean hasFractions, Money least) {
    this.database = database;
    this.hasFractions = hasFractions;
    money = least;
  }

  /**
   * Writes parts that were computed line by line.
   *
   * @param least the type of money at least
   */
  static void write(DuckDb database, Spread spread, Path target, Money least) throws SQLException {
    var columns = String.join(" VARCHAR, ", LineParts.COLUMNS) + " VARCHAR";
    database.run(Query.of("CREATE OR REPLACE TABLE parts(" + columns + ")"));
    var file = new PartsFile(database, spread.hasFractions(), least);
    for (var pool : spread.pools()) {
      spread.forEach(pool, line -> file.add(pool, line));
    }
    file.flush();
    database.run(
        copy(
            Query.of(
                """
                SELECT * REPLACE (
                  nullif(line, '') AS line,
                  nullif(file, '') AS file,
                  CAST(nullif("row", '') AS BIGINT) AS "row",
                  CAST(day AS DATE) AS day,
                  CAST(amount AS %2$s) AS amount,
                  CAST(part AS %1$s) AS part)
                FROM parts\
                """
                    .formatted(
                        file.money.type(), file.hasFractions ? FRACTIONS : file.money.type())),
            target));
  }

  /** What writes the rows of a query, which has the columns, to the file. */
  static Query copy(Query rows, Path target) {
    return Query.of("COPY (")
        .then(rows)
        .then(
            ") TO %s (FORMAT parquet, USE_TMP_FILE false, DICTIONARY_SIZE_LIMIT %d)"
                .formatted(DuckDb.text(target.toString()), DICTIONARY_MOST));
  }

  private void add(SpreadPool pool, LineParts line) {
    if (!hasFractions) {
      money = money.or(Money.of(line.amount(), line.currency()));
    }
    requireRoom(line, line.amount());
    for (Part part : line.parts()) {
      money = money.or(Money.of(part.amount(), pool.currency()));
      requireRoom(line, part.amount());
      rows.add(
          List.of(
              pool.agreement(),
              pool.subject(),
              line.id(),
              line.file(),
              line.row(),
              line.day().toString(),
              line.entry().word(),
              line.amount().toString(),
              line.currency().code(),
              part.party(),
              part.amount().toString(),
              pool.currency().code(),
              part.figure()));
    }
    flushIfMany();
  }

  private void requireRoom(LineParts line, Rational amount) {
    boolean fits =
        hasFractions
            ? amount.truncated().abs().bitLength() <= BITS_OF_FRACTIONS
            : money.holds(amount);
    if (!fits) {
      throw new UncheckedIOException(
          new IOException(
              "the line `" + line.id() + "` has more digits than its columns hold; write CSV"));
    }
  }

  private void flush() throws SQLException {
    database.appendRows("parts", rows);
    rows.clear();
  }

  private void flushIfMany() {
    if (rows.size() >= ROWS_HELD) {
      try {
        flush();
      } catch (SQLException e) {
        throw new UncheckedIOException(EngineLines.failure(e));
      }
    }
  }
}
