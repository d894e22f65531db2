package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.RosterName;
import org.entente.agreement.text.SourceText;
import org.entente.problems.BugException;

/**
 * One file of agreements and amendments as it was written: every token with the comments and
 * spacing before it, and the agreements and amendments made of them.
 *
 * <p>The tokens put together again give the file's text to the letter.
 *
 * @param rosters the lists in other files that the agreements name; none until they are read
 */
public record ParsedFile(
    SourceText source,
    List<Token> tokens,
    List<ParsedAgreement> agreements,
    List<ParsedAmendment> amendments,
    SequencedMap<RosterName, Roster> rosters) {
  public ParsedFile {
    requireNonNull(source, "source is null");
    rosters = Collections.unmodifiableSequencedMap(new TreeMap<>(rosters));
    tokens = List.copyOf(tokens);
    agreements = List.copyOf(agreements);
    amendments = List.copyOf(amendments);
  }

  /** A file whose lists are not read yet. */
  public ParsedFile(
      SourceText source,
      List<Token> tokens,
      List<ParsedAgreement> agreements,
      List<ParsedAmendment> amendments) {
    this(source, tokens, agreements, amendments, new TreeMap<>());
  }

  /** The lists in files that the agreements name, in the order written. */
  public List<ParsedRoster> listed() {
    var clauses = agreements.stream().flatMap(agreement -> agreement.clauses().stream());
    var added =
        amendments.stream()
            .flatMap(amendment -> amendment.changes().stream())
            .filter(change -> change instanceof ParsedChange.Add)
            .map(change -> ((ParsedChange.Add) change).clause());
    return Stream.concat(clauses, added)
        .flatMap(clause -> listed(clause).stream())
        .sorted(Comparator.comparing(roster -> roster.span().start()))
        .toList();
  }

  private static Optional<ParsedRoster> listed(ParsedClause clause) {
    return switch (clause) {
      case ParsedClause.Parties parties -> parties.from();
      case ParsedClause.SetClause set -> set.from();
      default -> Optional.empty();
    };
  }

  /** The same file with the lists that its agreements name. */
  public ParsedFile withRosters(SequencedMap<RosterName, Roster> read) {
    return new ParsedFile(source, tokens, agreements, amendments, read);
  }

  /** The list that a clause of the file names, once the lists have been read. */
  public Roster roster(ParsedRoster listed) {
    var roster = rosters.get(listed.name());
    if (roster == null) {
      throw new BugException("the list " + listed.file() + " was not read");
    }
    return roster;
  }
}
