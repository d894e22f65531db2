package org.entente.generated;

import java.util.ArrayList;
import java.util.List;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.facts.MemberSet;

/** Writes the groups of one pool: shares that are at most the whole, with limits and floors. */
final class Shares {
  private final Frame frame;
  private final Dice dice;
  private final Values values;
  private final List<MemberSet> by;
  private final boolean lines;

  Shares(Frame frame, Values values, List<MemberSet> by, boolean lines) {
    this.frame = frame;
    this.dice = frame.dice;
    this.values = values;
    this.by = by;
    this.lines = lines;
  }

  /** A group that leaves something to the next one. */
  List<String> open(boolean onCost) {
    var written = new ArrayList<String>();
    if (dice.percent(45)) {
      frame.constructs.add("the first");
      written.add("the first " + moneyLimit(frame.yearly()) + ":");
      written.addAll(partition());
      return written;
    }
    int hundredths = 0;
    for (var party : bearers()) {
      int percent = Math.min(dice.between(1, 60), 95 - hundredths);
      if (percent <= 0) {
        break;
      }
      hundredths += percent;
      written.add(party + " bears " + percent + "%" + withFloor(limits(onCost), party));
    }
    return written;
  }

  /** A group after which nothing is left. */
  List<String> closed(boolean onCost) {
    return switch (dice.below(14)) {
      case 12 -> List.of("all bear the rest by " + key());
      case 13 -> byKeyThenRest();
      case 0 -> partition();
      case 1 -> List.of(everyone("all"));
      case 2 -> List.of(dice.oneOf(frame.parties) + " bears all" + floor(""));
      case 3, 4, 5 -> allThenRest(onCost);
      default -> partsThenRest(onCost);
    };
  }

  private String key() {
    frame.constructs.add("shared by a key");
    return values.keys.key(lines);
  }

  /** By a key of all, each within a limit. */
  private List<String> byKeyThenRest() {
    frame.constructs.add("limit for each by a key");
    var written = new ArrayList<String>();
    written.add("all bear %d%% by %s%s".formatted(dice.between(20, 100), key(), nested(0)));
    written.add(frame.party() + " bears the rest");
    return written;
  }

  private String everyone(String what) {
    frame.constructs.add("equally");
    return frame.parties.size() == 1
        ? frame.parties.getFirst() + " bears " + what
        : "all bear " + what + " equally";
  }

  private List<String> allThenRest(boolean onCost) {
    var party = frame.party();
    var written = new ArrayList<String>();
    var limits = limits(onCost);
    written.add(party + " bears all" + withFloor(limits, party));
    if (limits.isEmpty()) {
      return written;
    }
    if (dice.percent(4)) {
      frame.constructs.add("beyond");
      written.add("beyond: problem");
    } else {
      written.add(rest(party));
    }
    return written;
  }

  private List<String> partsThenRest(boolean onCost) {
    var written = new ArrayList<String>();
    var bearers = bearers();
    Rational left = Rational.of(100);
    for (var party : bearers.subList(0, Math.max(1, bearers.size() - 1))) {
      var part = Rational.of(dice.between(0, 400), dice.oneOf(4, 7, 8, 10)).min(left);
      left = left.minus(part);
      written.add(party + " bears " + ratio(part) + withFloor(limits(onCost), party));
    }
    if (frame.parties.size() > 3 && dice.percent(20) && left.compareTo(Rational.of(10)) > 0) {
      var some = String.join(", ", dice.shuffled(frame.parties).subList(0, 3));
      written.add(some + " bear " + dice.between(1, 10) + "% equally");
      frame.constructs.add("equally");
    }
    written.add(rest(bearers.getLast()));
    return written;
  }

  private String rest(String notPreferred) {
    if (dice.percent(8)) {
      return everyone("the rest");
    }
    var party = frame.party();
    return (dice.percent(15) ? notPreferred : party) + " bears the rest" + floor("");
  }

  /** Shares that add up to the whole and have no limit. */
  private List<String> partition() {
    var bearers = bearers();
    if (dice.percent(30)) {
      return List.of(everyone("all"));
    }
    var written = new ArrayList<String>();
    Rational left = Rational.of(100);
    for (var party : bearers) {
      boolean last = party.equals(bearers.getLast());
      var part = last ? left : Rational.of(dice.between(0, 60)).min(left);
      left = left.minus(part);
      written.add(party + " bears " + percent(part));
    }
    return written;
  }

