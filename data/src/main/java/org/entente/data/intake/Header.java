package org.entente.data.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Which position of a row holds which column of the agreement. */
public final class Header {
  private static final int COLUMNS_MOST = 1000;

  private final int size;
  private final SequencedMap<String, Integer> positions;

  private Header(int size, SequencedMap<String, Integer> positions) {
    this.size = size;
    this.positions = positions;
  }

  /**
   * The columns that a file may have.
   *
   * @param required those that it must have
   * @param all those and the optional ones
   */
  record Expected(List<String> required, SequencedSet<String> all) {}

  /** Reads the first row of a file by what the source says of its headings. */
  static Outcome<Header> of(CsvRow row, FactSource source, Expected expected) {
    return new Reading(row, source, expected).header();
  }

  /** Whether a row of headings is one value only because other signs than commas part them. */
  static boolean isSeparatedOtherwise(CsvRow row) {
    var first = row.cells().getFirst();
    return row.cells().size() == 1 && (first.contains(";") || first.contains("\t"));
  }

  /** How many values each row must have. */
  public int size() {
    return size;
  }

  /** The position of a column, or -1 if the file has no such column. */
  public int position(String column) {
    return positions.getOrDefault(column, -1);
  }

  private static final class Reading {
    private final CsvRow row;
    private final FactSource source;
    private final Expected expected;
    private final SequencedMap<String, String> columnOf = new TreeMap<>();
    private final SequencedMap<String, Integer> positions = new TreeMap<>();
    private final SequencedMap<String, Integer> seen = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(CsvRow row, FactSource source, Expected expected) {
      this.row = row;
      this.source = source;
      this.expected = expected;
    }

    Outcome<Header> header() {
      if (row.cells().size() > COLUMNS_MOST) {
        var problem = Problem.of("E0771", place(""), row.cells().size(), COLUMNS_MOST);
        return Outcome.failed(problem);
      }
      if (isSeparatedOtherwise(row)) {
        return Outcome.failed(Problem.of("E0761", place(""), source.file()));
      }
      nameHeadings();
      for (int i = 0; i < row.cells().size(); i++) {
        take(i, Normalizer.normalize(row.cells().get(i), Normalizer.Form.NFC));
      }
      for (var column : expected.required()) {
        if (!positions.containsKey(column)) {
          problems.add(Problem.of("E0764", place(heading(column)), heading(column), column));
        }
      }
      if (source.known().isEmpty() && !positions.containsKey(ColumnNames.KNOWN_ON)) {
        problems.add(Problem.of("E0781", source.place(), source.file()));
      }
      return Outcome.of(new Header(row.cells().size(), positions), problems);
    }

    private void nameHeadings() {
      expected.all().forEach(column -> columnOf.put(column, column));
      for (var heading : source.columns()) {
        if (expected.all().contains(heading.column())) {
          columnOf.remove(heading.column(), heading.column());
        }
      }
      for (var heading : source.columns()) {
        if (expected.all().contains(heading.column())) {
          columnOf.put(
              Normalizer.normalize(heading.heading(), Normalizer.Form.NFC), heading.column());
        } else {
          var hint = NearNames.hint(Shown.of(heading.column()), expected.all(), "columns");
          problems.add(Problem.of("E0766", heading.place(), Shown.of(heading.column()), hint));
        }
      }
    }

    private void take(int position, String heading) {
      var before = seen.putIfAbsent(heading, position);
      var column = columnOf.get(heading);
      if (heading.isEmpty()) {
        problems.add(Problem.of("E0765", place(""), position + 1));
      } else if (before != null) {
        problems.add(
            Problem.of("E0762", place(heading), Shown.of(heading), before + 1, position + 1));
      } else if (column != null) {
        positions.put(column, position);
      } else if (!source.ignored().contains(heading)) {
        var hint = NearNames.hint(Shown.of(heading), columnOf.sequencedKeySet(), "columns");
        problems.add(Problem.of("E0763", place(heading), Shown.of(heading), hint));
      }
    }

    private String heading(String column) {
      for (var entry : columnOf.entrySet()) {
        if (entry.getValue().equals(column)) {
          return entry.getKey();
        }
      }
      return column;
    }

    private Place place(String heading) {
      return Place.ofRow(source.file(), row.line(), Shown.of(heading));
    }
  }
}
