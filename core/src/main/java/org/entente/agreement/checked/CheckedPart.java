package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;

/**
 * A line of a pool that moves what one party bears of it to others.
 *
 * <p>All lines of a pool move at once, each a part of what its groups gave a party; a party whose
 * part is moved takes none over. Example: of 1,000.00 A bears 500.00, B 300.00 and C 200.00; with
 * {@code part of C to A} A bears 700.00 and B 300.00.
 *
 * @param from the party whose part is moved, by position
 * @param to who takes it over, by position
 * @param weight how several divide it, for the party at hand; empty for equal parts
 * @param words as written: {@code part of C to A}
 */
public record CheckedPart(
    int from,
    List<Integer> to,
    Optional<CheckedExpression> weight,
    Optional<Limit> limit,
    String words,
    Labels cites,
    Place place) {
  public CheckedPart {
    to = List.copyOf(to);
  }

  /** The most that is moved; what lies above stays with the party whose part it is. */
  public sealed interface Limit {
    /**
     * What stands in an account when its entries before this part are counted.
     *
     * @param entry the first of the account's entries that take this part, by position
     */
    record Balance(String account, List<MemberChoice> members, int entry) implements Limit {
      public Balance {
        members = List.copyOf(members);
      }
    }

    /** Money within a window. */
    record Bound(CheckedPool.Limit limit) implements Limit {}
  }
}
