package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.Weights;
import org.entente.agreement.checked.CheckedSelection;
import org.entente.agreement.compiled.Operation.TotalWeight.Least;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.Unit;
import org.entente.calendar.Period;

/**
 * Compiles the shares of a key for a stretch of days: weights brought to 100%, group after group of
 * lines, and the rounding. Each party's share is a chain of steps of its own; what all have in
 * common, such as the sum of the weights or the factor of the others, is one step.
 */
final class KeyCompiler {
  final AgreementCompiler owner;
  final CheckedKey key;
  final Program program;
  final Origin origin;

  /** The key and its period, for problems: {@code rates@CY2021}. */
  final String subject;

  final int count;
  private final Period stretch;
  private final List<String> ids;

  /** Whether each party is in the key at all, as {@link Logic} has it. */
  private int[] inKey;

  private boolean certain = true;

  /**
   * The shares of a key.
   *
   * @param slots the share of each party
   * @param inKey whether it may have one, as {@link Logic} has it
   * @param certain whether they are 100% whatever the facts, and never nothing
   */
  record Shares(int[] slots, int[] inKey, boolean certain) {}

  KeyCompiler(AgreementCompiler owner, CheckedKey key, Period stretch, String name) {
    this.owner = owner;
    this.key = key;
    this.program = owner.program;
    this.origin = new Origin(key.place(), key.cites());
    this.subject = key.name() + "@" + name;
    this.stretch = stretch;
    this.ids = owner.agreement.parties().stream().map(Party::id).toList();
    this.count = ids.size();
    this.inKey = new int[count];
  }

  /** The shares of the stretch, rounded as the key says. */
  Shares compile() {
    int[] shares = exact();
    return new Shares(rounded(shares), inKey, certain);
  }

  /** Other shares of the key, averaged, and rounded as the key says. */
  Shares rounded(Shares exact) {
    inKey = exact.inKey();
    return new Shares(rounded(exact.slots()), inKey, exact.certain());
  }

  Shares unrounded() {
    int[] shares = exact();
    return new Shares(shares, inKey, certain);
  }

  private int[] exact() {
    for (int p = 0; p < count; p++) {
      inKey[p] = isParty(p) ? Logic.YES : Logic.NO;
    }
    key.among().ifPresent(among -> keep(selected(among, origin)));
    int[] shares = weights();
    if (!key.groups().isEmpty()) {
      var groups = new KeyGroupCompiler(this, shares, inKey);
      key.groups().forEach(groups::compile);
      shares = groups.tested();
    }
    return shares;
  }

  private boolean isParty(int party) {
    var days = owner.agreement.parties().get(party).days();
    return key.year() == CheckedKey.YearShares.WHOLE
        ? days.touches(key.window().at(stretch.start()).period())
        : days.includes(stretch.start());
  }

  private void keep(int[] selected) {
    for (int p = 0; p < count; p++) {
      inKey[p] = inKey[p] == Logic.NO ? Logic.NO : selected[p];
    }
  }

  String id(int party) {
    return ids.get(party);
  }

  /** A value of the key for one party. */
  int value(CheckedExpression value, int party, Origin from) {
    return expressions(party, from).compile(value, at(party)).orElseThrow();
  }

  /**
   * Whether what a line says can be said of a party: what rests on its share of the window before
   * needs the party to have been in the key then. For one that was not, a step says so.
   */
  int hasPrevious(CheckedKey.Line line, int party, Origin from) {
    var at = at(party);
    var previous = line.bound().flatMap(bound -> ExpressionCompiler.previousIn(bound, at));
    if (previous.isEmpty()) {
      return Logic.YES;
    }
    var before = owner.stretches.before(key.name(), stretch.start());
    int member = owner.keys.sharesIn(key.name(), before, previous.get().place()).inKey()[party];
    var was = id(party) + " was in the key in " + before.name() + ", else the line does not apply";
    var wasNot = id(party) + " not in the key in " + before.name() + ", the line does not apply";
    return switch (member) {
      case Logic.YES -> Logic.YES;
      case Logic.NO -> program.constant(Rational.ZERO, Ratio.RATIO, wasNot, from);
      default -> program.add(new Operation.Least(), List.of(member), Ratio.RATIO, was, from);
    };
  }

