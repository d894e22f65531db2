package org.entente.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.ParsedRoster;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.RosterName;
import org.entente.data.intake.RosterReader;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/** Reads the lists that agreements keep in files beside their text. */
final class AnnexReader {
  private final Function<ParsedFile, Path> folder;
  private final List<Problem> problems = new ArrayList<>();

  private AnnexReader(Function<ParsedFile, Path> folder) {
    this.folder = folder;
  }

  /**
   * The files with the lists that they name, or all problems of these lists.
   *
   * @param folder where the lists of a file are
   */
  static Outcome<List<ParsedFile>> read(List<ParsedFile> files, Function<ParsedFile, Path> folder) {
    var reader = new AnnexReader(folder);
    var read = files.stream().map(reader::withRosters).toList();
    return Outcome.of(read, reader.problems);
  }

  private ParsedFile withRosters(ParsedFile file) {
    var rosters = new TreeMap<RosterName, Roster>();
    for (var listed : file.listed()) {
      if (!rosters.containsKey(listed.name())) {
        roster(listed, file).ifPresent(roster -> rosters.put(listed.name(), roster));
      }
    }
    return rosters.isEmpty() ? file : file.withRosters(rosters);
  }

  private Optional<Roster> roster(ParsedRoster listed, ParsedFile file) {
    var place = file.source().place(listed.fileSpan(), "");
    var roster =
        new BookFolder(folder.apply(file))
            .file(listed.file(), place, problems)
            .map(found -> RosterReader.read(found, listed.name().idColumn()));
    roster.ifPresent(outcome -> problems.addAll(outcome.problems()));
    return roster.flatMap(Outcome::value);
  }
}