  private List<String> bearers() {
    int most = Math.min(frame.parties.size(), 6);
    int count = frame.parties.size() >= 20 && dice.percent(50) ? 20 : dice.between(1, most);
    return dice.shuffled(frame.parties).subList(0, Math.min(count, frame.parties.size()));
  }

  /** A part of a hundred that nothing later may be more than, in one of its ways to be written. */
  private String ratio(Rational part) {
    int way = dice.below(10);
    var years = frame.years();
    if (way == 0) {
      frame.constructs.add("share by year");
      var years2 = new ArrayList<String>();
      years.forEach(y -> years2.add(y.name() + ": " + percent(smaller(part))));
      return "{ " + String.join(", ", years2) + " }";
    }
    if (way == 1 && lines && frame.calendar.term().days() > 5) {
      frame.constructs.add("share by date");
      var term = frame.calendar.term();
      var day = dice.dayIn(new Period(term.start().plusDays(1), term.lastDay()));
      return "{ %s to %s: %s, from %s: %s }"
          .formatted(
              term.start(), day.minusDays(1), percent(smaller(part)), day, percent(smaller(part)));
    }
    if (way == 2 && !by.isEmpty()) {
      frame.constructs.add("share by member");
      var members = new ArrayList<String>();
      by.getFirst().members().forEach(m -> members.add(m + ": " + percent(smaller(part))));
      return "{ " + String.join(", ", members) + " }";
    }
    if (way == 3 && part.compareTo(Rational.of(45)) >= 0) {
      return values.shareRate();
    }
    return percent(part);
  }

  private Rational smaller(Rational part) {
    return part.times(Rational.of(dice.between(0, 4), 4));
  }

  /** A part of a hundred as a percent or, where that has no end or by chance, as a fraction. */
  private String percent(Rational part) {
    if (part.isDecimal() && dice.percent(85)) {
      return part + "%";
    }
    frame.constructs.add("share as a fraction");
    var whole = part.dividedBy(Rational.of(100));
    return whole.numerator() + "/" + whole.denominator();
  }

  private String limits(boolean onCost) {
    if (!dice.percent(55)) {
      return "";
    }
    int which = dice.below(20);
    if (which < 3) {
      frame.constructs.add("at average cost");
      return ", limit " + averageCost();
    }
    if (which == 3 && onCost && lines) {
      frame.constructs.add("in order of a column");
      var window = dice.percent(70) ? frame.yearly() : Window.TERM;
      return ", limit %d in order of rank %s%s"
          .formatted(dice.between(0, 5), frame.window(window), cut(window));
    }
    if (which < 6 && onCost && lines && by.size() == 1 && frame.hasIds) {
      frame.constructs.add("over all");
      var window = window();
      return ", limit %s %s%s, over all %s"
          .formatted(
              frame.money(dice.between(1, 9)),
              frame.window(window),
              cut(window),
              by.getFirst().name());
    }
    if (which < 9) {
      return changingOverTerm();
    }
    return nested(which);
  }

  private String nested(int which) {
    if (which < 15) {
      var window = window();
      return ", limit " + moneyLimit(window) + carries(window);
    }
    if (!frame.canLimitMonths() || !lines || dice.percent(40)) {
      frame.constructs.add("two nested limits");
      return ", limit "
          + moneyLimit(frame.yearly())
          + carries(frame.yearly())
          + ", limit "
          + moneyLimit(Window.TERM);
    }
    frame.constructs.add("two nested limits");
    return ", limit "
        + moneyLimit(Window.MONTH)
        + ", limit "
        + moneyLimit(dice.oneOf(frame.yearly(), Window.TERM));
  }

  private Window window() {
    int which = dice.below(10);
    if (which < 6 || !lines) {
      return which < 6 ? frame.yearly() : Window.TERM;
    }
    if (which == 6 && frame.canLimitMonths()) {
      return Window.MONTH;
    }
    return which == 7 ? frame.quarterly() : which == 8 ? frame.otherYearly() : Window.TERM;
  }

