package org.entente.bulk;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.spread.LineParts;
import org.entente.spread.LineParts.Part;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/** Writes the parts of lines as a Parquet file, with the columns of {@code entente spread}. */
final class PartsFile {
  /** The type of amounts and parts: exact for every currency. */
  static final String MONEY = "DECIMAL(38, 4)";

  private static final List<String> TEXTS =
      List.of(
          "agreement",
          "pool",
          "line",
          "place",
          "day",
          "entry",
          "amount",
          "currency",
          "party",
          "part",
          "unit",
          "figure");

  private final DuckDb database;
  private final List<List<Object>> rows = new ArrayList<>();

  private PartsFile(DuckDb database) {
    this.database = database;
  }

  static void write(DuckDb database, Spread spread, Path target) throws SQLException {
    var columns = String.join(" VARCHAR, ", TEXTS) + " VARCHAR";
    database.run(Query.of("CREATE OR REPLACE TABLE parts(" + columns + ")"));
    var file = new PartsFile(database);
    for (var pool : spread.pools()) {
      spread.forEach(pool, line -> file.add(pool, line));
      file.flush();
    }
    database.run(
        Query.of(
            "COPY (SELECT * REPLACE (CAST(day AS DATE) AS day, CAST(amount AS "
                + MONEY
                + ") AS amount, CAST(part AS "
                + MONEY
                + ") AS part) FROM parts) TO "
                + DuckDb.text(target.toString())
                + " (FORMAT parquet)"));
  }

  private void add(SpreadPool pool, LineParts line) {
    for (Part part : line.parts()) {
      rows.add(
          List.of(
              pool.agreement(),
              pool.subject(),
              line.id(),
              line.place().map(place -> place.file() + ":" + place.line()).orElse(""),
              line.day().toString(),
              line.entry().word(),
              line.amount().toString(),
              line.currency().code(),
              part.party(),
              part.amount().toString(),
              pool.currency().code(),
              part.figure()));
    }
  }

  private void flush() throws SQLException {
    database.appendRows("parts", rows);
    rows.clear();
  }
}
