package org.entente.determinations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.Operation;
import org.entente.agreement.compiled.Step;
import org.entente.amounts.Quantity;
import org.entente.amounts.Ratio;
import org.entente.amounts.Rational;
import org.entente.problems.Problem;

/**
 * What the steps of a key come to, on exact rationals. A value that cannot be is a problem, and the
 * step stays empty.
 */
final class KeySteps {
  private final Step step;
  private final List<Rational> operands;
  private final List<Problem> problems;

  /**
   * @param problems takes up what is found wrong
   */
  KeySteps(Step step, List<Rational> operands, List<Problem> problems) {
    this.step = step;
    this.operands = operands;
    this.problems = problems;
  }

  /** The sum of the weights of all parties. */
  Optional<Rational> totalWeight(Operation.TotalWeight total) {
    var sum = Rational.ZERO;
    for (int i = 0; i < operands.size(); i++) {
      var weight = operands.get(i);
      if (weight.signum() < 0) {
        return refuse(
            "E0810", total.subject(), total.parties().get(i), new Quantity(weight, step.unit()));
      }
      sum = sum.plus(weight);
    }
    return switch (total.least()) {
      case NOTHING -> Optional.of(sum);
      case SOMETHING -> sum.signum() == 0 ? refuse("E0811", total.subject()) : Optional.of(sum);
      case WHOLE ->
          sum.equals(Rational.ONE)
              ? Optional.of(sum)
              : refuse("E0816", total.subject(), new Quantity(sum, Ratio.PERCENT));
    };
  }

  /** What is shared by a key, or read of it, where it has shares. */
  Optional<Rational> shareable(Operation.Shareable shareable) {
    var value = operands.get(0);
    var shares = operands.get(1);
    boolean isNeeded = shareable.read() || value.signum() != 0;
    if (!isNeeded || shares.equals(Rational.ONE)) {
      return Optional.of(value);
    }
    return shares.signum() == 0
        ? refuse("E0811", shareable.subject())
        : refuse("E0860", shareable.subject(), new Quantity(shares, Ratio.PERCENT));
  }

  /** What a line makes of a share. */
  Optional<Rational> stepped(Operation.Stepped stepped) {
    var share = operands.get(0);
    if (operands.size() == 3 && operands.get(2).signum() == 0) {
      return Optional.of(share);
    }
    var value = value(stepped.step(), share, operands.get(1));
    return value.signum() < 0
        ? refuse("E0812", stepped.subject(), stepped.party(), new Quantity(value, Ratio.PERCENT))
        : Optional.of(value);
  }

  private static Rational value(Operation.Stepped.Step step, Rational share, Rational bound) {
    return switch (step) {
      case HELD -> bound;
      case FLOOR -> share.max(bound);
      case LIMIT -> share.min(bound);
      case REDUCED -> share.times(Rational.ONE.minus(bound));
      case RESCALED -> share.times(bound);
      case RAISED -> share.plus(bound);
    };
  }

  /** What falls on each unit of weight. */
  Optional<Rational> perWeight(Operation.PerWeight per) {
    var value = operands.get(0);
    var weight = operands.get(1);
    if (weight.signum() != 0) {
      return Optional.of(value.dividedBy(weight));
    }
    return value.signum() == 0
        ? Optional.of(Rational.ZERO)
        : refuse("E0813", per.subject(), new Quantity(value, Ratio.PERCENT));
  }

  /** A share and how far it may go. */
  private record Lane(Rational share, Rational least, Rational most) {
    Rational at(Rational factor) {
      return share.times(factor).max(least).min(most);
    }
  }

