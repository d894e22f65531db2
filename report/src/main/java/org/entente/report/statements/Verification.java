package org.entente.report.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.book.BookRun;
import org.entente.determinations.AsOf;
import org.entente.determinations.Determination;
import org.entente.report.statements.SavedStatement.SavedFigure;

/**
 * A saved statement compared with a new run of the book: whether terms, facts and times are the
 * same, and every figure that is not.
 *
 * <p>Example: one line of cost was corrected since; the facts are not the same, and {@code
 * utility.US@JFY2024} was 700000000 JPY and is 650000000 JPY.
 */
public record Verification(
    boolean sameTerms, boolean sameFacts, boolean sameTimes, List<Difference> differences) {
  public Verification {
    differences = List.copyOf(differences);
  }

  /**
   * A figure that is not what was saved.
   *
   * @param saved as it was saved; empty if it was not
   * @param computed as it is now; empty if the run has no such figure
   */
  public record Difference(String reference, Optional<Shown> saved, Optional<Shown> computed) {}

  /** A figure as both sides can be compared: its value, unit and status. */
  public record Shown(Optional<String> value, String unit, String status) {
    static Shown of(SavedFigure figure) {
      return new Shown(figure.value(), figure.unit(), figure.status());
    }

    static Shown of(Determination figure) {
      var unit = figure.figure().unit();
      var text = figure.value().map(v -> unit.isNumber() ? v.toString() : unit.text(v));
      return new Shown(text, unit.code(), figure.status().words());
    }
  }

  /** Whether nothing differs, figures, terms, facts and times alike. */
  public boolean matches() {
    return sameTerms && sameFacts && sameTimes && differences.isEmpty();
  }

  /** Differences are listed in the order of the saved statement, then what is only in the run. */
  public static Verification compare(SavedStatement saved, BookRun run) {
    var choice = new StatementChoice(saved.party());
    SequencedMap<String, Determination> computed = new LinkedHashMap<>();
    run.determinations().all().stream()
        .filter(d -> choice.includes(d.figure()))
        .forEach(d -> computed.put(d.figure().fullReference(), d));
    var differences = new ArrayList<Difference>();
    for (var figure : saved.figures()) {
      var now = Optional.ofNullable(computed.remove(figure.fullReference())).map(Shown::of);
      var then = Optional.of(Shown.of(figure));
      if (!then.equals(now)) {
        differences.add(new Difference(figure.fullReference(), then, now));
      }
    }
    computed.forEach((reference, d) ->
        differences.add(new Difference(reference, Optional.empty(), Optional.of(Shown.of(d)))));
    AsOf asOf = run.determinations().asOf();
    return new Verification(
        saved.termsHash().equals(run.termsHash()),
        saved.factsHash().equals(run.factsHash()),
        saved.asOf().equals(asOf),
        differences);
  }
}
