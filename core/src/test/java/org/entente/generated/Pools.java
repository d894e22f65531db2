package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;

/** Writes pools: which lines or amount, by which sets, and who bears what. */
final class Pools {
  private final Frame frame;
  private final Dice dice;
  private final Values values;
  final List<String> clauses = new ArrayList<>();
  final List<String> names = new ArrayList<>();

  Pools(Frame frame, Values values) {
    this.frame = frame;
    this.dice = frame.dice;
    this.values = values;
  }

  /** One pool of lines for each filter; sometimes pools of amounts beside them. */
  void write(String source, List<String> filters) {
    for (var filter : filters) {
      var by = by();
      var name = "pool_" + (names.size() + 1);
      var where = filter.isEmpty() ? "" : " where " + filter;
      pool(name, by, source + where, true);
    }
    if (!frame.cutsYears() && dice.percent(20)) {
      var by = by();
      frame.constructs.add("pool of an amount");
      pool("pool_" + (names.size() + 1), by, values.wholeAmount(by), false);
    }
  }

  private List<MemberSet> by() {
    var by = new ArrayList<MemberSet>();
    for (var set : frame.sets) {
      if (dice.percent(50)) {
        by.add(set);
      }
    }
    if (!by.isEmpty()) {
      frame.constructs.add("pool by " + by.size() + (by.size() == 1 ? " set" : " sets"));
    }
    return dice.shuffled(by);
  }

  private void pool(String name, List<MemberSet> by, String source, boolean lines) {
    var text = new StringBuilder("pool " + name);
    if (!by.isEmpty()) {
      text.append(" by ").append(String.join(", ", by.stream().map(MemberSet::name).toList()));
    }
    text.append(" = ").append(source);
    var shares = new Shares(frame, values, by, lines);
    int groups = dice.percent(75) ? 1 : dice.between(2, 3);
    for (int g = 0; g < groups - 1; g++) {
      shares.open(g == 0).forEach(share -> text.append('\n').append(share));
      text.append("\nthen");
      frame.constructs.add("then");
    }
    shares.closed(groups == 1).forEach(share -> text.append('\n').append(share));
    names.add(name);
    values.writtenPools.add(name);
    clauses.add(text.toString());
  }

  /** Disjoint conditions on the columns of the lines, written. */
  List<String> filters() {
    var category = List.of("base pay", "utilities", "training", "other \\\"kind\\\"");
    return switch (dice.below(6)) {
      case 0 -> List.of("");
      case 1 -> List.of("eligible", "not eligible");
      case 2 -> byDay();
      case 3 -> List.of("category in \"base pay\", \"utilities\"", "category is \"training\"");
      default ->
          category.subList(0, dice.between(1, 4)).stream()
              .map(c -> "category is \"" + c + "\"" + (dice.percent(20) ? " and eligible" : ""))
              .toList();
    };
  }

  private List<String> byDay() {
    var term = frame.calendar.term();
    if (term.days() < 3) {
      return List.of("");
    }
    var middle = dice.dayIn(new Period(term.start().plusDays(1), term.lastDay()));
    return List.of(
        "service_date from " + term.start() + " to " + middle.minusDays(1),
        "service_date from " + middle + " to " + term.lastDay());
  }
}
