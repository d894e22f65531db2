package org.entente.generated;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.Formation;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;

/** Makes inputs and amounts when a clause wants a value, and keeps what it has declared. */
final class Values {
  /** How levels are formed; rates of each day are for interest alone. */
  private static final Formation[] LEVELS = {
    Formation.AVERAGE, Formation.BY_DAYS, Formation.AT_START, Formation.AT_END
  };

  private final Frame frame;
  private final Dice dice;
  final List<String> clauses = new ArrayList<>();
  final List<DeclaredInput> inputs = new ArrayList<>();

  /** The pools that stand before the clause at hand. */
  final List<String> writtenPools = new ArrayList<>();

  final Keys keys;

  private int named;

  /** What the facts of an input look like. */
  enum Range {
    HEADS,
    GROWTH,
    SHARE,
    MONEY,
    TWO_STATES
  }

  /** An input for which facts are wanted. */
  record DeclaredInput(
      String name,
      List<MemberSet> sets,
      Kind kind,
      Formation formation,
      boolean overTerm,
      Range range) {}

  Values(Frame frame) {
    this.frame = frame;
    this.dice = frame.dice;
    this.keys = new Keys(frame, this);
  }

  private String name(String stem) {
    return stem + "_" + ++named;
  }

  private static String index(List<MemberSet> sets) {
    return sets.isEmpty()
        ? ""
        : "[" + String.join(", ", sets.stream().map(MemberSet::name).toList()) + "]";
  }

  private String perYear() {
    return frame.window(frame.yearly());
  }

  private String vintage() {
    int which = dice.below(3);
    frame.constructs.add(
        which == 0 ? "vintage first" : which == 1 ? "vintage newest" : "vintage pinned");
    return switch (which) {
      case 0 -> "vintage first";
      case 1 -> "vintage newest";
      default ->
          "vintage last known by %s of %s"
              .formatted(
                  dice.oneOf("12-31", "03-31", "06-15"),
                  frame.calendar.year().name() + dice.oneOf("", " + 1", " - 1"));
    };
  }

  /** A rate between nothing and a part of the whole, as a share. */
  String shareRate() {
    var name = name("part");
    frame.constructs.add("share from an input");
    clauses.add("input " + name + ": rate " + perYear() + ", " + vintage());
    inputs.add(
        new DeclaredInput(name, List.of(), Kind.RATE, Formation.AVERAGE, false, Range.SHARE));
    return name;
  }

  private String growth() {
    for (var input : inputs) {
      if (input.range() == Range.GROWTH) {
        return input.name();
      }
    }
    var name = name("growth");
    clauses.add("input " + name + ": rate " + perYear() + ", " + vintage());
    inputs.add(
        new DeclaredInput(name, List.of(), Kind.RATE, Formation.AVERAGE, false, Range.GROWTH));
    return name;
  }

  /** A level of workers of the sets, over the window. */
  String level(List<MemberSet> sets, boolean overTerm) {
    var name = name("staff");
    var formation = dice.oneOf(LEVELS);
    var words = formation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    frame.constructs.add("level " + words);
    clauses.add(
        "input %s%s: level worker, %s %s, %s"
            .formatted(name, index(sets), words, overTerm ? "over term" : perYear(), vintage()));
    inputs.add(new DeclaredInput(name, sets, Kind.LEVEL, formation, overTerm, Range.HEADS));
    return name + index(sets);
  }

  /** Whether something is so with each party, in the words of a condition. */
  String state() {
    var parties = List.of(new MemberSet("party", frame.parties));
    boolean overTerm = dice.percent(50);
    boolean yesNo = dice.percent(50);
    var name = name("state");
    var kind = yesNo ? Kind.YES_NO : Kind.ONE_OF;
    frame.constructs.add(kind.word());
    if (!yesNo && !clauses.contains("set grade = high, low")) {
      clauses.add("set grade = high, low");
    }
    clauses.add(
        "input %s[party]: %s %s, %s"
            .formatted(
                name,
                yesNo ? "yes/no" : "one of grade",
                overTerm ? "over term" : perYear(),
                vintage()));
    inputs.add(
        new DeclaredInput(name, parties, kind, Formation.AVERAGE, overTerm, Range.TWO_STATES));
    return yesNo
        ? dice.oneOf("", "not ") + name + "[party]"
        : name + "[party] is " + dice.oneOf("high", "low", "not low");
  }

