package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedPart;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * Compiles in which fractions those who take over a part do so.
 *
 * <p>Example: B, C and D take over A's part by 30, 50 and 20: B has 30%. Where D's own part is
 * moved too, B has 30 of 80, 37.5%.
 */
final class ReceiverCompiler {
  private final PoolCompiler pool;
  private final Program program;
  private final ActivityCompiler activity;
  private final SequencedMap<List<Integer>, Integer> fractions = new LinkedHashMap<>();

  ReceiverCompiler(PoolCompiler pool, ActivityCompiler activity) {
    this.pool = pool;
    this.program = pool.program;
    this.activity = activity;
  }

  /**
   * A receiver's fraction of what a line moves on a day; those whose own part is moved have none.
   */
  int fraction(int element, LocalDate day, CheckedPart part, int to) {
    if (part.to().size() == 1) {
      return Logic.YES;
    }
    var from = new Origin(part.place(), part.cites());
    var weights = new ArrayList<Integer>();
    int own = Logic.NO;
    for (int party : part.to()) {
      int weight = weight(element, day, part, party);
      if (weight >= 0) {
        weights.add(weight);
        own = party == to ? weight : own;
      }
    }
    if (weights.isEmpty()) {
      throw new Uncompilable(Problem.of("E0436", part.place()));
    }
    if (own < 0) {
      return Logic.NO;
    }
    weights.addFirst(own);
    var known = fractions.get(weights);
    if (known != null) {
      return known;
    }
    int slot =
        program.add(
            new Operation.Proportion(),
            weights,
            Ratio.PERCENT,
            "proportion of " + pool.owner.partyId(to),
            from);
    fractions.put(weights, slot);
    return slot;
  }

  /** A party's weight among those who take over; {@link Logic#NO} for one that never does. */
  private int weight(int element, LocalDate day, CheckedPart part, int party) {
    var from = new Origin(part.place(), part.cites());
    int moved = activity.isSource(element, day, party, from);
    if (moved == Logic.YES) {
      return Logic.NO;
    }
    var members = pool.members(element);
    members.put("party", pool.owner.partyId(party));
    var year = pool.owner.agreement.calendar().year().yearAt(day);
    int weight =
        part.weight().isEmpty()
            ? program.constant(Rational.ONE, Ratio.RATIO, "equal weight", from)
            : new ExpressionCompiler(pool.owner, from)
                .onDay()
                .compile(
                    part.weight().get(),
                    At.year(pool.owner.agreement.calendar(), year, members).on(day))
                .orElseThrow();
    if (moved == Logic.NO) {
      return weight;
    }
    int stays = new Logic(program, from).not(moved, "whose part is not moved");
    var unit = part.weight().map(w -> w.type().unit()).orElse(Ratio.RATIO);
    return program.product(weight, stays, unit, "weight of those whose part is not moved", from);
  }
}
