package org.entente.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedKey.Close;
import org.entente.agreement.checked.CheckedKey.Group;
import org.entente.agreement.checked.CheckedKey.Line;
import org.entente.agreement.checked.CheckedKey.Verb;
import org.entente.agreement.checked.CheckedKey.Weights;
import org.entente.agreement.checked.CheckedSelection;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;

/** The shares of keys, worked out line by line from what the agreement says. */
final class PlainKeys {
  private static final Rational WHOLE = Rational.ONE;
  private final CheckedAgreement agreement;
  private final PlainValues values;
  private final int count;

  PlainKeys(CheckedAgreement agreement, PlainValues values) {
    this.agreement = agreement;
    this.values = values;
    this.count = agreement.parties().size();
  }

  /** The shares on a day of some parties, in all 100%. */
  List<Rational> among(CheckedKey key, LocalDate day, List<Integer> parties) {
    var all = shares(key, day);
    var sum = parties.stream().map(all::get).reduce(Rational.ZERO, Rational::plus);
    return all.stream().map(share -> share.dividedBy(sum)).toList();
  }

  /** The shares of all parties on a day. */
  List<Rational> shares(CheckedKey key, LocalDate day) {
    var of = new OfDay(key, day);
    var exact = of.exact();
    return key.rounding()
        .map(r -> PlainRounding.rounded(exact, r.unit(), r.remainder(), of.room(r, exact)))
        .orElse(exact);
  }

  /** One key on one day. */
  private final class OfDay {
    private final CheckedKey key;
    private final LocalDate day;
    private final boolean[] inKey = new boolean[count];
    private final boolean[] held = new boolean[count];
    private List<Rational> shares = List.of();

    OfDay(CheckedKey key, LocalDate day) {
      this.key = key;
      this.day = day;
    }

    List<Rational> exact() {
      var selected = key.among().map(this::selected).orElse(all());
      System.arraycopy(selected, 0, inKey, 0, count);
      shares = rescaled(weights());
      key.groups().forEach(this::group);
      return shares;
    }

    /** How far the remainder may go by the limits that the receiver has in any case. */
    private Optional<Rational> room(CheckedKey.Rounding rounding, List<Rational> exact) {
      return rounding.remainder() instanceof RemainderRule.RoundedOthers others
          ? key.groups().stream()
              .flatMap(group -> group.lines().stream())
              .filter(line -> line.verb() == Verb.LIMIT)
              .filter(line -> isFor(line.selection(), others.receiver()))
              .map(line -> value(line.bound().orElseThrow(), others.receiver()))
              .reduce(Rational::min)
              .map(most -> most.minus(exact.get(others.receiver())).max(Rational.ZERO))
          : Optional.empty();
    }

    private static boolean isFor(CheckedSelection selection, int party) {
      return selection instanceof CheckedSelection.Members members
          && members.members().contains(party)
          && members.conditions().isEmpty();
    }

    private boolean[] all() {
      var all = new boolean[count];
      java.util.Arrays.fill(all, true);
      return all;
    }

    private Rational value(CheckedExpression value, int party) {
      return values.value(value, at(party));
    }

    private PlainValues.At at(int party) {
      var members = new TreeMap<String, String>();
      members.put("party", agreement.parties().get(party).id());
      return values.at(day, members);
    }

    private boolean[] selected(CheckedSelection.Members members) {
      var selected = new boolean[count];
      for (int party : members.members()) {
        selected[party] = members.conditions().stream().allMatch(c -> values.holds(c, at(party)));
      }
      return selected;
    }

    private List<Rational> weights() {
      var weights = new ArrayList<>(Collections.nCopies(count, Rational.ZERO));
      switch (key.weights()) {
        case Weights.Equally equally -> Collections.fill(weights, WHOLE);
        case Weights.Shares written ->
            written.shares().forEach(s -> weights.set(s.party(), value(s.share(), s.party())));
        case Weights.ProRata proRata -> {
          for (int p = 0; p < count; p++) {
            weights.set(p, inKey[p] ? value(proRata.value(), p) : Rational.ZERO);
          }
        }
        case Weights.Mix mix -> {
          for (var part : mix.parts()) {
            var other = PlainKeys.this.shares(agreement.key(part.key()).orElseThrow(), day);
            for (int p = 0; p < count; p++) {
              weights.set(p, weights.get(p).plus(other.get(p).times(part.part())));
            }
          }
        }
      }
      return weights;
    }

    private List<Rational> rescaled(List<Rational> weights) {
      var sum = Rational.ZERO;
      for (int p = 0; p < count; p++) {
        sum = inKey[p] ? sum.plus(weights.get(p)) : sum;
      }
      if (sum.signum() == 0) {
        throw new PlainValues.NoValue("no weights");
      }
      var shares = new ArrayList<Rational>();
      for (int p = 0; p < count; p++) {
        shares.add(inKey[p] ? weights.get(p).dividedBy(sum) : Rational.ZERO);
      }
      return shares;
    }

