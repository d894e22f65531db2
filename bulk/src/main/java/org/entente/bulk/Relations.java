package org.entente.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
        Dialect.DUCKDB,
        Optional.empty());
  }

  /**
   * The same, copied to a Parquet file, in which rows have numbers. They are those of the lines of
   * the file if every row has one line.
   *
   * @param copy the file to write
   */
  static Relation numberedCsv(DuckDb database, Path file, int columns, Path copy)
      throws SQLException, IOException {
    var csv = csv(file, columns);
    database.run(
        Query.of("COPY (SELECT * FROM")
            .then(csv.from())
            .then(") TO " + DuckDb.text(copy.toString()) + " (FORMAT parquet)"));
    var rows = new Query("SELECT count(*) FROM read_parquet(?)", List.of(copy.toString()));
    boolean isNumbered = TextLines.count(file) == database.count(rows) + 1;
    return new Relation(
        rows(columns, List.of(), copy),
        csv.headings(),
        csv.forms(),
        Dialect.DUCKDB,
        isNumbered ? Optional.of(new Relation.Numbered(2, Optional.of(copy))) : Optional.empty());
  }

  /**
   * A Parquet file, whose columns have types. What the names of its folders say, as in {@code
   * year=2024}, is a column of text, if the lines have one by that name.
   */
  static Relation parquet(DuckDb database, LinesSource source) throws SQLException {
    var headings = new ArrayList<String>();
    var forms = new ArrayList<Form>();
    database.columns(
        new Query(
            "SELECT * FROM read_parquet(?, hive_partitioning = false)",
            List.of(source.source().path().toString())),
        (name, type) -> {
          headings.add(name);
          forms.add(Form.of(type));
        });
    int columns = headings.size();
    var folders = new ArrayList<String>();
    for (var folder : Partition.of(source)) {
      if (!headings.contains(folder.column())) {
        headings.add(folder.column());
        forms.add(new Form.Text());
        folders.add(folder.value());
      }
    }
    var path = source.source().path();
    return new Relation(
        rows(columns, folders, path),
        headings,
        forms,
        Dialect.DUCKDB,
        Optional.of(new Relation.Numbered(1, Optional.of(path))));
  }

  /**
   * The rows of a Parquet file.
   *
   * @param columns how many it has
   * @param folders what further columns have in every row
   */
  private static Query rows(int columns, List<String> folders, Path file) {
    var names = new ArrayList<String>();
    for (int c = 0; c < columns; c++) {
      names.add(Relation.name(c));
    }
    names.add("file_row_number");
    for (int f = 0; f < folders.size(); f++) {
      names.add(Relation.name(columns + f));
    }
    var values = new ArrayList<Object>(folders);
    values.add(file.toString());
    var from =
        "(SELECT *"
            + ", CAST(? AS VARCHAR)".repeat(folders.size())
            + " FROM read_parquet(?, hive_partitioning = false, file_row_number = true)) AS lines("
            + String.join(", ", names)
            + ")";
    return new Query(from, values);
  }
}
