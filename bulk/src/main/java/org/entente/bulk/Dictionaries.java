package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.bulk.Relation.Form;

/**
 * The values of some text columns, each with its number, so that an engine groups by one small
 * number in the place of several texts; a value that is not listed has the number behind the last.
 *
 * <p>Example: categories rent, staff and classes a, b: (staff, b) is number 1 x 3 + 1 = 4, and
 * (rent, x) is 0 x 3 + 2 = 2, which is not known.
 *
 * @param byColumn the values by the position of the column
 * @param shared all columns in which lines that are alike agree
 */
record Dictionaries(SequencedMap<Integer, List<String>> byColumn, List<Integer> shared) {
  /** How many values a column has at most to be worth a dictionary. */
  static final int VALUES_MOST = 200;

  /** How many rows are looked at for values. */
  static final int ROWS_LOOKED_AT = 50_000;

  /** How many numbers there are at most. */
  private static final int NUMBERS_MOST = 4096;

  /**
   * Dictionaries of those text columns that repeat few values.
   *
   * @param queries about the rows
   */
  static Dictionaries of(Engine engine, LineQueries queries) throws SQLException {
    var byColumn = new TreeMap<Integer, List<String>>();
    int numbers = 1;
    for (int column : queries.shared()) {
      var values = new ArrayList<String>();
      if (queries.form(column) instanceof Form.Text) {
        engine.each(queries.firstValues(column), row -> values.add(row.text(1)));
      }
      boolean isSmall =
          values.size() <= VALUES_MOST && numbers * (values.size() + 1) <= NUMBERS_MOST;
      if (!values.isEmpty() && isSmall) {
        numbers *= values.size() + 1;
        byColumn.put(column, values);
      }
    }
    return new Dictionaries(byColumn, queries.shared());
  }

  /** No dictionaries. */
  static Dictionaries none(List<Integer> shared) {
    return new Dictionaries(new TreeMap<>(), shared);
  }

  Dictionaries {
    byColumn = Collections.unmodifiableSequencedMap(byColumn);
    shared = List.copyOf(shared);
  }

  /** The number of a row's values. */
  Query number() {
    var sql = new StringBuilder("0");
    var marks = new ArrayList<Object>();
    byColumn.forEach((column, values) -> {
      sql.insert(0, "(").append(") * ").append(values.size() + 1).append(" + CASE ");
      sql.append(Relation.name(column));
      for (int v = 0; v < values.size(); v++) {
        sql.append(" WHEN ? THEN ").append(v);
        marks.add(values.get(v));
      }
      sql.append(" ELSE ").append(values.size()).append(" END");
    });
    return new Query(sql.toString(), marks);
  }

  /** Whether a row has a value that is not listed. */
  Query isUnknown() {
    var conditions = new ArrayList<String>();
    var marks = new ArrayList<Object>();
    byColumn.forEach((column, values) -> {
      var list = String.join(", ", Collections.nCopies(values.size(), "?"));
      conditions.add("NOT coalesce(" + Relation.name(column) + " IN (" + list + "), false)");
      marks.addAll(values);
    });
    return new Query(String.join(" OR ", conditions), marks);
  }

  /** The columns without a dictionary. */
  List<Integer> others() {
    return shared.stream().filter(position -> !byColumn.containsKey(position)).toList();
  }

  /** The values behind a number by the columns' order; none if one of them is not known. */
  List<String> values(int number) {
    var values = new ArrayList<String>();
    int left = number;
    for (var dictionary : byColumn.sequencedValues().reversed()) {
      int v = left % (dictionary.size() + 1);
      left /= dictionary.size() + 1;
      if (v == dictionary.size()) {
        return List.of();
      }
      values.addFirst(dictionary.get(v));
    }
    return values;
  }
}