  private ExpressionCompiler expressions(int party, Origin from) {
    return new ExpressionCompiler(owner, from).withPrevious(key.name(), party).onDay();
  }

  private At at(int party) {
    var members = new TreeMap<String, String>();
    members.put("party", ids.get(party));
    var calendar = owner.agreement.calendar();
    var window = key.window().at(stretch.start());
    return At.window(calendar, key.window(), window, members).on(stretch.start());
  }

  /** Whether each party is one of those that are meant. */
  int[] selected(CheckedSelection.Members selection, Origin from) {
    int[] selected = new int[count];
    Arrays.fill(selected, Logic.NO);
    var place = new Origin(selection.place(), from.cites());
    for (int party : selection.members()) {
      selected[party] =
          new ConditionCompiler(owner, expressions(party, from), place)
              .all(selection.conditions(), at(party));
    }
    return selected;
  }

  private int[] weights() {
    return switch (key.weights()) {
      case Weights.Equally equally -> equally();
      case Weights.Shares shares -> written(shares);
      case Weights.ProRata proRata -> {
        int[] weights = new int[count];
        for (int p = 0; p < count; p++) {
          weights[p] = inKey[p] == Logic.NO ? zero() : value(proRata.value(), p, origin);
        }
        yield rescaled(weights, proRata.value().type().unit(), least());
      }
      case Weights.Mix mix -> mixed(mix);
    };
  }

  private int[] equally() {
    int[] weights = new int[count];
    boolean certain = Arrays.stream(inKey).allMatch(k -> k < 0);
    int members = (int) Arrays.stream(inKey).filter(k -> k == Logic.YES).count();
    for (int p = 0; p < count; p++) {
      if (inKey[p] == Logic.NO) {
        weights[p] = zero();
      } else if (certain) {
        weights[p] =
            program.constant(Rational.of(1, members), Ratio.PERCENT, "one of " + members, origin);
      } else {
        weights[p] = program.constant(Rational.ONE, Ratio.RATIO, "equal weight", origin);
      }
    }
    return certain && members > 0 ? weights : rescaled(weights, Ratio.RATIO, least());
  }

  /** Lines that change shares need some to change. */
  private Least least() {
    return key.groups().isEmpty() ? Least.NOTHING : Least.SOMETHING;
  }

  /** Shares as they are written; among some of their parties, brought to 100% again. */
  private int[] written(Weights.Shares shares) {
    int[] weights = new int[count];
    Arrays.fill(weights, zero());
    int[] named = new int[count];
    Arrays.fill(named, Logic.NO);
    boolean numbers = true;
    boolean areAll = true;
    for (var share : shares.shares()) {
      if (inKey[share.party()] == Logic.NO) {
        areAll = false;
        continue;
      }
      weights[share.party()] = value(share.share(), share.party(), origin);
      named[share.party()] = inKey[share.party()];
      numbers &= program.isConstant(weights[share.party()]);
    }
    inKey = named;
    boolean isWhole = areAll && key.among().isEmpty();
    return isWhole && numbers
        ? weights
        : rescaled(weights, Ratio.PERCENT, isWhole ? Least.WHOLE : least());
  }

  private int[] mixed(Weights.Mix mix) {
    var parts = new ArrayList<Shares>();
    var ratios = new ArrayList<Integer>();
    for (var part : mix.parts()) {
      owner.keys.requireStarted(part.key(), stretch.start(), key.place());
      var itsStretch = owner.stretches.at(part.key(), stretch.start());
      parts.add(owner.keys.shares(part.key(), itsStretch));
      int ratio = program.constant(part.part(), Ratio.PERCENT, "part by " + part.key(), origin);
      ratios.add(owner.keys.shareable(part.key(), itsStretch, ratio, origin));
    }
    int[] shares = new int[count];
    for (int p = 0; p < count; p++) {
      var summands = new ArrayList<Integer>();
      var members = new ArrayList<Integer>();
      for (int k = 0; k < parts.size(); k++) {
        int member = parts.get(k).inKey()[p];
        members.add(member);
        if (member != Logic.NO) {
          summands.add(
              program.product(
                  ratios.get(k),
                  parts.get(k).slots()[p],
                  Ratio.PERCENT,
                  "by " + mix.parts().get(k).key(),
                  origin));
        }
      }
      var logic = new Logic(program, origin);
      inKey[p] =
          logic.and(List.of(inKey[p], logic.or(members, "in one of the keys")), "in the key");
      shares[p] =
          inKey[p] == Logic.NO
              ? zero()
              : program.sum(summands, Ratio.PERCENT, "mixed share of " + id(p), origin);
    }
    return key.among().isEmpty() ? shares : rescaled(shares, Ratio.PERCENT, least());
  }