  /** What is granted to the parties with which something is so. */
  private String someGrants() {
    frame.constructs.add("sum with conditions");
    var grant = grant(List.of(new MemberSet("party", frame.parties)));
    return "(sum of " + grant + " over party where " + state() + ")";
  }

  /** How many workers count: written, by member, or an amount. */
  String headcount(List<MemberSet> sets, boolean overTerm) {
    if (sets.isEmpty() || dice.percent(40)) {
      return dice.percent(15) ? "12.5 worker" : dice.between(0, 40) + " worker";
    }
    var set = sets.getFirst();
    var byMember = new ArrayList<String>();
    set.members().forEach(member -> byMember.add(member + ": " + dice.between(1, 40)));
    var schedule = "{ " + String.join(", ", byMember) + " }";
    if (dice.percent(40)) {
      return schedule;
    }
    var name = name("heads");
    boolean yearly = !overTerm && dice.percent(40);
    clauses.add(
        "amount %s[%s]: level worker%s = %s"
            .formatted(name, set.name(), yearly ? " " + perYear() : "", schedule));
    return name + "[" + set.name() + "]";
  }

  /** Money facts by year, or by shorter periods that add. */
  String grant(List<MemberSet> sets) {
    var name = name("grant");
    frame.constructs.add("total from an input");
    clauses.add(
        "input %s%s: total %s %s, %s"
            .formatted(name, index(sets), frame.currency.code(), perYear(), vintage()));
    inputs.add(new DeclaredInput(name, sets, Kind.TOTAL, Formation.AVERAGE, false, Range.MONEY));
    return name + index(sets);
  }

  /** An amount by year in whole minor units, such as a pool may share. */
  String wholeAmount(List<MemberSet> sets) {
    var name = name("amount");
    var head = "amount %s%s: total %s %s".formatted(name, index(sets), code(), perYear());
    switch (dice.below(7)) {
      case 6 -> clauses.add(head + rounded() + " = " + someGrants());
      case 5 -> clauses.add(head + rounded() + " = " + bands(grant(sets)));
      case 0 -> clauses.add(head + "\n" + writtenByYear());
      case 1 -> clauses.add(head + rounded() + "\n" + chained());
      case 2 ->
          clauses.add(head + rounded() + " = " + grant(sets) + " * " + dice.between(0, 130) + "%");
      case 3 -> clauses.add(head + rounded() + " = " + uplifted(grant(sets)));
      default -> clauses.add(head + rounded() + " = " + bounded(grant(sets)));
    }
    return name;
  }

  /** Each stretch at its own rate; a band holds something. */
  private String bands(String value) {
    frame.constructs.add("bands");
    var bands = new ArrayList<String>();
    for (int b = dice.between(1, 3); b > 0; b--) {
      var width = frame.written(frame.minorUnits(3).add(BigInteger.ONE));
      bands.add(width + ": " + dice.between(0, 90) + "%");
    }
    return "bands of %s { first %s, above: %s%% }"
        .formatted(value, String.join(", next ", bands), dice.between(0, 20));
  }

  private String uplifted(String value) {
    if (!frame.constructs.contains("formula")) {
      clauses.add("formula uplifted(value, rate) = value * (1 + rate)");
      frame.constructs.add("formula");
    }
    return "uplifted(" + value + ", " + dice.between(0, 30) + "%)";
  }

  /** Less the more a party bears of a pool that stands before. */
  private String linked() {
    var name = name("linked");
    frame.constructs.add("amount linked to a pool");
    clauses.add(
        "amount %s: total %s %s = max(0, %s - %s.%s)"
            .formatted(
                name, code(), perYear(), frame.money(9), dice.oneOf(writtenPools), frame.party()));
    return name;
  }

  private String code() {
    return frame.currency.code();
  }

  private String rounded() {
    frame.constructs.add("amount rounded");
    var unit = frame.written(BigInteger.valueOf(dice.oneOf(1, 1, 5, 100)));
    return ", rounded to %s %s %s"
        .formatted(unit, code(), dice.oneOf("half_up", "half_even", "half_down", "up", "down"));
  }

  private String bounded(String value) {
    frame.constructs.add("floor and limit of a value");
    return switch (dice.below(4)) {
      case 0 -> value + " floor " + frame.money(3);
      case 1 -> value + " limit " + frame.money(8);
      case 2 -> value + " floor " + frame.money(2) + " limit " + frame.money(9);
      default -> "max(" + value + ", " + frame.money(2) + ") - " + frame.money(1);
    };
  }

