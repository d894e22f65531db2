package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.calendar.Window;
import org.entente.facts.Coverage;

/** Makes, from a seed alone, a valid agreement and facts for it. */
final class CaseGenerator {
  private final long seed;
  private final Dice dice;
  private final Frame frame;
  private final Values values;
  private final Pools pools;

  private CaseGenerator(long seed) {
    this.seed = seed;
    dice = new Dice(seed);
    frame = new Frame(dice);
    values = new Values(frame);
    pools = new Pools(frame, values);
  }

  static GeneratedCase generate(long seed) {
    return new CaseGenerator(seed).generate();
  }

  private GeneratedCase generate() {
    var clauses = frame.clauses();
    clauses.add(lines());
    pools.write("costs", pools.filters());
    var figures = figures();
    clauses.addAll(values.clauses);
    clauses.addAll(pools.clauses);
    boolean excluded = dice.percent(92);
    clauses.add("others of costs: " + (excluded ? "excluded cites \"Article 9\"" : "problem"));
    clauses.addAll(figures);
    var facts = new CaseFacts(frame, values.inputs);
    var lines = facts.lines();
    var inputs = facts.inputs();
    var coverage = new TreeMap<String, List<Coverage>>();
    coverage.put("costs", facts.coverage());
    return new GeneratedCase(
        seed,
        clauses,
        lines,
        inputs,
        coverage,
        List.of(),
        periods(),
        dice.percent(20),
        frame.constructs);
  }

  private String lines() {
    var columns = new ArrayList<String>();
    if (frame.hasIds) {
      columns.add("id");
    }
    columns.add("amount " + frame.currency.code());
    columns.add("dated service_date");
    columns.add("category text");
    columns.add("eligible yes/no");
    columns.add("rank number");
    for (var set : frame.sets) {
      columns.add(set.name() + " in " + set.name() + (dice.percent(20) ? " optional" : ""));
    }
    columns.add("late lines " + (frame.restates ? "restate" : "count in the open period"));
    return "lines costs: " + String.join(", ", columns);
  }

  /** Dues, totals and checks on what the pools give. */
  private List<String> figures() {
    var clauses = new ArrayList<String>();
    if (!frame.cutsYears() && frame.parties.size() > 1 && dice.percent(15)) {
      frame.constructs.add("due");
      var pair = dice.shuffled(frame.parties);
      var amount = dice.percent(50) ? frame.money(3) : values.wholeAmount(List.of());
      clauses.add("due %s to %s = %s".formatted(pair.get(0), pair.get(1), amount));
    }
    if (dice.percent(40)) {
      frame.constructs.add("total");
      clauses.add(
          "total borne_in_all = " + dice.oneOf("borne by ", "net borne by ") + frame.party());
      clauses.add(
          "total mixed = %s.%s + %s - borne_in_all"
              .formatted(dice.oneOf(pools.names), frame.party(), dice.oneOf(pools.names)));
    }
    if (dice.percent(12)) {
      frame.constructs.add("check");
      clauses.add(
          "check cost_in_all: %s is at %s %s %s"
              .formatted(
                  pools.names.getFirst(),
                  dice.oneOf("most", "least"),
                  frame.money(10),
                  frame.window(dice.oneOf(frame.yearly(), Window.TERM))));
    }
    return clauses;
  }

  /** Nothing for all years and the term; or these with months and days between them. */
  private List<String> periods() {
    var periods = new ArrayList<String>();
    if (dice.percent(35)) {
      return periods;
    }
    frame.years().forEach(year -> periods.add(year.name()));
    periods.add("term");
    if (dice.percent(15)) {
      for (int i = 0; i < 3; i++) {
        var day = dice.dayIn(frame.calendar.term()).toString();
        if (!periods.contains(day)) {
          periods.add(day);
        }
      }
      frame.constructs.add("days wanted");
    }
    if (dice.percent(60) && frame.parties.size() * pools.names.size() < 16) {
      var months = frame.calendar.months();
      boolean all = dice.percent(10) || months.size() < 15;
      (all ? months : months.subList(0, 12)).forEach(month -> periods.add(month.name()));
      frame.constructs.add(all ? "all months wanted" : "a year of months wanted");
    }
    if (dice.percent(40) && frame.parties.size() * pools.names.size() < 16) {
      for (var window : frame.calendar.others().getFirst().windows()) {
        frame.calendar.windows(window).stream()
            .limit(12)
            .forEach(period -> periods.add(period.name()));
      }
      frame.calendar.windows(frame.quarterly()).stream()
          .limit(8)
          .forEach(period -> periods.add(period.name()));
      frame.constructs.add("quarters and years of another calendar wanted");
    }
    return dice.shuffled(periods);
  }
}
