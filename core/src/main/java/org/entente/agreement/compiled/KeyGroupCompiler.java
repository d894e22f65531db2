package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.agreement.checked.CheckedCheck.Comparison;
import org.entente.agreement.checked.CheckedKey.Close;
import org.entente.agreement.checked.CheckedKey.Group;
import org.entente.agreement.checked.CheckedKey.Line;
import org.entente.agreement.checked.CheckedKey.Verb;
import org.entente.agreement.checked.CheckedSelection;
import org.entente.agreement.compiled.Operation.Stepped;
import org.entente.agreement.compiled.Operation.StillWithin;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;

/**
 * Compiles the groups of a key: each applies its lines to the shares as they are at its start, and
 * then brings them back to 100%.
 */
final class KeyGroupCompiler {
  private static final String IN_KEY = "meant and in the key";

  private final KeyCompiler key;
  private final Program program;
  private final Logic logic;
  private final int count;
  private final int[] inKey;
  private final int[] held;
  private int[] shares;
  private final List<Placed> tests = new ArrayList<>();

  /**
   * A line of the group at hand with what it says for each party.
   *
   * @param selected whether it is meant, as {@link Logic} has it
   * @param bounds the slot of its share, bound or part; of those that are not meant, nothing
   */
  record Placed(Line line, int[] selected, int[] bounds, Origin origin) {}

  KeyGroupCompiler(KeyCompiler key, int[] shares, int[] inKey) {
    this.key = key;
    this.program = key.program;
    this.logic = new Logic(program, key.origin);
    this.count = key.count;
    this.shares = shares;
    this.inKey = inKey;
    this.held = new int[count];
    Arrays.fill(held, Logic.NO);
  }

  void compile(Group group) {
    var lines = placed(group);
    int[] active = active();
    for (var line : lines) {
      if (line.line().verb().isHold() || line.line().verb() == Verb.REDUCED_BY) {
        apply(line);
      }
    }
    for (var line : lines) {
      if (line.line().verb().isHold()) {
        for (int p = 0; p < count; p++) {
          held[p] = logic.or(List.of(held[p], line.selected()[p]), "held");
        }
      }
    }
    switch (group.close()) {
      case Close.Difference difference -> {
        bound(lines);
        difference(difference, lines, active);
      }
      case Close.Together together -> together(together, lines);
    }
    lines.stream()
        .filter(l -> isBound(l.line().verb()) && l.line().reapplied())
        .forEach(tests::add);
  }

  private static boolean isBound(Verb verb) {
    return verb == Verb.FLOOR || verb == Verb.LIMIT;
  }

  /** Who is in the key and not held. */
  private int[] active() {
    int[] active = new int[count];
    for (int p = 0; p < count; p++) {
      active[p] = logic.and(List.of(inKey[p], logic.not(held[p], "not held")), "in the key");
    }
    return active;
  }

  /** The lines, with whom each means: members first, then what {@code the others} leaves. */
  private List<Placed> placed(Group group) {
    int[] active = active();
    int[] named = new int[count];
    Arrays.fill(named, Logic.NO);
    var selections = new ArrayList<int[]>();
    for (var line : group.lines()) {
      int[] selected = new int[count];
      Arrays.fill(selected, Logic.NO);
      if (line.selection() instanceof CheckedSelection.Members members) {
        selected = key.selected(members, new Origin(line.place(), line.cites()));
        for (int p = 0; p < count; p++) {
          selected[p] = meant(line, p, logic.and(List.of(active[p], selected[p]), IN_KEY));
          named[p] = logic.or(List.of(named[p], selected[p]), "named by a line");
        }
      }
      selections.add(selected);
    }
    var lines = new ArrayList<Placed>();
    for (int l = 0; l < group.lines().size(); l++) {
      var line = group.lines().get(l);
      int[] selected = selections.get(l);
      if (line.selection() instanceof CheckedSelection.TheOthers) {
        for (int p = 0; p < count; p++) {
          int free = logic.not(named[p], "named by no line");
          selected[p] = meant(line, p, logic.and(List.of(active[p], free), "one of the others"));
        }
      }
      lines.add(new Placed(line, selected, new int[count], new Origin(line.place(), line.cites())));
    }
    checkAlone(lines);
    lines.forEach(this::fillBounds);
    return lines;
  }