  /** One clause for each year, or for runs of them. */
  private String writtenByYear() {
    var clauses = new ArrayList<String>();
    var years = frame.years();
    for (int i = 0; i < years.size(); i++) {
      boolean last = i == years.size() - 1 || dice.percent(20);
      var keys = (last && i < years.size() - 1 ? "from " : "") + years.get(i).name();
      clauses.add(keys + " = " + frame.money(dice.between(1, 8)));
      if (last) {
        break;
      }
    }
    return String.join("\n", clauses);
  }

  /** Each year on the one before. */
  private String chained() {
    frame.constructs.add("previous");
    var years = frame.years();
    var first = years.getFirst().name() + " = " + frame.money(5);
    if (years.size() == 1) {
      return first;
    }
    var growth = growth() + "[" + frame.calendar.year().name() + " - " + dice.between(1, 2) + "]";
    var step =
        switch (dice.below(4)) {
          case 0 -> "previous * (1 + (" + growth + " floor 0% limit 4%))";
          case 1 -> {
            frame.constructs.add("points");
            yield "previous * (1 + " + growth + " + 1.5 points), may fall";
          }
          case 2 ->
              "previous * (1 + (" + growth + " limit 3.3%)) - " + frame.money(1) + ", may fall";
          default -> "previous * 110% floor " + frame.money(2);
        };
    return first + "\nfrom " + years.get(1).name() + " = " + step;
  }

  /** The bound of a limit in money, where a year is at hand. */
  String yearlyBound(List<MemberSet> sets, boolean cut) {
    int which = dice.below(10);
    if (which < 4 || (cut && which < 7)) {
      return frame.money(dice.between(1, 8));
    }
    if (which == 4 && !sets.isEmpty()) {
      return byMember(sets.getFirst());
    }
    if (which < 7 && frame.years().size() > 1) {
      return byYear();
    }
    if (cut) {
      return timeless();
    }
    if (which == 7 && !writtenPools.isEmpty()) {
      return linked();
    }
    var indices = which == 9 ? List.<MemberSet>of() : sets;
    return notNegative(wholeAmount(indices) + index(indices));
  }

  /** A bound below zero is a problem, which only some cases should have. */
  private String notNegative(String amount) {
    return dice.percent(96) ? "max(" + amount + ", 0)" : amount;
  }

  /** The bound of a limit over the term, where no year is at hand. */
  String termBound(List<MemberSet> sets) {
    return switch (dice.below(4)) {
      case 0 -> timeless();
      case 1 -> sets.isEmpty() ? frame.money(12) : byMember(sets.getFirst());
      case 2 ->
          frame.cutsYears()
              ? timeless()
              : notNegative(wholeAmount(List.of()) + "[" + dice.oneOf(frame.years()).name() + "]");
      default -> frame.money(12);
    };
  }

  private String timeless() {
    var name = name("fixed");
    clauses.add(
        "amount %s: total %s = %s".formatted(name, code(), frame.money(dice.between(1, 10))));
    return dice.percent(30) ? name + " / " + dice.between(2, 7) : name;
  }

  private String byMember(MemberSet set) {
    frame.constructs.add("limit by member");
    var entries = new ArrayList<String>();
    set.members().forEach(m -> entries.add(m + ": " + frame.money(dice.between(1, 8))));
    return "{ " + String.join(", ", dice.shuffled(entries)) + " }";
  }

  private String byYear() {
    frame.constructs.add("limit by year");
    var entries = new ArrayList<String>();
    var years = frame.years();
    for (int i = 0; i < years.size(); i++) {
      boolean runs = i < years.size() - 1 && dice.percent(25);
      var key = runs ? years.get(i).name() + " to " + years.get(i + 1).name() : years.get(i).name();
      entries.add(key + ": " + frame.money(dice.between(1, 8)));
      i += runs ? 1 : 0;
    }
    return "{ " + String.join(", ", entries) + " }";
  }

  /** A bound that changes on days, written as stretches from a day on. */
  String changing(List<NamedPeriod> at, boolean rises) {
    var entries = new ArrayList<String>();
    var bound = frame.minorUnits(5);
    entries.add("from " + frame.start() + ": " + frame.written(bound));
    for (var period : at) {
      bound = rises ? bound.add(frame.minorUnits(4)) : frame.minorUnits(6);
      entries.add("from " + period.period().start() + ": " + frame.written(bound));
    }
    return "{ " + String.join(", ", entries) + " }";
  }
}
