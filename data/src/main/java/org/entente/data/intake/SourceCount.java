package org.entente.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/** Counts the rows of one source and keeps the first problems of those left out. */
public final class SourceCount {
  private static final int SHOWN_MOST = 1000;

  private final FactSource source;
  private final IntakeWatcher watcher;
  private final List<Problem> shown = new ArrayList<>();
  private final SequencedMap<String, Long> rejectedByCode = new TreeMap<>();
  private int inTable;
  private final List<Problem> late = new ArrayList<>();
  private Optional<Header.Expected> expected = Optional.empty();
  private long kept;
  private long rejected;

  SourceCount(FactSource source, IntakeWatcher watcher) {
    this.source = source;
    this.watcher = watcher;
  }

  void begin() {
    watcher.begin(source.file());
  }

  void at(long rows, long characters) {
    watcher.at(rows, characters);
  }

  void keep() {
    kept++;
  }

  /** Counts rows that were kept together. */
  public void keep(long rows) {
    kept += rows;
  }

  /** Says how many rows of the table of lines come from the source. */
  void holds(int rows) {
    inTable = rows;
  }

  int inTable() {
    return inTable;
  }

  void reject(Problem problem) {
    reject(problem, List.of());
  }

  /** Counts a row as bad, whose cells these are. */
  public void reject(Problem problem, List<String> cells) {
    watcher.leaveOut(new IntakeWatcher.LeftOut(problem, cells));
    tally(problem);
  }

  private void tally(Problem problem) {
    rejected++;
    rejectedByCode.merge(problem.code(), 1L, Long::sum);
    if (shown.size() < SHOWN_MOST) {
      shown.add(problem);
    }
  }

  /** Leaves out a row that was kept at first. */
  void rejectKept(Problem problem) {
    kept--;
    if (watcher.wantsCells()) {
      late.add(problem);
      tally(problem);
    } else {
      reject(problem);
    }
  }

  /** Remembers how the source is read, in case that rows of it have to be found again. */
  void expect(Header.Expected columns) {
    expected = Optional.of(columns);
  }

  /** Tells of the rows that were kept at first, with their cells, which are read once more. */
  void tellOfLate() {
    new LateRows(source, expected).of(late).forEach(watcher::leaveOut);
    late.clear();
  }

  /** The problems shown, and one that counts the others. */
  List<Problem> problems() {
    if (rejected == shown.size()) {
      return shown;
    }
    var all = new ArrayList<>(shown);
    var place = Place.ofFile(source.file());
    all.add(Problem.of("E0793", place, rejected - shown.size(), source.file()));
    return all;
  }

  IntakeSummary.OfSource summary() {
    return new IntakeSummary.OfSource(
        holdsLines() ? source.form().entry() : source.file(),
        source.content().names(),
        kept + rejected,
        kept,
        rejectedByCode,
        source.assumed());
  }

  private boolean holdsLines() {
    return source.content() instanceof FactSource.Content.Lines;
  }
}