  /** A line that rests on a share of the year before does not apply to a party without one. */
  private int meant(Line line, int party, int selected) {
    if (selected == Logic.NO) {
      return Logic.NO;
    }
    int has = key.hasPrevious(line, party, new Origin(line.place(), line.cites()));
    return logic.and(List.of(selected, has), "meant, with a share a year earlier");
  }

  /** Where only the facts tell whether two lines move one share, a step sees to it. */
  private void checkAlone(List<Placed> lines) {
    for (int p = 0; p < count; p++) {
      for (var line : lines) {
        var rivals = new ArrayList<Integer>();
        for (var other : lines) {
          if (other != line
              && line.line().verb().excludes(other.line().verb())
              && other.selected()[p] != Logic.NO) {
            rivals.add(other.selected()[p]);
          }
        }
        boolean fixes = line.line().verb().isHold() || line.line().verb() == Verb.REDUCED_BY;
        if (fixes && !rivals.isEmpty() && line.selected()[p] != Logic.NO) {
          var operands = new ArrayList<>(List.of(logic.slot(line.selected()[p])));
          rivals.forEach(r -> operands.add(logic.slot(r)));
          line.selected()[p] =
              program.add(
                  new Operation.Alone(key.id(p), key.subject),
                  operands,
                  Ratio.RATIO,
                  "moved by one line alone",
                  line.origin());
        }
      }
    }
  }

  private void fillBounds(Placed line) {
    int equal = line.line().verb() == Verb.HOLD_EQUAL ? average(line) : 0;
    for (int p = 0; p < count; p++) {
      if (line.selected()[p] != Logic.NO) {
        line.bounds()[p] =
            line.line().bound().isPresent()
                ? key.value(line.line().bound().get(), p, line.origin())
                : equal;
      }
    }
  }

  /** The average of the shares that a line means. */
  private int average(Placed line) {
    var counted = new ArrayList<Integer>();
    var counts = new ArrayList<Integer>();
    for (int p = 0; p < count; p++) {
      if (line.selected()[p] != Logic.NO) {
        var meaning = "share of " + key.id(p) + " where meant";
        counted.add(key.ifSo(line.selected()[p], shares[p], Ratio.PERCENT, meaning, line.origin()));
        counts.add(logic.slot(line.selected()[p]));
      }
    }
    int sum = program.sum(counted, Ratio.PERCENT, "shares held equal", line.origin());
    int number = program.sum(counts, Ratio.RATIO, "how many", line.origin());
    return program.add(
        new Operation.PerWeight(key.subject),
        List.of(sum, number),
        Ratio.PERCENT,
        "their average",
        line.origin());
  }

  private void apply(Placed line) {
    int[] after = shares.clone();
    for (int p = 0; p < count; p++) {
      after[p] = step(line, p, line.selected()[p], shares[p]);
    }
    shares = after;
  }

  private int step(Placed line, int party, int condition, int share) {
    return condition == Logic.NO
        ? share
        : stepped(
            kind(line.line().verb()),
            party,
            List.of(share, line.bounds()[party]),
            condition,
            line.origin());
  }

  private static Stepped.Step kind(Verb verb) {
    return switch (verb) {
      case HOLD_AT, HOLD_EQUAL -> Stepped.Step.HELD;
      case FLOOR -> Stepped.Step.FLOOR;
      case LIMIT -> Stepped.Step.LIMIT;
      case REDUCED_BY -> Stepped.Step.REDUCED;
    };
  }

  private int stepped(
      Stepped.Step kind, int party, List<Integer> operands, int condition, Origin origin) {
    var all = new ArrayList<>(operands);
    if (condition != Logic.YES) {
      all.add(condition);
    }
    return program.add(
        new Stepped(kind, key.id(party), key.subject),
        all,
        Ratio.PERCENT,
        "share of " + key.id(party) + ", " + kind.words(),
        origin);
  }

  /** Floors before limits, so that a limit below a floor is found by the test at the end. */
  private void bound(List<Placed> lines) {
    for (var verb : List.of(Verb.FLOOR, Verb.LIMIT)) {
      lines.stream().filter(l -> l.line().verb() == verb).forEach(this::apply);
    }
  }

