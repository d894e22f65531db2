package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who receives what is left over when the shares of a pool are brought to whole units.
 *
 * <p>Parties are given by their position in the agreement's list of parties.
 */
public sealed interface RemainderRule {
  /**
   * Every share is cut to whole units towards zero; the units that are missing go, one each, to the
   * shares that lost the largest fraction. Equal fractions are decided by the order of preference.
   *
   * <p>Example: 100.00 in thirds is 33.34, 33.33, 33.33 when the first party is preferred. A share
   * that is whole already, zero included, never moves.
   *
   * @param preference positions of the parties, most preferred first
   */
  record LargestFraction(List<Integer> preference) implements RemainderRule {
    public LargestFraction {
      preference = List.copyOf(preference);
    }
  }

  /**
   * Every share but the receiver's is rounded by itself; the receiver takes the difference to the
   * total. Where that would push the receiver past a limit or change its sign, {@link
   * LargestFraction} applies instead.
   *
   * <p>Example: 0.10 among 20 would round nineteen parties to 0.01 and leave -0.09 for the
   * receiver; by largest fraction ten parties bear 0.01 and ten bear nothing.
   */
  record RoundedOthers(RoundingMode mode, int receiver, LargestFraction otherwise)
      implements RemainderRule {
    public RoundedOthers {
      requireNonNull(mode, "mode is null");
      requireNonNull(otherwise, "otherwise is null");
    }
  }
}
