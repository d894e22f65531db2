package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param sources the parties whose part is moved, by position, each where the conditions hold
 * @param to who takes it over, by position
 * @param weight how several divide it, for the party at hand; empty for equal parts
 * @param where what must hold of the party at hand whose part it is
 * @param when in which cases it is moved; any if empty
 * @param unless in which cases it is not; none if empty
 * @param words as written: {@code part of C to A}
 */
public record CheckedPart(
    List<Integer> sources,
    List<Integer> to,
    Optional<CheckedExpression> weight,
    Optional<Limit> limit,
    List<CheckedCondition> where,
    Optional<Cases> when,
    Optional<Cases> unless,
    String words,
    Labels cites,
    Place place) {
  public CheckedPart {
    sources = List.copyOf(sources);
    to = List.copyOf(to);
    where = List.copyOf(where);
  }

  /**
   * Cases in which a part is moved, or is not.
   *
   * @param any whether one of them is enough, or all must hold
   */
  public record Cases(boolean any, List<Case> cases) {
    public Cases {
      cases = List.copyOf(cases);
    }

    /** The conditions on values among them. */
    List<CheckedCondition> conditions() {
      return cases.stream()
          .filter(c -> c instanceof Case.Holds)
          .map(c -> ((Case.Holds) c).condition())
          .toList();
    }
  }

  /** One case. */
  public sealed interface Case {
    /** A condition on values holds. */
    record Holds(CheckedCondition condition) implements Case {}

    /** The day is before the one written, or not before it. */
    record Day(boolean before, LocalDate day) implements Case {
      public boolean holds(LocalDate at) {
        return at.isBefore(day) == before;
      }
    }
  }

  /** The days on which a case begins or ends to hold. */
  public List<LocalDate> days() {
    var days = new ArrayList<LocalDate>();
    for (var cases : List.of(when, unless)) {
      for (var one : cases.map(Cases::cases).orElse(List.of())) {
        if (one instanceof Case.Day day) {
          days.add(day.day());
        }
      }
    }
    return days;
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

  /** Whether it may move one party's part to another. */
  public boolean moves(int from, int receiver) {
    return from != receiver && sources.contains(from) && to.contains(receiver);
  }

  /** The values that its cases and weights rest on. */
  public List<CheckedExpression> values() {
    var values = new ArrayList<CheckedExpression>();
    where.forEach(condition -> values.addAll(condition.values()));
    when.ifPresent(cases -> cases.conditions().forEach(c -> values.addAll(c.values())));
    unless.ifPresent(cases -> cases.conditions().forEach(c -> values.addAll(c.values())));
    weight.ifPresent(values::add);
    return values;
  }
}