  /** Whether a party gets none of the difference, since a line of the group moves its share. */
  private int touched(List<Placed> lines, int party) {
    var touched = new ArrayList<Integer>();
    for (var line : lines) {
      int selected = line.selected()[party];
      if (selected == Logic.NO) {
        continue;
      }
      int stands =
          isBound(line.line().verb())
              ? program.add(
                  new Operation.Compared(Comparison.EQUAL),
                  List.of(shares[party], line.bounds()[party]),
                  Ratio.RATIO,
                  "is",
                  line.origin())
              : Logic.YES;
      touched.add(logic.and(List.of(selected, stands), "moved by a line"));
    }
    return logic.or(touched, "moved by a line");
  }

  private int[] receivers(Close.Difference close, List<Placed> lines, int[] active) {
    int[] receivers = new int[count];
    if (close.receivers() instanceof CheckedSelection.Members members) {
      int[] selected = key.selected(members, new Origin(close.place(), close.cites()));
      for (int p = 0; p < count; p++) {
        int free = logic.not(held[p], "not held");
        receivers[p] = logic.and(List.of(active[p], free, selected[p]), "receives");
      }
      return receivers;
    }
    for (int p = 0; p < count; p++) {
      int free = active[p] == Logic.NO ? Logic.NO : logic.not(touched(lines, p), "not moved");
      receivers[p] = logic.and(List.of(active[p], free), "one of the others");
    }
    return receivers;
  }

  /** What is left of 100% goes to the receivers. */
  private void difference(Close.Difference close, List<Placed> lines, int[] active) {
    var origin = new Origin(close.place(), close.cites());
    int[] receivers = receivers(close, lines, active);
    int whole = program.constant(Rational.ONE, Ratio.PERCENT, "the whole", origin);
    int sum = program.sum(inKeyShares(), Ratio.PERCENT, "sum after the lines", origin);
    int gap = program.difference(whole, sum, Ratio.PERCENT, "difference to 100%", origin);
    if (isNobody(receivers)) {
      requireNone(gap, origin);
      return;
    }
    shares =
        close.weights().isPresent()
            ? raised(close, receivers, gap, origin)
            : rescaled(receivers, gap, origin);
  }

  private static boolean isNobody(int[] conditions) {
    return Arrays.stream(conditions).allMatch(condition -> condition == Logic.NO);
  }

  /** Where nobody can take a difference, every share rests on there being none. */
  private void requireNone(int gap, Origin origin) {
    int nothing = program.constant(Rational.ZERO, Ratio.PERCENT, "nobody receives", origin);
    int none =
        program.add(
            new Operation.PerWeight(key.subject),
            List.of(gap, nothing),
            Ratio.RATIO,
            "difference that nobody receives",
            origin);
    int never = logic.slot(Logic.NO);
    int[] after = shares.clone();
    for (int p = 0; p < count; p++) {
      if (inKey[p] != Logic.NO) {
        after[p] = stepped(Stepped.Step.RESCALED, p, List.of(shares[p], none), never, origin);
      }
    }
    shares = after;
  }

  private List<Integer> inKeyShares() {
    var all = new ArrayList<Integer>();
    for (int p = 0; p < count; p++) {
      if (inKey[p] != Logic.NO) {
        all.add(shares[p]);
      }
    }
    return all;
  }

  private int[] rescaled(int[] receivers, int gap, Origin origin) {
    var counted = new ArrayList<Integer>();
    for (int p = 0; p < count; p++) {
      if (receivers[p] != Logic.NO) {
        var meaning = "share of " + key.id(p) + " where it receives";
        counted.add(key.ifSo(receivers[p], shares[p], Ratio.PERCENT, meaning, origin));
      }
    }
    int sum = program.sum(counted, Ratio.PERCENT, "shares of the receivers", origin);
    int more =
        program.add(
            new Operation.PerWeight(key.subject),
            List.of(gap, sum),
            Ratio.RATIO,
            "difference for each part of their shares",
            origin);
    int one = program.constant(Rational.ONE, Ratio.RATIO, "as it was", origin);
    int factor = program.sum(List.of(one, more), Ratio.RATIO, "factor of the receivers", origin);
    int[] after = shares.clone();
    for (int p = 0; p < count; p++) {
      if (receivers[p] != Logic.NO) {
        var operands = List.of(shares[p], factor);
        after[p] = stepped(Stepped.Step.RESCALED, p, operands, receivers[p], origin);
      }
    }
    return after;
  }