    private boolean[] meant(Line line) {
      var meant = selected((CheckedSelection.Members) line.selection());
      for (int p = 0; p < count; p++) {
        meant[p] &= inKey[p] && !held[p];
      }
      return meant;
    }

    private void group(Group group) {
      var start = List.copyOf(shares);
      var after = new ArrayList<>(start);
      var moved = new boolean[count];
      var least = new ArrayList<>(Collections.nCopies(count, Rational.ZERO));
      var most = new ArrayList<>(Collections.nCopies(count, WHOLE));
      var holds = new boolean[count];
      for (var line : group.lines()) {
        var meant = meant(line);
        for (int p = 0; p < count; p++) {
          if (meant[p]) {
            var bound = value(line.bound().orElseThrow(), p);
            switch (line.verb()) {
              case HOLD_AT, HOLD_EQUAL -> after.set(p, bound);
              case REDUCED_BY -> after.set(p, start.get(p).minus(start.get(p).times(bound)));
              case FLOOR -> least.set(p, bound);
              case LIMIT -> most.set(p, bound);
            }
            moved[p] |= line.verb().isHold() || line.verb() == Verb.REDUCED_BY;
            holds[p] |= line.verb().isHold();
          }
        }
      }
      for (int p = 0; p < count; p++) {
        held[p] |= holds[p];
      }
      switch (group.close()) {
        case Close.Together together -> together(after, least, most);
        case Close.Difference difference -> {
          for (int p = 0; p < count; p++) {
            boolean bounded = isBounded(group, p);
            after.set(p, after.get(p).max(least.get(p)).min(most.get(p)));
            moved[p] |=
                bounded && (after.get(p).equals(least.get(p)) || after.get(p).equals(most.get(p)));
          }
          difference(difference, after, moved);
        }
      }
    }

    private boolean isBounded(Group group, int party) {
      return group.lines().stream()
          .anyMatch(l -> (l.verb() == Verb.FLOOR || l.verb() == Verb.LIMIT) && meant(l)[party]);
    }

    private void difference(Close.Difference close, List<Rational> after, boolean[] moved) {
      var gap = WHOLE.minus(after.stream().reduce(Rational.ZERO, Rational::plus));
      var weights = new ArrayList<Rational>();
      for (int p = 0; p < count; p++) {
        boolean receives =
            inKey[p]
                && !held[p]
                && switch (close.receivers()) {
                  case CheckedSelection.Members members -> selected(members)[p];
                  case CheckedSelection.TheOthers others -> !moved[p];
                };
        int party = p;
        var weight = close.weights().map(w -> value(w, party)).orElse(after.get(p));
        weights.add(receives ? weight : Rational.ZERO);
      }
      var sum = weights.stream().reduce(Rational.ZERO, Rational::plus);
      if (sum.signum() == 0) {
        shares = after;
        return;
      }
      for (int p = 0; p < count; p++) {
        after.set(p, after.get(p).plus(gap.times(weights.get(p)).dividedBy(sum)));
      }
      shares = after;
    }

    /** Goes through the stretches between the factors at which a share meets a bound. */
    private void together(List<Rational> from, List<Rational> least, List<Rational> most) {
      var borders = new TreeSet<>(List.of(Rational.ZERO));
      for (int p = 0; p < count; p++) {
        if (from.get(p).signum() > 0) {
          borders.add(least.get(p).dividedBy(from.get(p)));
          borders.add(most.get(p).dividedBy(from.get(p)));
        }
      }
      for (var low : borders) {
        var high = Optional.ofNullable(borders.higher(low)).orElse(low.plus(WHOLE));
        var middle = low.plus(high).dividedBy(Rational.of(2));
        var fixed = Rational.ZERO;
        var free = Rational.ZERO;
        for (int p = 0; p < count; p++) {
          var at = from.get(p).times(middle);
          boolean isFree =
              active(p) && at.compareTo(least.get(p)) > 0 && at.compareTo(most.get(p)) < 0;
          free = isFree ? free.plus(from.get(p)) : free;
          fixed = isFree ? fixed : fixed.plus(within(p, at, from, least, most));
        }
        var factor = free.signum() == 0 ? low : WHOLE.minus(fixed).dividedBy(free);
        var result = at(factor, from, least, most);
        if (result.stream().reduce(Rational.ZERO, Rational::plus).equals(WHOLE)) {
          shares = result;
          return;
        }
      }
      throw new PlainValues.NoValue("bounds that cannot come to 100%");
    }

    private boolean active(int party) {
      return inKey[party] && !held[party];
    }

    private Rational within(
        int party, Rational share, List<Rational> from, List<Rational> least, List<Rational> most) {
      return active(party) ? share.max(least.get(party)).min(most.get(party)) : from.get(party);
    }

    private List<Rational> at(
        Rational factor, List<Rational> from, List<Rational> least, List<Rational> most) {
      var shares = new ArrayList<Rational>();
      for (int p = 0; p < count; p++) {
        shares.add(within(p, from.get(p).times(factor), from, least, most));
      }
      return shares;
    }
  }
}
