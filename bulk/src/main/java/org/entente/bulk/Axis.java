package org.entente.bulk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.bulk.Relation.Form;

/**
 * The values that a column has in lines that count somewhere, counted through from 0.
 *
 * <p>Example: days from 1 to 31 January 2024 are 1 to 31, and 0 is a row without a day; the
 * categories rent and staff are 0 and 1.
 */
sealed interface Axis {
  /** How many numbers there are. */
  long size();

  /** The number of a row's value, NULL if it has none. */
  Query position();

  /** The number of a value that has one. */
  long position(String value);

  /** How many values a column has at most, if they are not days. */
  int VALUES_MOST = 200;

  /** The values of a column; empty if there are too many to be told apart by each row. */
  static Optional<Axis> of(LineQueries queries, int column, Collection<String> values) {
    var name = Relation.name(column);
    if (queries.form(column) instanceof Form.Day) {
      return days(name, name + " IS NULL", values);
    }
    if (values.size() <= VALUES_MOST) {
      return Optional.of(new Values(queries.text(column), List.copyOf(values)));
    }
    // A day that is written in another way is no day, although DuckDB takes it for one.
    var day = "TRY_CAST(" + name + " AS DATE)";
    return queries.form(column) instanceof Form.Text
        ? days(
            "CASE WHEN CAST(" + day + " AS VARCHAR) = " + name + " THEN " + day + " END",
            queries.text(column) + " = ''",
            values)
        : Optional.empty();
  }

  private static Optional<Axis> days(String day, String isBlank, Collection<String> values) {
    try {
      var days = values.stream().filter(text -> !text.isEmpty()).map(LocalDate::parse).toList();
      return Optional.of(
          days.isEmpty()
              ? new Days(day, isBlank, LocalDate.EPOCH, LocalDate.EPOCH)
              : new Days(day, isBlank, Collections.min(days), Collections.max(days)));
    } catch (DateTimeParseException otherText) {
      return Optional.empty();
    }
  }

  /**
   * Days from the first to the last, behind a blank.
   *
   * @param day the row's day
   * @param isBlank whether the row has none
   */
  record Days(String day, String isBlank, LocalDate first, LocalDate last) implements Axis {
    @Override
    public long size() {
      return 2 + ChronoUnit.DAYS.between(first, last);
    }

    @Override
    public Query position() {
      return Query.of(
          "CASE WHEN %s THEN 0 WHEN %s BETWEEN DATE '%s' AND DATE '%s' THEN 1 + (%s - DATE '%s') END"
              .formatted(isBlank, day, first, last, day, first));
    }

    @Override
    public long position(String value) {
      return value.isEmpty() ? 0 : 1 + ChronoUnit.DAYS.between(first, LocalDate.parse(value));
    }
  }

  /** A few values. */
  record Values(String text, List<String> values) implements Axis {
    @Override
    public long size() {
      return values.size();
    }

    @Override
    public Query position() {
      var cases = new StringBuilder("CASE ").append(text);
      for (int v = 0; v < values.size(); v++) {
        cases.append(" WHEN ? THEN ").append(v);
      }
      return new Query(cases + " END", new ArrayList<>(values));
    }

    @Override
    public long position(String value) {
      return values.indexOf(value);
    }
  }
}
