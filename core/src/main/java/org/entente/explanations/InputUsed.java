package org.entente.explanations;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.InputQuery;
import org.entente.agreement.compiled.Operation;
import org.entente.amounts.Rational;
import org.entente.determinations.Evaluation;
import org.entente.explanations.Explanation.Source;
import org.entente.facts.InputReader.Reading;

/**
 * A value of an input that figures rest on, with the facts that it is formed from.
 *
 * <p>Example: a contribution of 2012 grows by the consumer prices of 2010, so that it rests on
 * {@code cpi_growth@CY2010}, 2.9%, known since 2011-11-29.
 *
 * @param query the input, its members and the period
 */
public record InputUsed(InputQuery query, Rational value, List<Source> facts) {
  private static final Comparator<InputUsed> ORDER =
      Comparator.comparing((InputUsed used) -> used.query.agreement())
          .thenComparing(used -> used.query.input().place())
          .thenComparing(InputUsed::position)
          .thenComparing(used -> used.query.period());

  public InputUsed {
    requireNonNull(query, "query is null");
    requireNonNull(value, "value is null");
    facts = List.copyOf(facts);
  }

  /**
   * The values that the figures rest on, however far behind, each once; a figure of an input rests
   * on itself. They are sorted by the inputs' places in the agreements, by members and by period.
   */
  public static List<InputUsed> by(List<Figure> figures, Evaluation evaluation) {
    var program = evaluation.program();
    int[] stepOf = program.stepOfSlot();
    var slots = figures.stream().map(Figure::slot).toList();
    boolean[] needed = program.needed(slots, step -> evaluation.read(step, stepOf));
    var used = new ArrayList<InputUsed>();
    for (int s = 0; s < needed.length; s++) {
      if (needed[s] && program.steps().get(s).operation() instanceof Operation.Input input) {
        var query = program.inputs().get(input.query());
        evaluation.facts().inputs().get(input.query()).ifPresent(r -> used.add(of(query, r)));
      }
    }
    used.sort(ORDER);
    return List.copyOf(used);
  }

  /** The position of its members among all choices of members. */
  private int position() {
    int position = 0;
    for (int i = 0; i < query.members().size(); i++) {
      var members = query.input().indices().get(i).members();
      position = position * members.size() + members.indexOf(query.members().get(i));
    }
    return position;
  }

  private static InputUsed of(InputQuery query, Reading reading) {
    var facts = reading.facts().stream().map(Explainer::source).toList();
    return new InputUsed(query, reading.value(), facts);
  }
}