  /**
   * The parts of weights in their sum; who is not in the key counts nothing.
   *
   * @param least what the sum must come to
   */
  private int[] rescaled(int[] weights, Unit unit, Least least) {
    certain = least != Least.NOTHING;
    var counted = new ArrayList<Integer>();
    var members = new ArrayList<String>();
    int[] own = new int[count];
    for (int p = 0; p < count; p++) {
      if (inKey[p] != Logic.NO) {
        own[p] = ifSo(inKey[p], weights[p], unit, "weight of " + id(p), origin);
        counted.add(own[p]);
        members.add(id(p));
      }
    }
    int total =
        program.add(
            new Operation.TotalWeight(members, subject, least),
            counted,
            unit,
            "sum of the weights",
            origin);
    int[] shares = new int[count];
    for (int p = 0; p < count; p++) {
      shares[p] =
          inKey[p] == Logic.NO
              ? zero()
              : program.add(
                  certain ? new Operation.Quotient() : new Operation.PerWeight(subject),
                  List.of(own[p], total),
                  Ratio.PERCENT,
                  "share of " + id(p) + " by weight",
                  origin);
    }
    return shares;
  }

  /** The value where the condition holds, else nothing. */
  int ifSo(int condition, int value, Unit unit, String meaning, Origin from) {
    return switch (condition) {
      case Logic.YES -> value;
      case Logic.NO -> program.constant(Rational.ZERO, unit, "nothing", from);
      default -> program.product(condition, value, unit, meaning, from);
    };
  }

  int zero() {
    return program.constant(Rational.ZERO, Ratio.PERCENT, "not in the key", origin);
  }

  private int[] rounded(int[] exact) {
    if (key.rounding().isEmpty()) {
      return exact;
    }
    var rounding = key.rounding().get();
    var operands = new ArrayList<Integer>();
    Arrays.stream(exact).forEach(operands::add);
    var bounded = new ArrayList<Integer>();
    if (rounding.remainder() instanceof RemainderRule.RoundedOthers others) {
      most(others.receiver())
          .ifPresent(most -> {
            bounded.add(others.receiver());
            operands.add(most);
          });
    }
    int first =
        program.addBlock(
            new Operation.Apportioned(rounding.unit(), rounding.remainder(), ids, bounded),
            count,
            operands,
            Ratio.PERCENT,
            "share by " + subject,
            new Origin(rounding.place(), key.cites()));
    int[] slots = new int[count];
    for (int p = 0; p < count; p++) {
      slots[p] = first + p;
    }
    return slots;
  }

  /** The least of the limits that a party has in the key, as far as they are certain. */
  private Optional<Integer> most(int party) {
    var bounds = new ArrayList<Integer>();
    for (var group : key.groups()) {
      for (var line : group.lines()) {
        if (line.verb() == CheckedKey.Verb.LIMIT
            && line.selection() instanceof CheckedSelection.Members members
            && members.members().contains(party)
            && members.conditions().isEmpty()) {
          var from = new Origin(line.place(), line.cites());
          if (hasPrevious(line, party, from) == Logic.YES) {
            bounds.add(value(line.bound().orElseThrow(), party, from));
          }
        }
      }
    }
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            bounds.size() == 1
                ? bounds.getFirst()
                : program.add(
                    new Operation.Least(), bounds, Ratio.PERCENT, "the lesser limit", origin));
  }
}