  private String averageCost() {
    var window = dice.percent(75) ? frame.yearly() : Window.TERM;
    boolean overTerm = window.equals(Window.TERM);
    var level = values.level(by.isEmpty() || dice.percent(30) ? List.of() : by, overTerm);
    return "%s of %s %s, at average cost%s"
        .formatted(values.headcount(by, overTerm), level, frame.window(window), cut(window));
  }

  private String moneyLimit(Window window) {
    frame.constructs.add(
        "limit " + frame.window(window).replace("OY", "other year").replace("FY", "year"));
    boolean cut = isCut(window);
    var bound =
        window.equals(Window.TERM)
            ? values.termBound(by)
            : window.nestsIn(frame.yearly())
                ? values.yearlyBound(by, frame.cutsYears())
                : frame.money(dice.between(1, 9));
    return bound + " " + frame.window(window) + (cut ? said() : "");
  }

  /** What one window brings to the next. */
  private String carries(Window window) {
    if (window.equals(Window.TERM) || !dice.percent(35)) {
      return "";
    }
    int which = dice.below(10);
    return (which < 7 ? carry(window, "unused") : "") + (which > 4 ? carry(window, "excess") : "");
  }

  private String carry(Window window, String what) {
    if (dice.percent(40)) {
      frame.constructs.add(what + " carries");
      return ", " + what + " carries";
    }
    var order = dice.oneOf("oldest first", "newest first");
    frame.constructs.add(what + " carries, " + order);
    int windows = dice.between(1, 3);
    var word = window.equals(frame.yearly()) ? "year" : "month";
    return ", %s carries %d %s%s, %s"
        .formatted(what, windows, word, windows == 1 ? "" : "s", order);
  }

  private boolean isCut(Window window) {
    return !window.equals(Window.TERM)
        && frame.calendar.windows(window).stream()
            .anyMatch(w -> !frame.calendar.term().contains(w.period()));
  }

  private String cut(Window window) {
    return isCut(window) ? said() : "";
  }

  /** What is said of a window that the term cuts. */
  private String said() {
    boolean byDays = dice.percent(60);
    frame.constructs.add(byDays ? "by days" : "whole");
    return byDays ? ", by days" : ", whole";
  }

  /** A limit that changes while it runs: over the term, or within a year by days. */
  private String changingOverTerm() {
    var borders = new ArrayList<NamedPeriod>();
    for (var period : dice.percent(50) ? frame.years() : frame.calendar.months()) {
      if (period.period().start().isAfter(frame.start()) && dice.percent(30)) {
        borders.add(period);
      }
    }
    if (borders.isEmpty() || !lines) {
      return ", limit " + moneyLimit(Window.TERM);
    }
    boolean reopens = dice.percent(40);
    boolean rises = dice.percent(70);
    if (dice.percent(25)) {
      frame.constructs.add("limit changing by days");
      return ", limit " + values.changing(borders, rises) + " per FY, by days";
    }
    frame.constructs.add(
        (rises ? "raised over term" : "changed over term") + (reopens ? ", reopens" : ""));
    return ", limit "
        + values.changing(borders, rises)
        + " over term"
        + (reopens ? ", reopens" : "");
  }

  /** A floor above a limit would contradict it, so that beside one it is at zero. */
  private String withFloor(String limits, String party) {
    var floor = floor(party);
    return limits.isEmpty() ? floor : limits + floor.replaceFirst("floor \\S+", "floor 0");
  }

  /** A floor, for a party that another may be paid by. */
  private String floor(String party) {
    if (!dice.percent(8)) {
      return "";
    }
    var others = frame.parties.stream().filter(p -> !p.equals(party)).toList();
    var shortfall =
        party.isEmpty() || others.isEmpty()
            ? dice.oneOf("lost", "carried")
            : dice.oneOf("lost", "carried", "due to " + dice.oneOf(others));
    frame.constructs.add("floor, shortfall " + shortfall.split(" ")[0]);
    var window = window();
    return ", floor %s %s%s, shortfall %s"
        .formatted(frame.money(dice.between(1, 5)), frame.window(window), cut(window), shortfall);
  }
}
