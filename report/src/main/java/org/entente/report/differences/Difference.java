package org.entente.report.differences;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.amended.AmendedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.book.BookRun;
import org.entente.book.Entente;
import org.entente.calendar.Period;

/**
 * Two runs beside each other: what the agreements say before and after, and every figure that is
 * not the same.
 *
 * @param unchanged how many figures are the same in both
 */
public record Difference(
    BookRun before,
    BookRun after,
    List<ClauseDifference> clauses,
    List<FigureDifference> figures,
    int unchanged) {
  public Difference {
    requireNonNull(before, "before is null");
    requireNonNull(after, "after is null");
    clauses = List.copyOf(clauses);
    figures = List.copyOf(figures);
  }

  /** Whether no clause and no figure differs. */
  public boolean isEmpty() {
    return clauses.isEmpty() && figures.isEmpty();
  }

  public static Difference between(BookRun before, BookRun after) {
    var figures = FigureDifference.between(before.determinations(), after.determinations());
    long changed = figures.stream().filter(f -> f.after().isPresent()).count();
    return new Difference(
        before,
        after,
        clauses(agreements(before), agreements(after)),
        figures,
        (int) (after.determinations().all().size() - changed));
  }

  private static List<AmendedAgreement> agreements(BookRun run) {
    return Entente.amended(run.book(), run.determinations().asOf().agreedOn());
  }

  private static List<ClauseDifference> clauses(
      List<AmendedAgreement> before, List<AmendedAgreement> after) {
    var differences = new ArrayList<ClauseDifference>();
    for (var now : after) {
      var was = find(before, now.text().name().text());
      if (was.isPresent()) {
        differences.addAll(ClauseDifference.between(was.get(), now));
      } else {
        differences.add(whole(now, Optional.empty(), Optional.of(heading(now))));
      }
    }
    for (var was : before) {
      if (find(after, was.text().name().text()).isEmpty()) {
        differences.add(whole(was, Optional.of(heading(was)), Optional.empty()));
      }
    }
    return differences;
  }

  private static Optional<AmendedAgreement> find(List<AmendedAgreement> all, String name) {
    return all.stream().filter(a -> a.text().name().text().equals(name)).findFirst();
  }

  private static String heading(AmendedAgreement agreement) {
    return "agreement " + agreement.text().name().text();
  }

  /** An agreement that one side does not have. */
  private static ClauseDifference whole(
      AmendedAgreement agreement, Optional<String> before, Optional<String> after) {
    var days =
        agreement.versions().getLast().agreement().clauses().stream()
            .filter(clause -> clause instanceof ParsedClause.Term)
            .map(clause -> (ParsedClause.Term) clause)
            .map(term -> Period.ofDays(term.first(), term.last()))
            .findFirst()
            .orElse(Period.ofDays(LocalDate.EPOCH, LocalDate.EPOCH));
    return new ClauseDifference(agreement.text().name().text(), "agreement", days, before, after);
  }
}