  /**
   * The factor at which the bounded shares come to the total. Their sum grows with the factor, in
   * straight lines between the factors at which a share meets a bound; the two such factors around
   * the total say on which line it lies.
   */
  Optional<Rational> commonFactor(Operation.CommonFactor common) {
    var total = operands.getFirst();
    var lanes = new ArrayList<Lane>();
    for (int i = 0; i < common.parties().size(); i++) {
      var lane =
          new Lane(operands.get(3 * i + 1), operands.get(3 * i + 2), operands.get(3 * i + 3));
      if (lane.least().compareTo(lane.most()) > 0) {
        return refuse(
            "E0817",
            common.subject(),
            common.parties().get(i),
            new Quantity(lane.least(), Ratio.PERCENT),
            new Quantity(lane.most(), Ratio.PERCENT));
      }
      lanes.add(lane);
    }
    var meetings = meetings(lanes);
    var low = Rational.ZERO;
    if (sum(lanes, low).compareTo(total) > 0) {
      return outOfReach(common, total, sum(lanes, low));
    }
    int at = firstAtLeast(meetings, lanes, total);
    if (at == meetings.size()) {
      var last = meetings.isEmpty() ? low : meetings.getLast();
      var most = sum(lanes, last);
      return most.equals(total) ? Optional.of(last) : outOfReach(common, total, most);
    }
    var high = meetings.get(at);
    low = at == 0 ? low : meetings.get(at - 1);
    return Optional.of(between(lanes, low, high, total));
  }

  /** The factors at which a share meets one of its bounds, in order. */
  private static List<Rational> meetings(List<Lane> lanes) {
    var meetings = new ArrayList<Rational>();
    for (var lane : lanes) {
      if (lane.share().signum() > 0) {
        meetings.add(lane.least().dividedBy(lane.share()));
        meetings.add(lane.most().dividedBy(lane.share()));
      }
    }
    meetings.sort(Comparator.naturalOrder());
    return meetings;
  }

  /** The position of the first factor at which the shares reach the total. */
  private static int firstAtLeast(List<Rational> meetings, List<Lane> lanes, Rational total) {
    int from = 0;
    int to = meetings.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (sum(lanes, meetings.get(middle)).compareTo(total) >= 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private static Rational between(List<Lane> lanes, Rational low, Rational high, Rational total) {
    var atLow = sum(lanes, low);
    var rise = sum(lanes, high).minus(atLow);
    return rise.signum() == 0
        ? high
        : low.plus(total.minus(atLow).times(high.minus(low)).dividedBy(rise));
  }

  private static Rational sum(List<Lane> lanes, Rational factor) {
    return lanes.stream().map(lane -> lane.at(factor)).reduce(Rational.ZERO, Rational::plus);
  }

  private Optional<Rational> outOfReach(
      Operation.CommonFactor common, Rational total, Rational nearest) {
    return refuse(
        "E0814",
        common.subject(),
        new Quantity(total, Ratio.PERCENT),
        new Quantity(nearest, Ratio.PERCENT));
  }

  /** Whether a line moves a share, and no other does. */
  Optional<Rational> alone(Operation.Alone alone) {
    boolean moves = operands.getFirst().signum() != 0;
    boolean rival = operands.stream().skip(1).anyMatch(o -> o.signum() != 0);
    return moves && rival
        ? refuse("E0815", alone.subject(), alone.party())
        : Optional.of(operands.getFirst());
  }

  /** A share whose bounds still hold. */
  Optional<Rational> stillWithin(Operation.StillWithin within) {
    var share = operands.getFirst();
    int at = 1;
    for (var bound : within.bounds()) {
      var value = operands.get(at++);
      boolean meant = !bound.conditional() || operands.get(at++).signum() != 0;
      int order = share.compareTo(value);
      if (meant && (bound.floor() ? order < 0 : order > 0)) {
        problems.add(
            Problem.of(
                bound.floor() ? "E0818" : "E0819",
                bound.place(),
                within.subject(),
                within.party(),
                new Quantity(share, Ratio.PERCENT),
                new Quantity(value, Ratio.PERCENT)));
        return Optional.empty();
      }
    }
    return Optional.of(share);
  }

  private Optional<Rational> refuse(String code, Object... arguments) {
    problems.add(Problem.of(code, step.place(), arguments));
    return Optional.empty();
  }
}
