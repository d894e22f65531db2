package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;

/** Writes keys that come out whenever somebody who is in them has a weight. */
final class Keys {
  private final Frame frame;
  private final Dice dice;
  private final Values values;
  private final List<Written> written = new ArrayList<>();

  private record Written(String name, boolean byDay) {}

  Keys(Frame frame, Values values) {
    this.frame = frame;
    this.dice = frame.dice;
    this.values = values;
  }

  /**
   * The name of a key, one written before or a new one.
   *
   * @param mayChangeByDay whether it may go over to other shares within a year
   */
  String key(boolean mayChangeByDay) {
    var fitting = written.stream().filter(k -> mayChangeByDay || !k.byDay()).toList();
    if (!fitting.isEmpty() && dice.percent(40)) {
      return dice.oneOf(fitting).name();
    }
    var name = "key_" + (written.size() + 1);
    frame.constructs.add("key");
    boolean byDay = false;
    var weights = "";
    var steps = "";
    if (dice.percent(15)) {
      frame.constructs.add("key of keys");
      var two = List.of(key(mayChangeByDay), key(mayChangeByDay));
      name = "key_" + (written.size() + 1);
      weights =
          dice.percent(50)
              ? "average of " + String.join(", ", two)
              : "35% by " + two.get(0) + ", 65% by " + two.get(1);
      byDay = written.stream().anyMatch(k -> two.contains(k.name()) && k.byDay());
    } else if (dice.percent(25)) {
      byDay = mayChangeByDay && frame.calendar.term().days() > 5 && dice.percent(60);
      weights = byDay ? byDay() : percents();
    } else if (dice.percent(15)) {
      weights = "equally" + among();
    } else {
      var parties = new MemberSet("party", frame.parties);
      boolean overTerm = dice.percent(40);
      var level = values.level(List.of(parties), overTerm);
      weights = "pro rata " + averaged(level.substring(0, level.indexOf('[')), overTerm) + among();
      steps = weights.contains("among") ? "" : steps(level.substring(0, level.indexOf('[')));
    }
    values.clauses.add("key " + name + " = " + weights + rounding() + steps);
    written.add(new Written(name, byDay));
    return name;
  }

  /** The average of some years where there is a value for each. */
  private String averaged(String level, boolean overTerm) {
    if (overTerm || !dice.percent(30)) {
      return level;
    }
    frame.constructs.add("average over years");
    var year = frame.calendar.year().name();
    return "average of %s over %s - %d to %s".formatted(level, year, dice.between(1, 2), year);
  }

  private String among() {
    if (frame.parties.size() < 2 || !dice.percent(30)) {
      return "";
    }
    frame.constructs.add("among");
    int count = dice.between(1, frame.parties.size());
    return " among " + String.join(", ", dice.shuffled(frame.parties).subList(0, count));
  }

  private String percents() {
    int left = 100;
    var shares = new ArrayList<String>();
    for (var party : dice.shuffled(frame.parties)) {
      int part = dice.between(0, left);
      shares.add(party + " " + part + "%");
      left -= part;
    }
    return withRest(shares, left);
  }

  /** Gives what is left to the last one named. */
  private static String withRest(List<String> shares, int left) {
    var last = shares.removeLast().split(" ");
    int part = Integer.parseInt(last[1].replace("%", "")) + left;
    shares.add(last[0] + " " + part + "%");
    return String.join(", ", shares);
  }

  private String byDay() {
    frame.constructs.add("key by date");
    var term = frame.calendar.term();
    var day = dice.dayIn(new Period(term.start().plusDays(1), term.lastDay()));
    var first = List.of(percents().split(", "));
    var shares = new ArrayList<String>();
    var then = List.of(percents().split(", "));
    for (var party : frame.parties) {
      shares.add(
          "%s { %s to %s: %s, from %s: %s }"
              .formatted(
                  party, term.start(), day.minusDays(1), of(party, first), day, of(party, then)));
    }
    return String.join(", ", shares);
  }

  private static String of(String party, List<String> shares) {
    return shares.stream()
        .filter(s -> s.startsWith(party + " "))
        .findFirst()
        .map(s -> s.substring(party.length() + 1))
        .orElse("0%");
  }

  private String rounding() {
    if (!dice.percent(45)) {
      return "";
    }
    frame.constructs.add("key rounded");
    return ", rounded to "
        + dice.oneOf("1%", "0.1%", "0.001%", "12.5%")
        + (dice.percent(60)
            ? ", largest fraction, ties by id"
            : ", half_up, remainder to " + frame.party());
  }

  private String steps(String level) {
    int n = frame.parties.size();
    if (n < 2 || !dice.percent(60)) {
      return "";
    }
    var first = group(level, n);
    frame.constructs.add("key with steps");
    return first + (dice.percent(30) ? "\nthen" + group(level, n) : "");
  }

  private String group(String level, int n) {
    var party = frame.party();
    return switch (dice.below(7)) {
      case 0 -> "\n" + party + " hold at " + dice.between(0, 60) + "%\ndifference to the others";
      case 1 -> {
        frame.constructs.add("together");
        int floor = dice.between(0, 100 / n);
        int limit = dice.between(Math.min(100, 100 / n + 25), 100);
        yield "\nparty floor " + floor + "%\nparty limit " + limit + "%\ntogether";
      }
      case 2 ->
          "\nparty where %s is at least %d worker reduced by %d%%\ndifference to party"
              .formatted(level, dice.between(1, 60), dice.between(0, 90));
      case 5 ->
          "\nparty where %s reduced by %d%%\ndifference to party"
              .formatted(values.state(), dice.between(0, 90));
      case 6 ->
          "\nparty where %s and %s floor %d%%, not reapplied\ndifference to party, pro rata %s"
              .formatted(
                  values.state(), values.state(), dice.between(0, 60 / n), level + " + 1 worker");
      case 3 ->
          "\nparty limit "
              + dice.between(Math.min(100, 100 / n + 20), 100)
              + "%, not reapplied\ndifference to the others";
      default ->
          "\nparty floor "
              + dice.between(0, Math.max(1, 60 / n))
              + "%, not reapplied\ndifference to party, pro rata "
              + level
              + " + 1 worker";
    };
  }
}
