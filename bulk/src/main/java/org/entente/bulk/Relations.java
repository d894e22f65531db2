package org.entente.bulk;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.LinesSource;

/** The files of a source as relations of DuckDB. */
final class Relations {
  /** The most bytes of a row of CSV, as for the reader of rows. */
  private static final int ROW_BYTES_MOST = 1 << 20;

  private Relations() {}

  /** A CSV file with that many columns, all of them text, its first row left out. */
  static Relation csv(Path file, int columns) {
    var types = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (int c = 0; c < columns; c++) {
      types.add("'" + Relation.name(c) + "': 'VARCHAR'");
      names.add("'" + Relation.name(c) + "'");
    }
    var from =
        "read_csv(?, header = true, auto_detect = false, strict_mode = true, delim = ',', "
            + "quote = '\"', escape = '\"', max_line_size = "
            + ROW_BYTES_MOST
            + ", columns = {"
            + String.join(", ", types)
            + "}, force_not_null = ["
            + String.join(", ", names)
            + "])";
    return new Relation(
        new Query(from, List.of(file.toString())),
        Collections.nCopies(columns, ""),
        Collections.nCopies(columns, new Form.Text()),
        Dialect.DUCKDB);
  }

  /**
   * A Parquet file, whose columns have types. What the names of its folders say, as in {@code
   * year=2024}, is a column of text, if the lines have one by that name.
   */
  static Relation parquet(DuckDb database, LinesSource source) throws SQLException {
    var path = source.source().path().toString();
    var headings = new ArrayList<String>();
    var forms = new ArrayList<Form>();
    database.columns(
        new Query("SELECT * FROM read_parquet(?, hive_partitioning = false)", List.of(path)),
        (name, type) -> {
          headings.add(name);
          forms.add(Form.of(type));
        });
    var names = new ArrayList<String>();
    headings.forEach(heading -> names.add(Relation.name(names.size())));
    names.add("file_row_number");
    var values = new ArrayList<Object>();
    var marks = new StringBuilder();
    for (var folder : Partition.of(source)) {
      if (!headings.contains(folder.column())) {
        names.add(Relation.name(headings.size()));
        headings.add(folder.column());
        forms.add(new Form.Text());
        marks.append(", CAST(? AS VARCHAR)");
        values.add(folder.value());
      }
    }
    values.add(path);
    var from =
        "(SELECT *"
            + marks
            + " FROM read_parquet(?, hive_partitioning = false, file_row_number = true)) AS lines("
            + String.join(", ", names)
            + ")";
    return new Relation(new Query(from, values), headings, forms, Dialect.DUCKDB);
  }
}
