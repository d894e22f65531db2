package org.entente.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a source as an engine sees them, with columns {@code c0}, {@code c1} and so on.
 *
 * @param from what stands behind FROM
 * @param headings the names of the columns in the source
 * @param forms what an engine holds in each column
 * @param dialect of the engine
 * @param numbered how rows are numbered, if they are
 */
record Relation(
    Query from,
    List<String> headings,
    List<Form> forms,
    Dialect dialect,
    Optional<Numbered> numbered) {
  Relation {
    headings = List.copyOf(headings);
    forms = List.copyOf(forms);
  }

  /**
   * Of rows that have numbers, {@code file_row_number}, from 0.
   *
   * @param first the number of the first row in the source: of CSV, which has a row of headings, 2
   * @param parquet the file that is read in groups of rows, from its first row to its last; none on
   *     a cluster
   */
  record Numbered(int first, Optional<Path> parquet) {}

  /** What an engine holds in a column. */
  sealed interface Form {
    /** Text, as CSV files have it. */
    record Text() implements Form {}

    /**
     * Whole numbers or decimal fractions.
     *
     * @param whole the most digits before the point
     * @param scale how many digits stand behind it
     */
    record Decimal(int whole, int scale) implements Form {}

    record Day() implements Form {}

    record YesNo() implements Form {}

    /**
     * A day with a time.
     *
     * @param zone what stands behind it, {@code Z} if it is known to be in UTC
     */
    record Instant(String zone) implements Form {}

    /** Anything else, by its name: nothing that is read. */
    record Other(String type) implements Form {}

    /** The form of a type by its name in DuckDB. */
    static Form of(String type) {
      return switch (type) {
        case "VARCHAR" -> new Text();
        case "DATE" -> new Day();
        case "BOOLEAN" -> new YesNo();
        case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> new Instant("");
        case "TIMESTAMP WITH TIME ZONE" -> new Instant("Z");
        case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER" ->
            new Decimal(10, 0);
        case "BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT" -> new Decimal(39, 0);
        default -> type.startsWith("DECIMAL(") ? decimal(type) : new Other(type);
      };
    }

    /** {@code DECIMAL(18,2)} has 16 digits before the point and 2 behind it. */
    private static Decimal decimal(String type) {
      int comma = type.indexOf(',');
      int precision = Integer.parseInt(type.substring("DECIMAL(".length(), comma));
      int scale = Integer.parseInt(type.substring(comma + 1, type.length() - 1));
      return new Decimal(precision - scale, scale);
    }
  }

  static String name(int column) {
    return "c" + column;
  }

  /** The value of a column as text, "" for none. */
  String text(int column) {
    var name = name(column);
    return switch (forms.get(column)) {
      case Form.Text text -> "coalesce(" + name + ", '')";
      case Form.YesNo yesNo ->
          "CASE WHEN " + name + " THEN 'yes' WHEN NOT " + name + " THEN 'no' ELSE '' END";
      case Form.Decimal decimal -> "coalesce(" + digits(name, decimal.scale()) + ", '')";
      case Form.Day day -> "coalesce(CAST(" + name + " AS STRING), '')";
      case Form.Instant instant -> "coalesce(" + dialect.instant(name, instant.zone()) + ", '')";
      case Form.Other other -> "coalesce(CAST(" + name + " AS STRING), '')";
    };
  }

  /** A number in plain digits, without the zeros at its end that its type alone has. */
  private static String digits(String name, int scale) {
    var text = "CAST(" + name + " AS STRING)";
    return scale == 0 ? text : "regexp_replace(" + text + ", '[.]?0*$', '')";
  }
}
