package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.checked.CheckedKey.Verb;
import org.entente.agreement.compiled.KeyGroupCompiler.Placed;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;

/** How far a share may go by the lines of a group: from its greatest floor to its least limit. */
final class KeyBounds {
  private final KeyCompiler key;
  private final Program program;
  private final List<Placed> lines;
  private final Origin origin;

  KeyBounds(KeyCompiler key, List<Placed> lines, Origin origin) {
    this.key = key;
    this.program = key.program;
    this.lines = lines;
    this.origin = origin;
  }

  /** The greatest floor of a party, or nothing. */
  int least(int party) {
    var floors = new ArrayList<Integer>();
    for (var line : of(Verb.FLOOR, party)) {
      floors.add(
          key.ifSo(
              line.selected()[party],
              line.bounds()[party],
              Ratio.PERCENT,
              "floor where meant",
              origin));
    }
    return switch (floors.size()) {
      case 0 -> program.constant(Rational.ZERO, Ratio.PERCENT, "no floor", origin);
      case 1 -> floors.getFirst();
      default ->
          program.add(new Operation.Greatest(), floors, Ratio.PERCENT, "greatest floor", origin);
    };
  }

  /** The least limit of a party, or 100%. */
  int most(int party) {
    var limits = new ArrayList<Integer>();
    for (var line : of(Verb.LIMIT, party)) {
      int otherwise = new Logic(program, origin).not(line.selected()[party], "not meant");
      limits.add(
          otherwise == Logic.NO
              ? line.bounds()[party]
              : program.greatest(
                  line.bounds()[party], otherwise, Ratio.PERCENT, "limit where meant", origin));
    }
    return switch (limits.size()) {
      case 0 -> program.constant(Rational.ONE, Ratio.PERCENT, "no limit", origin);
      case 1 -> limits.getFirst();
      default -> program.add(new Operation.Least(), limits, Ratio.PERCENT, "least limit", origin);
    };
  }

  private List<Placed> of(Verb verb, int party) {
    return lines.stream()
        .filter(l -> l.line().verb() == verb && l.selected()[party] != Logic.NO)
        .toList();
  }
}
