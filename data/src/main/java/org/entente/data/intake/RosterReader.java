package org.entente.data.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.Roster.Entry;
import org.entente.data.rows.CsvFile;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Reads a list of parties, or of members of a set, from a CSV file: an id and labels in each row,
 * and for parties the days of membership.
 *
 * <p>Columns of other headings are not read. Every bad row is a problem; none is left out.
 *
 * <p>Example: a file with the headings {@code id,label,label:fr} and the row {@code
 * CHE,Switzerland,Suisse} lists CHE with two labels.
 */
public final class RosterReader {
  private static final long SIZE_MOST = 4L << 20;
  private static final int ROWS_MOST = 10_000;

  private final NamedFile file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final SequencedMap<String, Integer> lines = new TreeMap<>();

  private RosterReader(NamedFile file) {
    this.file = file;
  }

  /**
   * The list in a file, or all problems of the file.
   *
   * @param idColumn the heading over the ids
   */
  public static Outcome<Roster> read(NamedFile file, String idColumn) {
    return new RosterReader(file).read(idColumn);
  }

  private Outcome<Roster> read(String idColumn) {
    var obstacle = obstacle();
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    try (var csv = CsvFile.open(file)) {
      var headings = csv.headings();
      if (!headings.succeeded()) {
        return Outcome.failed(headings.problems());
      }
      var header = RosterHeader.of(headings.orThrow(), file.file(), idColumn);
      problems.addAll(header.problems());
      header.value().ifPresent(columns -> rows(csv, columns));
    } catch (IOException e) {
      problems.add(Problem.of("E0703", file.named(), file.file()));
    }
    return Outcome.of(new Roster(file.file(), entries), problems);
  }

  private Optional<Problem> obstacle() {
    if (!file.file().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return Optional.of(Problem.of("E0901", file.named(), file.file()));
    }
    var obstacle = file.obstacle(Long.MAX_VALUE);
    try {
      return obstacle.isEmpty() && Files.size(file.path()) > SIZE_MOST
          ? Optional.of(Problem.of("E0900", file.named(), file.file(), "4 MiB"))
          : obstacle;
    } catch (IOException e) {
      return Optional.of(Problem.of("E0703", file.named(), file.file()));
    }
  }

  private void rows(CsvFile csv, RosterHeader columns) {
    var rows = new ArrayList<CsvRow>();
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      if (rows.size() == ROWS_MOST) {
        var place = Place.ofRow(file.file(), row.get().line(), "");
        problems.add(Problem.of("E0254", place, file.file(), "10,000"));
        return;
      }
      rows.add(row.get());
    }
    rows.forEach(row -> take(row, columns));
    csv.problem().ifPresent(problems::add);
    if (rows.isEmpty() && csv.problem().isEmpty()) {
      problems.add(Problem.of("E0253", Place.ofFile(file.file()), file.file()));
    }
  }

  private void take(CsvRow row, RosterHeader columns) {
    var reading = new RowReading(column -> Place.ofRow(file.file(), row.line(), column));
    row.problem(reading.place(""), columns.size())
        .ifPresentOrElse(
            reading::reject, () -> entry(row, columns, reading).ifPresent(entries::add));
    reading.problem().ifPresent(problems::add);
  }

  private Optional<Entry> entry(CsvRow row, RosterHeader columns, RowReading reading) {
    var id = id(columns.idColumn(), row, columns, reading);
    var labels = labels(row, columns, reading);
    var from = day(ColumnNames.FROM, columns.cell(row, ColumnNames.FROM), reading);
    var to = day(ColumnNames.TO, columns.cell(row, ColumnNames.TO), reading);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      reading.reject(Problem.of("E0754", reading.place(ColumnNames.TO), to.get(), from.get()));
    }
    var entry = new Entry(id, labels, from, to, reading.place(columns.idColumn()));
    return reading.isGood() ? Optional.of(entry) : Optional.empty();
  }

  private String id(String column, CsvRow row, RosterHeader columns, RowReading reading) {
    var id = reading.required(column, columns.cell(row, column));
    if (!reading.isGood()) {
      return id;
    }
    if (!Name.isWellFormed(id)) {
      reading.reject(Problem.of("E0250", reading.place(column), Shown.of(id), nameLike(id)));
    } else if (Name.isWord(id)) {
      reading.reject(Problem.of("E0202", reading.place(column), id));
    }
    var before = lines.putIfAbsent(id, row.line());
    if (before != null) {
      reading.reject(Problem.of("E0252", reading.place(column), Shown.of(id), before));
    }
    return id;
  }

  /** A name near to a text that is none: {@code W_7} for W-7. */
  private static String nameLike(String text) {
    var letters = text.replaceAll("[^A-Za-z0-9]+", "_");
    var name = letters.matches("[A-Za-z].*") ? letters : "m" + letters;
    return name.substring(0, Math.min(20, name.length()));
  }

  private Labels labels(CsvRow row, RosterHeader columns, RowReading reading) {
    var plain = label(RosterHeader.LABEL, row, columns, reading);
    var byLanguage = new TreeMap<String, String>();
    for (var language : columns.languages()) {
      label(RosterHeader.labelIn(language), row, columns, reading)
          .ifPresent(label -> byLanguage.put(language, label));
    }
    if (plain.isEmpty() && !byLanguage.isEmpty()) {
      var place = reading.place(RosterHeader.LABEL);
      reading.reject(Problem.of("E0255", place, byLanguage.firstEntry().getKey()));
    }
    return new Labels(plain, byLanguage);
  }

  private static Optional<String> label(
      String column, CsvRow row, RosterHeader columns, RowReading reading) {
    var label = columns.cell(row, column);
    return label.isEmpty() ? Optional.empty() : Optional.of(reading.text(column, label));
  }

  private static Optional<LocalDate> day(String column, String cell, RowReading reading) {
    return cell.isBlank() ? Optional.empty() : Optional.of(reading.day(column, cell));
  }
}
