package org.entente.cli;

import java.util.Locale;
import java.util.Optional;
import org.entente.cli.files.RejectsFile;
import org.entente.data.intake.IntakeWatcher;

/** Watches a run read its facts: tells how far it is, and counts and writes what is left out. */
final class RunWatcher implements IntakeWatcher {
  private static final long NANOS = 1_000_000_000;

  private final Optional<RejectsFile> rejects;
  private final LeftOutRows leftOut;
  private final long start = System.nanoTime();
  private volatile Reading reading = new Reading("", 0, 0, 0);
  private long rowsBefore;
  private long charactersBefore;

  /**
   * How far the reading is.
   *
   * @param rows of all sources so far
   * @param planned characters of all sources, 0 if unknown
   */
  private record Reading(String file, long rows, long characters, long planned) {}

  RunWatcher(Optional<RejectsFile> rejects) {
    this.rejects = rejects;
    leftOut = new LeftOutRows(rejects.isPresent());
  }

  LeftOutRows leftOut() {
    return leftOut;
  }

  @Override
  public void plan(long characters) {
    reading = new Reading(reading.file, reading.rows, reading.characters, characters);
  }

  @Override
  public void begin(String file) {
    rowsBefore = reading.rows;
    charactersBefore = reading.characters;
    reading = new Reading(file, rowsBefore, charactersBefore, reading.planned);
  }

  @Override
  public void at(long rows, long characters) {
    reading =
        new Reading(
            reading.file, rowsBefore + rows, charactersBefore + characters, reading.planned);
  }

  @Override
  public void leaveOut(LeftOut row) {
    leftOut.add(row.problem());
    rejects.ifPresent(file -> file.add(row));
  }

  @Override
  public boolean wantsCells() {
    return rejects.isPresent();
  }

  /** How far the reading is: rows, rows in a second, and the time left where it can be told. */
  String state() {
    return state(System.nanoTime() - start);
  }

  String state(long nanos) {
    var now = reading;
    if (now.rows == 0 || nanos <= 0) {
      return now.file;
    }
    long rate = Math.round(now.rows / seconds(nanos));
    var state = String.format(Locale.ROOT, "%,d rows, %,d rows/s", now.rows, rate);
    return state + left(now, nanos);
  }

  private static String left(Reading now, long nanos) {
    if (now.characters <= 0 || now.characters >= now.planned) {
      return "";
    }
    var share = (now.planned - now.characters) / (double) now.characters;
    return ", " + (long) Math.ceil(seconds(nanos) * share) + " s left";
  }

  private static double seconds(long nanos) {
    return nanos / (double) NANOS;
  }
}
