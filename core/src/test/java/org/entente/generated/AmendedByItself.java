package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.parsed.Printer;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/** An amendment that replaces clauses by themselves changes no figure. */
final class AmendedByItself {
  private static final Span NOWHERE = new Span(0, 0);

  private AmendedByItself() {}

  static void check(Run run) {
    if (run.generated().seed() % 3 != 0 || run.figures().isEmpty()) {
      return;
    }
    var dice = new Dice(run.generated().seed() + 5);
    var clauses = new ArrayList<>(run.generated().clauses());
    clauses.add(amendment(run, dice));
    var amended = new Run(run.generated().withClauses(clauses));
    assertThat(Run.byReference(amended.figures().orElseThrow()))
        .isEqualTo(Run.byReference(run.figures().get()));
    run.note("amended by itself");
  }

  private static String amendment(Run run, Dice dice) {
    var agreement =
        Parser.parse(new SourceText("generated.entente", run.generated().text()))
            .orThrow()
            .agreements()
            .getFirst();
    var term = run.agreement().calendar().term();
    var day = term.start().plusDays(dice.below((int) term.days()));
    var changes = new ArrayList<ParsedChange>();
    for (var clause : agreement.clauses()) {
      // What another amendment changes would be taken back by the text of the agreement.
      boolean amended = run.generated().has("amended") && clause instanceof ParsedClause.Key;
      replacement(clause).filter(change -> !amended && dice.percent(50)).ifPresent(changes::add);
    }
    var text = Printer.print(file(agreement, day, changes));
    return text.substring(text.indexOf("amendment ")).stripTrailing();
  }

  private static ParsedFile file(
      ParsedAgreement agreement, LocalDate effective, List<ParsedChange> changes) {
    var amendment =
        new ParsedAmendment(
            agreement.source(),
            new Name("by_itself", NOWHERE),
            Labels.NONE,
            agreement.name(),
            Labels.NONE,
            Optional.of(new ParsedClause.Signed(LocalDate.of(2999, 12, 31), Labels.NONE, NOWHERE)),
            Optional.of(new ParsedAmendment.Effective(effective, List.of(), Labels.NONE, NOWHERE)),
            changes,
            NOWHERE);
    return new ParsedFile(agreement.source(), List.of(), List.of(), List.of(amendment));
  }

  private static Optional<ParsedChange> replacement(ParsedClause clause) {
    return switch (clause) {
      case ParsedClause.Amount amount ->
          Optional.of(
              new ParsedChange.ReplaceValues(
                  amount.name(), amount.value(), amount.periods(), amount.cites(), NOWHERE));
      case ParsedClause.Input c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Formula c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Key c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Pool c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Others c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Total c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      case ParsedClause.Check c -> Optional.of(new ParsedChange.Replace(c, NOWHERE));
      default -> Optional.empty();
    };
  }
}
