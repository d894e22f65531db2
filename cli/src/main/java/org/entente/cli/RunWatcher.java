package org.entente.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.cli.files.RejectsFile;
import org.entente.data.intake.IntakeWatcher;

/** Watches a run read its facts: tells how far it is, and counts and writes what is left out. */
final class RunWatcher implements IntakeWatcher {
  private static final long NANOS = 1_000_000_000;

  private final Optional<RejectsFile> rejects;
  private final LeftOutRows leftOut;
  private final long start = System.nanoTime();
  private volatile Reading reading = new Reading("", 0, 0, 0);
  private volatile Optional<Engine> engine = Optional.empty();
  private long rowsBefore;
  private long charactersBefore;

  /**
   * How far the reading is.
   *
   * @param rows of all sources so far
   * @param planned characters of all sources, 0 if unknown
   */
  private record Reading(String file, long rows, long characters, long planned) {}

  /** What adds up lines, and since when. */
  private record Engine(String name, Supplier<AddedUp> state, long start) {}

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
  public void addUp(String name, Supplier<AddedUp> state) {
    engine = Optional.of(new Engine(name, state, System.nanoTime()));
  }

  /** The engine that added up lines, if one did. */
  Optional<String> engine() {
    return engine.map(Engine::name);
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
    var adding = engine;
    if (adding.isPresent()) {
      var of = adding.get();
      return of.name() + ", " + state(of.state().get(), System.nanoTime() - of.start());
    }
    return state(System.nanoTime() - start);
  }

  static String state(AddedUp now, long nanos) {
    if (now.rows() == 0 || nanos <= 0) {
      return "adding up lines";
    }
    var state = rows(now.rows(), nanos);
    long left = now.total() - now.rows();
    return left <= 0
        ? state
        : state + ", " + (long) Math.ceil(seconds(nanos) * left / now.rows()) + " s left";
  }

  private static String rows(long rows, long nanos) {
    long rate = Math.round(rows / seconds(nanos));
    return String.format(Locale.ROOT, "%,d rows, %,d rows/s", rows, rate);
  }

  String state(long nanos) {
    var now = reading;
    if (now.rows == 0 || nanos <= 0) {
      return now.file;
    }
    return rows(now.rows, nanos) + left(now, nanos);
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
