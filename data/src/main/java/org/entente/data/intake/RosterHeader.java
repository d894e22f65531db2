package org.entente.data.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Place;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Which position of a row holds which column of a list of members.
 *
 * @param size how many values each row must have
 * @param idColumn the heading over the ids
 * @param languages the languages that labels are given in
 */
record RosterHeader(
    int size, String idColumn, List<String> languages, SequencedMap<String, Integer> positions) {
  static final String LABEL = "label";

  /** The heading over labels in a language: {@code label:fr}. */
  static String labelIn(String language) {
    return LABEL + ":" + language;
  }

  /** The value of a column, or "" if the file has no such column. */
  String cell(CsvRow row, String column) {
    var position = positions.get(column);
    return position == null ? "" : row.cells().get(position);
  }

  static Outcome<RosterHeader> of(CsvRow row, String file, String idColumn) {
    return new Reading(row, file, idColumn).header();
  }

  private static final class Reading {
    private final CsvRow row;
    private final String file;
    private final String idColumn;
    private final List<String> languages = new ArrayList<>();
    private final SequencedMap<String, Integer> positions = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(CsvRow row, String file, String idColumn) {
      this.row = row;
      this.file = file;
      this.idColumn = idColumn;
    }

    Outcome<RosterHeader> header() {
      var headings = row.cells();
      if (Header.isSeparatedOtherwise(row)) {
        return Outcome.failed(Problem.of("E0761", place(""), file));
      }
      for (int i = 0; i < headings.size(); i++) {
        take(i, Normalizer.normalize(headings.get(i), Normalizer.Form.NFC));
      }
      if (!positions.containsKey(idColumn)) {
        var shown = positions.sequencedKeySet().stream().map(Shown::of).toList();
        var hint = NearNames.hint(idColumn, shown, "headings");
        problems.add(Problem.of("E0902", place(idColumn), idColumn, file, hint));
      }
      return Outcome.of(
          new RosterHeader(headings.size(), idColumn, languages, positions), problems);
    }

    private void take(int position, String heading) {
      var before = positions.putIfAbsent(heading, position);
      if (before != null && isRead(heading)) {
        problems.add(
            Problem.of("E0762", place(heading), Shown.of(heading), before + 1, position + 1));
      } else if (heading.startsWith(LABEL + ":")) {
        language(heading.substring(LABEL.length() + 1), heading);
      } else if (!isRead(heading)) {
        meant(heading)
            .ifPresent(meant ->
                problems.add(Problem.of("E0903", place(heading), Shown.of(heading), meant)));
      }
    }

    private boolean isRead(String heading) {
      return heading.equals(idColumn)
          || heading.startsWith(LABEL + ":")
          || List.of(LABEL, ColumnNames.FROM, ColumnNames.TO).contains(heading);
    }

    private void language(String language, String heading) {
      if (Name.isWellFormed(language)) {
        languages.add(language);
      } else {
        problems.add(Problem.of("E0904", place(heading), Shown.of(heading)));
      }
    }

    /** The heading that an unread one may have meant. */
    private static Optional<String> meant(String heading) {
      var plain = heading.toLowerCase(Locale.ROOT).strip();
      if (plain.startsWith(LABEL)) {
        return Optional.of(plain.length() <= LABEL.length() + 1 ? LABEL : labelIn("fr"));
      }
      return List.of(ColumnNames.FROM, ColumnNames.TO).stream().filter(plain::equals).findFirst();
    }

    private Place place(String heading) {
      return Place.ofRow(file, row.line(), Shown.of(heading));
    }
  }
}
