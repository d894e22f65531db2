package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.spread.SharePiecesText;
import org.entente.spread.Spread.Cell;

/**
 * Has Spark split lines among the parties, each worker those of some days.
 *
 * <p>A cluster gives rows in no order, so that the lines of every day are sorted by id: they move
 * once between the workers, by the number of their day. To it go small tables, and to each worker
 * what the parties bear; nothing comes back but sums.
 */
final class SparkSpread {
  /**
   * How many lines may go to the cluster singly. Where they are more, they are here in any case and
   * are split here.
   */
  private static final int SINGLES_MOST = 200_000;

  private SparkSpread() {}

  /**
   * Writes the parts of all lines as files into a folder.
   *
   * @param lines all lines of the cells
   * @return whether it could; if not, the lines must be split one by one
   */
  static boolean write(SparkEngine spark, LinesOfFiles lines, List<Cell> cells, Path folder)
      throws SQLException, IOException {
    var places = new Places(cells);
    if (places.isTooLarge() || places.singles() > SINGLES_MOST) {
      return false;
    }
    var files = lines.files().stream().filter(file -> file.columns().isPresent()).toList();
    // A narrower type would be written faster, but found too narrow only when all is computed.
    var queries = new PartsQueries(Dialect.SPARK, Money.WIDE);
    Parties.keepTexts(spark, cells, Set.of());
    Parties.keep(spark, Money.WIDE);
    places.keep(spark, files, true, Money.WIDE);
    spark.share(cells.stream().map(cell -> SharePiecesText.of(cell.pieces())).toList());
    var sorted = queries.sorted(files, !lines.ids().several().isEmpty());
    try {
      spark.save(queries.parts(sorted), folder);
    } catch (SparkFailure e) {
      if (e.kind() != SparkFailure.Kind.TOO_LARGE) {
        throw e;
      }
      empty(folder);
      return false;
    }
    PartsCheck.check(spark, Query.of(SparkEngine.SAVED), cells);
    return true;
  }

  /** What workers wrote before one of them failed is no part of what is written next. */
  private static void empty(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
