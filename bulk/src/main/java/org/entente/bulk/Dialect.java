package org.entente.bulk;

/** How the SQL of an engine differs from that of the others. */
enum Dialect {
  DUCKDB,
  SPARK;

  /** Whether rows come in the order of their files, and groups by numbers are found faster. */
  boolean isOfOneMachine() {
    return this == DUCKDB;
  }

  /** Whether a text is, from its first to its last character, what a pattern says. */
  String isMatch(String text, String pattern) {
    return switch (this) {
      case DUCKDB -> "regexp_full_match(" + text + ", '" + pattern + "')";
      case SPARK -> "(" + text + " RLIKE r'^(?:" + pattern + ")\\z')";
    };
  }

  /** A column whose name is a word of SQL. */
  String named(String column) {
    return switch (this) {
      case DUCKDB -> '"' + column + '"';
      case SPARK -> '`' + column + '`';
    };
  }

  /** The type of a column of texts, of which DuckDB keeps numbers. */
  String textType(String column) {
    return switch (this) {
      case DUCKDB -> column + "_text";
      case SPARK -> "STRING";
    };
  }

  /** What makes the query behind it a table of this name, in the place of an earlier one. */
  String table(String name) {
    return switch (this) {
      case DUCKDB -> "CREATE OR REPLACE TABLE " + name + " AS";
      case SPARK -> "CREATE OR REPLACE TEMPORARY VIEW " + name + " AS";
    };
  }

  /**
   * A start and the sum of 64-bit numbers up to each row of a window; none where it does not fit 64
   * bits.
   */
  String runningTotal(String start, String units, String window) {
    return switch (this) {
      case DUCKDB -> "TRY_CAST(" + start + " + sum(" + units + ") OVER (" + window + ") AS BIGINT)";
      case SPARK -> "try_add(" + start + ", try_sum(" + units + ") OVER (" + window + "))";
    };
  }

  /**
   * A day with a time as text, to the second.
   *
   * @param zone what stands behind it
   */
  String instant(String name, String zone) {
    return switch (this) {
      case DUCKDB -> "strftime(" + name + ", '%Y-%m-%dT%H:%M:%S" + zone + "')";
      case SPARK -> "(date_format(" + name + ", \"yyyy-MM-dd'T'HH:mm:ss\") || '" + zone + "')";
    };
  }
}
