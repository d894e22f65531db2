package org.entente.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/** Counts the rows of one source and keeps the first problems of those left out. */
public final class SourceCount {
  private static final int SHOWN_MOST = 1000;

  private final FactSource source;
  private final List<Problem> shown = new ArrayList<>();
  private final SequencedMap<String, Long> rejectedByCode = new TreeMap<>();
  private int inTable;
  private long kept;
  private long rejected;

  SourceCount(FactSource source) {
    this.source = source;
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

  public void reject(Problem problem) {
    rejected++;
    rejectedByCode.merge(problem.code(), 1L, Long::sum);
    if (shown.size() < SHOWN_MOST) {
      shown.add(problem);
    }
  }

  /** Leaves out a row that was kept at first. */
  void rejectKept(Problem problem) {
    kept--;
    reject(problem);
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
        source.file(), content(), kept + rejected, kept, rejectedByCode, source.assumed());
  }

  private String content() {
    return switch (source.content()) {
      case FactSource.Content.Lines lines -> lines.lines().name();
      case FactSource.Content.Rates rates -> rates.rates().name();
      case FactSource.Content.Inputs inputs ->
          String.join(", ", inputs.inputs().stream().map(FactSource.Naming::name).toList());
    };
  }
}
