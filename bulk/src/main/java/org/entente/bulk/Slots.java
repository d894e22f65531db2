package org.entente.bulk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.bulk.Places.Place;
import org.entente.bulk.Relation.Form;

/**
 * Where the rows of files count, by numbers that each row computes from its own values, so that the
 * rows stay in the order in which they are read; a join would part with it.
 *
 * <p>The values in which lines that are alike agree are counted through, from 1. Example: a day of
 * 2024 and a category of rent, staff make 367 x 2 slots, the first two of them for rows without a
 * day; staff on 2 January 2024 has slot 1 + 2 x 2 + 1 = 6, a row of another year slot 0. Rows that
 * count in two pools have two slots.
 */
final class Slots {
  /** How many slots there are at most. */
  private static final long SLOTS_MOST = 4_000_000;

  /** How many values a column has at most, if they are not days. */
  private static final int VALUES_MOST = 200;

  private static final int NONE = -1;

  private final List<OfFile> files = new ArrayList<>();
  private final SequencedMap<Long, Place> places = new TreeMap<>();
  private long size = 1;
  private int[] days = {};

  /**
   * The slots of a file.
   *
   * @param first the first of them
   * @param size how many combinations of values there are
   * @param turns in how many places a combination counts at most
   */
  private record OfFile(List<Axis> axes, long first, long size, int turns) {
    /** The slot of a row, 0 if it has none. */
    Query of(int turn) {
      var index = Query.of("0");
      for (var axis : axes) {
        index = Query.of("(").then(index).then(") * " + axis.size() + " +").then(axis.position());
      }
      return Query.of("coalesce(" + (first + turn * size) + " +").then(index).then(", 0)");
    }

    long slot(List<String> key, int turn) {
      long index = 0;
      for (int a = 0; a < axes.size(); a++) {
        index = index * axes.get(a).size() + axes.get(a).position(key.get(a));
      }
      return first + turn * size + index;
    }
  }

  /** The values of a column, counted through. */
  private sealed interface Axis {
    long size();

    /** The number of a row's value, NULL if it has none. */
    Query position();

    long position(String value);

    /** Days from the first to the last, behind a blank. */
    record Days(String column, LocalDate first, LocalDate last) implements Axis {
      @Override
      public long size() {
        return 2 + ChronoUnit.DAYS.between(first, last);
      }

      @Override
      public Query position() {
        return Query.of(
            "CASE WHEN %1$s IS NULL THEN 0 WHEN %1$s BETWEEN DATE '%2$s' AND DATE '%3$s' THEN 1 + (%1$s - DATE '%2$s') END"
                .formatted(column, first, last));
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

  private Slots() {}

  /**
   * The slots of all files; empty if there are too many of them, or none.
   *
   * @param files those that the engine added up
   */
  static Optional<Slots> of(List<LinesFile> files, Places places) {
    var slots = new Slots();
    for (var file : files) {
      var axes = axes(file, places);
      if (axes.isEmpty()) {
        return Optional.empty();
      }
      slots.add(file, axes.get(), places);
      if (slots.size > SLOTS_MOST) {
        return Optional.empty();
      }
    }
    slots.countDays();
    return slots.places.isEmpty() ? Optional.empty() : Optional.of(slots);
  }

  private static Optional<List<Axis>> axes(LinesFile file, Places places) {
    var queries = file.columns().orElseThrow().queries();
    var keys =
        file.added().stream()
            .filter(group -> !places.inOrder(group.row()).isEmpty())
            .map(Groups.Added::key)
            .toList();
    var axes = new ArrayList<Axis>();
    for (int k = 0; k < (keys.isEmpty() ? 0 : queries.shared().size()); k++) {
      var values = new TreeSet<String>();
      for (var key : keys) {
        values.add(key.get(k));
      }
      var axis = axis(queries, queries.shared().get(k), values);
      if (axis.isEmpty()) {
        return Optional.empty();
      }
      axes.add(axis.get());
    }
    return Optional.of(axes);
  }

  private static Optional<Axis> axis(LineQueries queries, int column, TreeSet<String> values) {
    if (queries.form(column) instanceof Form.Day) {
      return days(Relation.name(column), values);
    }
    return values.size() > VALUES_MOST
        ? Optional.empty()
        : Optional.of(new Axis.Values(queries.text(column), List.copyOf(values)));
  }

  private static Optional<Axis> days(String column, TreeSet<String> values) {
    try {
      var days = values.stream().filter(day -> !day.isEmpty()).map(LocalDate::parse).toList();
      var blank = LocalDate.EPOCH;
      return Optional.of(
          days.isEmpty()
              ? new Axis.Days(column, blank, blank)
              : new Axis.Days(column, Collections.min(days), Collections.max(days)));
    } catch (DateTimeParseException farOff) {
      return Optional.empty();
    }
  }

  private void add(LinesFile file, List<Axis> axes, Places places) {
    long combinations = 1;
    int turns = 0;
    for (var axis : axes) {
      combinations = Math.min(SLOTS_MOST + 1, combinations * axis.size());
    }
    for (var group : file.added()) {
      turns = Math.max(turns, places.inOrder(group.row()).size());
    }
    var its = new OfFile(axes, size, combinations, turns);
    files.add(its);
    size += combinations * turns;
    if (size <= SLOTS_MOST) {
      for (var group : file.added()) {
        addPlaces(its, group.key(), places.inOrder(group.row()));
      }
    }
  }

  private void addPlaces(OfFile file, List<String> key, List<Place> its) {
    for (int turn = 0; turn < its.size(); turn++) {
      places.put(file.slot(key, turn), its.get(turn));
    }
  }

  private void countDays() {
    days = new int[Math.toIntExact(size)];
    Arrays.fill(days, NONE);
    places.forEach((slot, place) -> days[Math.toIntExact(slot)] = place.number());
  }

  /** The number of the file in which rows have the slot. */
  int file(long slot) {
    int file = files.size() - 1;
    while (slot < files.get(file).first()) {
      file--;
    }
    return file;
  }

  /** The number of the day in which the rows of a slot count; below zero if there are none. */
  int day(long slot) {
    return days[(int) slot];
  }

  /** The slots of the rows of a file, one for each place in which they may count. */
  List<Query> of(int file) {
    var slots = new ArrayList<Query>();
    for (int turn = 0; turn < files.get(file).turns(); turn++) {
      slots.add(files.get(file).of(turn));
    }
    return slots;
  }

  /** Makes the table {@code slots} of those in which rows count. */
  void keep(DuckDb database) throws SQLException {
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE slots_text(slot BIGINT, cell BIGINT, day_number BIGINT, day VARCHAR)"));
    var rows = new ArrayList<List<Object>>();
    places.forEach((slot, place) ->
        rows.add(
            List.of(slot, (long) place.cell(), (long) place.number(), place.day().toString())));
    database.appendRows("slots_text", rows);
    database.run(
        Query.of(
            "CREATE OR REPLACE TABLE slots AS SELECT * REPLACE (CAST(day AS DATE) AS day) FROM"
                + " slots_text"));
  }
}
