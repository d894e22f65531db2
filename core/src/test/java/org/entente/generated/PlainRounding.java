package org.entente.generated;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;

/** Shares brought to whole units, as part 7 of the meaning says it. */
final class PlainRounding {
  private PlainRounding() {}

  /**
   * @param room how much more the receiver of a remainder may bear, if it has a limit
   */
  static List<Rational> rounded(
      List<Rational> exact, Rational unit, RemainderRule rule, Optional<Rational> room) {
    return switch (rule) {
      case RemainderRule.LargestFraction largest -> byLargestFraction(exact, unit, largest);
      case RemainderRule.RoundedOthers others -> {
        var shares = new ArrayList<Rational>();
        var rest = Rational.ZERO;
        for (int p = 0; p < exact.size(); p++) {
          shares.add(halfUp(exact.get(p), unit));
          rest =
              rest.plus(exact.get(p)).minus(p == others.receiver() ? Rational.ZERO : shares.get(p));
        }
        var own = exact.get(others.receiver());
        boolean turns =
            rest.signum() * own.signum() < 0 || (own.signum() == 0 && rest.signum() != 0);
        boolean past = room.isPresent() && rest.minus(own).compareTo(room.get()) > 0;
        if (turns || past) {
          yield byLargestFraction(exact, unit, others.otherwise());
        }
        shares.set(others.receiver(), rest);
        yield shares;
      }
    };
  }

  private static Rational halfUp(Rational value, Rational unit) {
    var twice = value.abs().dividedBy(unit).times(Rational.of(2)).plus(Rational.ONE);
    var whole = Rational.of(twice.truncated().divide(BigInteger.TWO)).times(unit);
    return value.signum() < 0 ? whole.negated() : whole;
  }

  /** Units are handed out one by one, each to whoever lost the most and has had none yet. */
  private static List<Rational> byLargestFraction(
      List<Rational> exact, Rational unit, RemainderRule.LargestFraction rule) {
    var shares = new ArrayList<Rational>();
    var lost = new ArrayList<Rational>();
    var missing = Rational.ZERO;
    for (var share : exact) {
      var cut = Rational.of(share.dividedBy(unit).truncated()).times(unit);
      shares.add(cut);
      lost.add(share.minus(cut));
      missing = missing.plus(share.minus(cut));
    }
    var step = missing.signum() < 0 ? unit.negated() : unit;
    var sign = Rational.of(missing.signum());
    while (missing.signum() != 0) {
      int most = -1;
      for (int party : rule.preference()) {
        if (most < 0 || lost.get(party).times(sign).compareTo(lost.get(most).times(sign)) > 0) {
          most = party;
        }
      }
      shares.set(most, shares.get(most).plus(step));
      lost.set(most, sign.times(unit).times(Rational.of(-2)));
      missing = missing.minus(step);
    }
    return shares;
  }
}
