package org.entente.bulk;

import java.util.ArrayList;
import java.util.List;

/**
 * A query with the values of its marks. Names of files and values of rows reach an engine only as
 * such values, never as words of the query.
 */
record Query(String sql, List<Object> values) {
  Query {
    values = List.copyOf(values);
  }

  static Query of(String sql) {
    return new Query(sql, List.of());
  }

  /** This query, then the other. */
  Query then(Query next) {
    var all = new ArrayList<>(values);
    all.addAll(next.values());
    return new Query(sql + " " + next.sql(), all);
  }

  Query then(String next) {
    return new Query(sql + " " + next, values);
  }
}
