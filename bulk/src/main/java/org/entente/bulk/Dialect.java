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
