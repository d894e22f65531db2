package org.entente.bulk;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The groups of rows in which a Parquet file is written and read, all of one size but the last.
 *
 * @param rows how many each has
 */
record RowGroups(long rows, int count) {
  /** Those of a file; empty if they differ. */
  static Optional<RowGroups> of(DuckDb database, Path file) throws SQLException {
    var sizes = new ArrayList<Long>();
    database.each(
        new Query(
            "SELECT row_group_id, any_value(row_group_num_rows) FROM parquet_metadata(?) GROUP BY "
                + "row_group_id ORDER BY row_group_id",
            List.of(file.toString())),
        row -> sizes.add(row.number(2)));
    if (sizes.isEmpty()) {
      return Optional.of(new RowGroups(1, 0));
    }
    long first = sizes.getFirst();
    boolean regular =
        sizes.subList(0, sizes.size() - 1).stream().allMatch(size -> size == first)
            && sizes.getLast() <= first;
    return regular ? Optional.of(new RowGroups(first, sizes.size())) : Optional.empty();
  }
}