  private int[] raised(Close.Difference close, int[] receivers, int gap, Origin origin) {
    var expression = close.weights().orElseThrow();
    var unit = expression.type().unit();
    int[] weights = new int[count];
    var counted = new ArrayList<Integer>();
    var members = new ArrayList<String>();
    for (int p = 0; p < count; p++) {
      if (receivers[p] != Logic.NO) {
        int weight = key.value(expression, p, origin);
        weights[p] = key.ifSo(receivers[p], weight, unit, "weight of " + key.id(p), origin);
        counted.add(weights[p]);
        members.add(key.id(p));
      }
    }
    int total =
        program.add(
            new Operation.TotalWeight(members, key.subject, Operation.TotalWeight.Least.SOMETHING),
            counted,
            unit,
            "sum of the receivers' weights",
            origin);
    int[] after = shares.clone();
    for (int p = 0; p < count; p++) {
      if (receivers[p] != Logic.NO) {
        int product = program.product(weights[p], gap, unit, "weight x difference", origin);
        int part =
            program.add(
                new Operation.Quotient(),
                List.of(product, total),
                Ratio.PERCENT,
                "part of the difference of " + key.id(p),
                origin);
        after[p] = stepped(Stepped.Step.RAISED, p, List.of(shares[p], part), Logic.YES, origin);
      }
    }
    return after;
  }

  /** One factor for all that are not held, within the bounds of the group's lines. */
  private void together(Close.Together close, List<Placed> lines) {
    var origin = new Origin(close.place(), close.cites());
    var bounds = new KeyBounds(key, lines, origin);
    int[] active = active();
    var fixed = new ArrayList<Integer>();
    var members = new ArrayList<String>();
    var operands = new ArrayList<Integer>();
    for (int p = 0; p < count; p++) {
      int free = logic.not(active[p], "held");
      if (inKey[p] != Logic.NO && free != Logic.NO) {
        fixed.add(key.ifSo(free, shares[p], Ratio.PERCENT, "share held", origin));
      }
      if (active[p] != Logic.NO) {
        members.add(key.id(p));
        operands.add(key.ifSo(active[p], shares[p], Ratio.PERCENT, "share not held", origin));
        operands.add(bounds.least(p));
        operands.add(bounds.most(p));
      }
    }
    int whole = program.constant(Rational.ONE, Ratio.PERCENT, "the whole", origin);
    int total =
        fixed.isEmpty()
            ? whole
            : program.difference(
                whole,
                program.sum(fixed, Ratio.PERCENT, "shares held", origin),
                Ratio.PERCENT,
                "what the others come to",
                origin);
    if (isNobody(active)) {
      requireNone(total, origin);
      return;
    }
    operands.addFirst(total);
    int factor =
        program.add(
            new Operation.CommonFactor(members, key.subject),
            operands,
            Ratio.RATIO,
            "factor of all, within their bounds",
            origin);
    int[] after = shares.clone();
    for (int p = 0; p < count; p++) {
      if (active[p] != Logic.NO) {
        after[p] = stepped(Stepped.Step.RESCALED, p, List.of(shares[p], factor), active[p], origin);
      }
    }
    shares = after;
    bound(lines);
  }

  /** The shares when all groups are done, every bound tested once more. */
  int[] tested() {
    int[] tested = shares.clone();
    for (int p = 0; p < count; p++) {
      var bounds = new ArrayList<StillWithin.Bound>();
      var operands = new ArrayList<>(List.of(shares[p]));
      for (var test : tests) {
        int selected = test.selected()[p];
        if (selected != Logic.NO) {
          boolean conditional = selected != Logic.YES;
          bounds.add(
              new StillWithin.Bound(
                  test.line().verb() == Verb.FLOOR, conditional, test.origin().place()));
          operands.add(test.bounds()[p]);
          if (conditional) {
            operands.add(selected);
          }
        }
      }
      if (!bounds.isEmpty()) {
        tested[p] =
            program.add(
                new StillWithin(key.id(p), key.subject, bounds),
                operands,
                Ratio.PERCENT,
                "share of " + key.id(p) + ", bounds tested",
                key.origin);
      }
    }
    return tested;
  }
}
