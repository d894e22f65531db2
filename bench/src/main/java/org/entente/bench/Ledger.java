package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Any number of cost lines over five years, the same for the same number: half of them in one
 * category, one in ten of exactly 100.00, the others from cents to a million, one in twenty a
 * credit. Column {@code id} rises from line to line, {@code voucher} is in no order; both differ on
 * all lines.
 *
 * @param parquet the files, of at most 10,000,000 lines each
 */
record Ledger(long lines, List<Path> parquet) {
  private static final long FILE_LINES = 10_000_000;

  private static final String ROWS =
      """
      SELECT
        printf('L%%09d', i) AS id,
        printf('V%%09d', i * 387420489 %% 1000000007) AS voucher,
        DATE '2020-04-01' + CAST(hash(i, 1) %% 1826 AS INTEGER) AS service_date,
        CAST(CASE WHEN hash(i, 2) %% 20 = 0 THEN -1 ELSE 1 END
          * CAST(CASE WHEN hash(i, 3) %% 10 = 0 THEN 10000
              ELSE hash(i, 4) %% CAST(10 ** (3 + hash(i, 5) %% 6) AS BIGINT) END AS BIGINT)
          * 0.01 AS DECIMAL(12, 2)) AS amount,
        ['staff', 'staff', 'staff', 'staff', 'staff', 'repair', 'repair', 'spare parts',
          'utilities', 'travel', 'gifts'][1 + CAST(hash(i, 6) %% 11 AS INTEGER)] AS category,
        ['direct', 'direct', 'shared', 'shared', 'capital'][1 + CAST(hash(i, 7) %% 5 AS INTEGER)]
          AS class
      FROM range(%d, %d) AS numbers(i)\
      """;

  Ledger {
    parquet = List.copyOf(parquet);
  }

  static Ledger write(Path folder, long lines) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (long first = 0; first < lines; first += FILE_LINES) {
      var file = folder.resolve("costs-%d.parquet".formatted(files.size() + 1));
      var rows = ROWS.formatted(first, Math.min(lines, first + FILE_LINES));
      Sql.run("COPY (" + rows + ") TO '" + file + "' (FORMAT parquet)");
      files.add(file);
    }
    return new Ledger(lines, files);
  }

  /** The same lines as CSV. */
  Path csv(Path file) {
    Sql.run("COPY (FROM " + relation() + ") TO '" + file + "' (FORMAT csv, HEADER)");
    return file;
  }

  /** The lines as SQL reads them. */
  String relation() {
    var names = parquet.stream().map(file -> "'" + file + "'").toList();
    return "read_parquet([" + String.join(", ", names) + "])";
  }
}
