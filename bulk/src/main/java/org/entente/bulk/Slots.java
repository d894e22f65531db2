package org.entente.bulk;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.bulk.Places.Place;

/**
 * Where the rows of files count, by numbers that each row computes from its own values, so that the
 * rows stay in the order in which they are read; a join would part with it.
 *
 * <p>The values in which lines that are alike agree are counted through, from 1. Example: a day of
 * 2024 and a category of rent, staff make 367 x 2 slots, the first two of them for rows without a
 * day; staff on 2 January 2024 has slot 1 + 2 x 2 + 1 = 6, a row of another year slot 0.
 */
final class Slots {
  /** How many slots there are at most. */
  private static final long SLOTS_MOST = 4_000_000;

  private static final int NONE = -1;

  private final List<OfFile> files = new ArrayList<>();
  private final SequencedMap<Long, Place> places = new TreeMap<>();
  private long size = 1;
  private int[] days = {};

  /**
   * The slots of a file.
   *
   * @param first the first of them
   */
  private record OfFile(List<Axis> axes, long first) {
    /** The slot of a row, 0 if it has none. */
    Query slot() {
      var index = Query.of("0");
      for (var axis : axes) {
        index = Query.of("(").then(index).then(") * " + axis.size() + " +").then(axis.position());
      }
      return Query.of("coalesce(" + first + " +").then(index).then(", 0)");
    }

    long slot(List<String> key) {
      long index = 0;
      for (int a = 0; a < axes.size(); a++) {
        index = index * axes.get(a).size() + axes.get(a).position(key.get(a));
      }
      return first + index;
    }

    long size() {
      long size = axes.isEmpty() ? 0 : 1;
      for (var axis : axes) {
        size = Math.min(SLOTS_MOST + 1, size * axis.size());
      }
      return size;
    }
  }

  private Slots() {}

  /**
   * The slots of all files; empty if there are too many of them, or none, or if a row counts in
   * several places, as where two agreements take the same lines.
   *
   * @param files those that the engine added up
   */
  static Optional<Slots> of(List<LinesFile> files, Places places) {
    var slots = new Slots();
    for (var file : files) {
      var axes = axes(file, places);
      if (axes.isEmpty() || !slots.hasAdded(file, axes.get(), places)) {
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
      var axis = Axis.of(queries, queries.shared().get(k), values);
      if (axis.isEmpty()) {
        return Optional.empty();
      }
      axes.add(axis.get());
    }
    return Optional.of(axes);
  }

  private boolean hasAdded(LinesFile file, List<Axis> axes, Places all) {
    var its = new OfFile(axes, size);
    files.add(its);
    size += its.size();
    if (size > SLOTS_MOST) {
      return false;
    }
    for (var group : file.added()) {
      var found = all.inOrder(group.row());
      if (found.size() > 1) {
        return false;
      }
      found.forEach(place -> places.put(its.slot(group.key()), place));
    }
    return true;
  }

  private void countDays() {
    days = new int[Math.toIntExact(size)];
    Arrays.fill(days, NONE);
    places.forEach((slot, place) -> days[Math.toIntExact(slot)] = place.number());
  }

  /** The number of the day in which the rows of a slot count; below zero if there are none. */
  int day(long slot) {
    return days[(int) slot];
  }

  /** The number of the file in which rows have the slot. */
  int file(long slot) {
    int file = files.size() - 1;
    while (slot < files.get(file).first()) {
      file--;
    }
    return file;
  }

  /** The slot of the rows of a file. */
  Query of(int file) {
    return files.get(file).slot();
  }

  /** Makes the table {@code slots} of those in which rows count. */
  void keep(DuckDb database) throws SQLException {
    var rows = new ArrayList<List<String>>();
    places.forEach((slot, place) ->
        rows.add(
            List.of(
                slot.toString(),
                Integer.toString(place.cell()),
                Integer.toString(place.number()),
                place.day().toString())));
    database.keep("slots_text", List.of("slot", "cell", "day_number", "day"), rows);
    database.run(
        Query.of(
            """
            CREATE OR REPLACE TABLE slots AS SELECT CAST(slot AS BIGINT) AS slot,
              CAST(cell AS BIGINT) AS cell, CAST(day_number AS BIGINT) AS day_number,
              CAST(day AS DATE) AS day
            FROM slots_text\
            """));
  }
}
