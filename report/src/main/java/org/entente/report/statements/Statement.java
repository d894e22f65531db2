package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements.NotYetAgreed;
import org.entente.book.BookLines;
import org.entente.book.BookRun;
import org.entente.data.intake.IntakeSummary;
import org.entente.determinations.AsOf;
import org.entente.problems.Problem;
import org.entente.spread.Spread;

/**
 * What a run of a book determined, set in tables for people to read: per agreement who bears what,
 * by period and for the term.
 *
 * <p>A statement picks figures and never computes one: every sum in it is a figure of its own, with
 * a reference and an explanation. It carries the fingerprints of terms and facts, so that anyone
 * who has the same book can tell whether it is the same statement.
 *
 * <p>Example: the book {@code japan-2022} with one agreement, known by 2025-05-31, for all parties.
 *
 * @param party the party whose statement this is; empty if it is for all
 * @param notYetAgreed agreements of the book that were signed later than the day as agreed on
 * @param rejected what was wrong with the rows that were left out
 * @param assumptions the facts that are assumptions, a sentence each
 */
public record Statement(
    String book,
    Optional<String> title,
    Optional<String> party,
    AsOf asOf,
    String termsHash,
    String factsHash,
    List<NotYetAgreed> notYetAgreed,
    List<AgreementStatement> agreements,
    IntakeSummary intake,
    List<Problem> rejected,
    List<String> assumptions) {
  public Statement {
    requireNonNull(book, "book is null");
    requireNonNull(title, "title is null");
    requireNonNull(party, "party is null");
    requireNonNull(asOf, "asOf is null");
    requireNonNull(termsHash, "termsHash is null");
    requireNonNull(factsHash, "factsHash is null");
    requireNonNull(intake, "intake is null");
    notYetAgreed = List.copyOf(notYetAgreed);
    agreements = List.copyOf(agreements);
    rejected = List.copyOf(rejected);
    assumptions = List.copyOf(assumptions);
  }

  /** The statement of a run. */
  public static Statement of(BookRun run, StatementChoice choice) {
    return of(run, choice, Optional.empty());
  }

  /** The statement of a run, with its lines and the part of each party. */
  public static Statement withLines(BookLines lines, StatementChoice choice) {
    return of(lines.run(), choice, Optional.of(lines.spread()));
  }

  private static Statement of(BookRun run, StatementChoice choice, Optional<Spread> spread) {
    var determinations = run.determinations();
    var agreements =
        determinations.agreements().agreements().stream()
            .map(agreement -> section(run, choice, agreement, spread))
            .flatMap(Optional::stream)
            .toList();
    return new Statement(
        run.book().name(),
        run.book().title(),
        choice.party(),
        determinations.asOf(),
        run.termsHash(),
        run.factsHash(),
        determinations.agreements().notYetAgreed(),
        agreements,
        run.intake(),
        run.rejected(),
        run.assumptions());
  }

  /** The title, or the book's name where it has none. */
  public String heading() {
    return title.orElse(book);
  }

  /** How many rows of facts were left out. */
  public long rowsRejected() {
    return Math.max(intake.rowsRejected(), rejected.size());
  }

  /** The section of an agreement, unless the run has no figure of it. */
  private static Optional<AgreementStatement> section(
      BookRun run, StatementChoice choice, CheckedAgreement agreement, Optional<Spread> spread) {
    var figures = AgreementFigures.of(run.determinations(), choice, agreement);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    var lineUse =
        run.lineUse().stream().filter(u -> u.agreement().equals(agreement.name())).toList();
    return Optional.of(
        figures.statement(lineUse, spread.map(s -> LineDetail.of(agreement, s, choice))));
  }
}
