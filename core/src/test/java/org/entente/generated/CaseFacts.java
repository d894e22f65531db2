package org.entente.generated;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.facts.Fact;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;
import org.entente.facts.Provenance;
import org.entente.generated.GeneratedCase.Line;
import org.entente.generated.Values.DeclaredInput;

/** Makes the facts of a generated agreement: lines with late versions, and inputs with vintages. */
final class CaseFacts {
  private final Frame frame;
  private final Dice dice;
  private final List<DeclaredInput> declared;
  private final List<Coverage> coverage;
  private final List<Line> lines = new ArrayList<>();

  CaseFacts(Frame frame, List<DeclaredInput> declared) {
    this.frame = frame;
    this.dice = frame.dice;
    this.declared = declared;
    this.coverage = closings();
  }

  /** Runs of days that were closed one after another; rarely the last of them is not. */
  private List<Coverage> closings() {
    var term = frame.calendar.term();
    var closings = new ArrayList<Coverage>();
    var day = term.start();
    while (day.isBefore(term.end())) {
      var end = day.plusDays(dice.oneOf(31, 90, 182, 365, 2_000));
      end = end.isBefore(term.end()) ? end : term.end();
      closings.add(new Coverage(new Period(day, end), end.plusDays(dice.between(10, 45))));
      day = end;
    }
    if (dice.percent(4) && closings.size() > 1) {
      frame.constructs.add("not covered to the end");
      closings.removeLast();
    }
    return dice.shuffled(closings);
  }

  List<Coverage> coverage() {
    return coverage;
  }

  List<Line> lines() {
    int count = dice.percent(5) ? 0 : dice.percent(85) ? dice.between(1, 24) : dice.between(25, 90);
    boolean onlyCredits = dice.percent(3);
    for (int i = 1; i <= count; i++) {
      line(i, onlyCredits);
    }
    return dice.shuffled(lines);
  }

  private void line(int number, boolean onlyCredits) {
    var day = dice.dayIn(frame.calendar.term());
    var id = dice.oneOf("L", "l", "M") + number;
    var known = day.plusDays(dice.between(0, dice.percent(70) ? 25 : 600));
    var values = values();
    var amount = onlyCredits ? amount().abs().negate() : amount();
    add(id, day, known, false, amount, values);
    if (frame.hasIds && dice.percent(15)) {
      versions(id, day, known, values);
    }
  }

  /** Later versions: another amount, another day or category, or none. */
  private void versions(String id, LocalDate firstDay, LocalDate firstKnown, List<String> first) {
    var known = firstKnown;
    var day = firstDay;
    var values = first;
    int versions = dice.between(1, 3);
    for (int v = 0; v < versions; v++) {
      known = known.plusDays(dice.between(1, 200));
      boolean withdrawn = dice.percent(30);
      frame.constructs.add(withdrawn ? "line withdrawn" : "line corrected");
      if (dice.percent(25)) {
        day = dice.dayIn(frame.calendar.term());
        known = known.isBefore(day) ? day : known;
      }
      if (dice.percent(25)) {
        values = values();
      }
      add(id, day, known, withdrawn, amount(), values);
    }
  }

  /** A version counts only if some day is still open when it becomes known. */
  private void add(
      String id,
      LocalDate day,
      LocalDate known,
      boolean withdrawn,
      BigInteger amount,
      List<String> values) {
    boolean tooLate =
        !frame.restates && coverage.stream().noneMatch(c -> !c.knownOn().isBefore(known));
    boolean again = lines.stream().anyMatch(l -> l.id().equals(id) && l.knownOn().equals(known));
    if (!tooLate && !again) {
      lines.add(new Line("costs", id, day, known, withdrawn, amount, values, lines.size() + 2));
    }
  }

  private List<String> values() {
    var values = new ArrayList<String>();
    values.add(dice.oneOf("base pay", "utilities", "training", "other \"kind\"", "else"));
    values.add(dice.oneOf("yes", "yes", "no"));
    values.add(dice.oneOf("1", "2", "10", "2.5", "-3", "7"));
    for (var set : frame.sets) {
      values.add(dice.oneOf(set.members()));
    }
    return values;
  }

  private BigInteger amount() {
    var size = dice.percent(5) ? BigInteger.ZERO : dice.upTo(frame.scale);
    if (dice.percent(5)) {
      size = BigInteger.ONE;
    }
    return dice.percent(18) ? size.negate() : size;
  }

  List<Fact> inputs() {
    var facts = new ArrayList<Fact>();
    for (var input : declared) {
      for (var members : combinations(input.sets())) {
        input(input, members, facts);
      }
    }
    if (!facts.isEmpty() && dice.percent(4)) {
      frame.constructs.add("a fact missing");
      facts.remove(dice.below(facts.size()));
    }
    return dice.shuffled(facts);
  }

  private static List<List<String>> combinations(List<MemberSet> sets) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (var set : sets) {
      var longer = new ArrayList<List<String>>();
      for (var before : all) {
        for (var member : set.members()) {
          var one = new ArrayList<>(before);
          one.add(member);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }

  private void input(DeclaredInput input, List<String> members, List<Fact> facts) {
    if (input.overTerm()) {
      pieces(input, members, frame.calendar.term(), facts);
      return;
    }
    var rule = frame.calendar.year();
    int first = rule.numberAt(frame.start());
    for (int n = first - 2; n < first + frame.years().size(); n++) {
      pieces(input, members, rule.year(n).period(), facts);
    }
  }

  /** Facts for the period itself, or for pieces that tile it. */
  private void pieces(DeclaredInput input, List<String> members, Period period, List<Fact> facts) {
    boolean canBeFormed = input.kind() == Kind.TOTAL || input.kind() == Kind.LEVEL;
    if (!canBeFormed || dice.percent(60)) {
      versions(input, members, period, facts);
      return;
    }
    frame.constructs.add("input formed from pieces");
    var day = period.start();
    boolean months = dice.percent(60);
    while (day.isBefore(period.end())) {
      var end = months ? day.plusMonths(1) : day.plusDays(dice.between(20, 150));
      end = end.isBefore(period.end()) ? end : period.end();
      versions(input, members, new Period(day, end), facts);
      day = end;
    }
  }

  private void versions(
      DeclaredInput input, List<String> members, Period period, List<Fact> facts) {
    var known = period.start().minusDays(800);
    int versions = dice.percent(80) ? 1 : dice.between(2, 3);
    if (versions > 1) {
      frame.constructs.add("vintages of a fact");
    }
    for (int v = 0; v < versions; v++) {
      facts.add(
          new Fact(
              input.name(),
              members,
              new NamedPeriod(period.toString(), period),
              known,
              value(input),
              new Provenance(Place.ofRow("inputs.csv", facts.size() + 2, ""), "", "", false)));
      known = known.plusDays(dice.between(1, 900));
    }
  }

  private Rational value(DeclaredInput input) {
    return switch (input.range()) {
      case HEADS -> dice.percent(2) ? Rational.ZERO : Rational.of(dice.between(1, 60));
      case GROWTH -> Rational.of(dice.between(-500, 900), 10_000);
      case SHARE -> Rational.of(dice.between(0, 450), dice.oneOf(1_000, 1_024, 1_700));
      case TWO_STATES -> Rational.of(dice.below(2));
      case MONEY -> Rational.of(amount()).times(frame.currency.minorUnit());
    };
  }
}
