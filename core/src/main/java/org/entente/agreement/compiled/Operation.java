package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedCheck.Comparison;
import org.entente.agreement.text.Place;
import org.entente.amounts.Accrual;
import org.entente.amounts.DayCount;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.Calendar;
import org.entente.calendar.Window;

/**
 * What a step does with its operands; a closed set, so that every evaluator and the explanation
 * treat each.
 */
public sealed interface Operation {
  /** A number written in the agreement, or following from its dates. */
  record Constant(Rational value) implements Operation {}

  /** A value of an input, by its position among the program's input queries. */
  record Input(int query) implements Operation {}

  /** The cost of a pool's element in one interval of its grid. */
  record LineTotal(int query, int element, int interval) implements Operation {}

  /** The sum of all operands. */
  record Sum() implements Operation {}

  /** The first operand less the second. */
  record Difference() implements Operation {}

  record Product() implements Operation {}

  /** The first operand divided by the second; a second of zero is a problem. */
  record Quotient() implements Operation {}

  record Least() implements Operation {}

  record Greatest() implements Operation {}

  /** The operand brought to a whole number of units. */
  record Rounded(Rational unit, RoundingMode mode) implements Operation {}

  /**
   * The cost of the first N of a level at average cost: operands are the cost C, the bound N and
   * the level S; the value is C x min(N, S) / S. A level of zero with a cost is a problem.
   *
   * @param estimate whether the level is known for a longer time than the cost
   */
  record AtAverageCost(boolean estimate) implements Operation {}

  /**
   * A block: exact shares brought to whole units so that they add up. Operands are the exact shares
   * of all parties, then for each party in {@code bounded} the most that it may bear, then what
   * must be nothing, if the pool has such a clause. It fills one slot for each party.
   *
   * @param parties the ids of the parties, for the explanation
   */
  record Apportioned(Rational unit, RemainderRule rule, List<String> parties, List<Integer> bounded)
      implements Operation {
    public Apportioned {
      parties = List.copyOf(parties);
      bounded = List.copyOf(bounded);
    }
  }

  /**
   * A block over single lines in order of day and id: what a limit takes of them. Operands are the
   * bounds, by window and then by element, then the ratios of the share, by element and then by
   * interval. It fills one slot for each element and interval: what is taken from the start of the
   * limit's window to the interval's end.
   *
   * @param query the pool's lines
   * @param windowOf for each interval, the position of its window
   * @param column the position of the column in whose order the first values are taken; empty for a
   *     limit in money that the elements share, its bound being that of the first element
   * @param numeric whether the column's values are compared as numbers, not as text
   */
  record TakenInOrder(
      int query, int elements, List<Integer> windowOf, Optional<Integer> column, boolean numeric)
      implements Operation {
    public TakenInOrder {
      windowOf = List.copyOf(windowOf);
    }
  }

  /** The operand, which must be zero: nobody would bear it. */
  record NothingLeft() implements Operation {}

  /** The operand, the bound of a limit or floor, which must not be below zero. */
  record NotNegative() implements Operation {}

  /**
   * The first operand, a share's part of its base; it must not be below 0, nor be above 1 together
   * with the others, which are those of its group.
   */
  record PartOfWhole() implements Operation {}

  /**
   * The sum of the weights of a key. None may be below zero.
   *
   * @param parties whose weights they are
   * @param subject the key and its period, for problems
   * @param least what they must come to together
   */
  record TotalWeight(List<String> parties, String subject, Least least) implements Operation {
    public TotalWeight {
      parties = List.copyOf(parties);
    }

    /** What weights must come to. */
    public enum Least {
      /** Nothing: without weight there are no shares, and nothing can be shared by them. */
      NOTHING,
      /** More than zero, for lines change the shares. */
      SOMETHING,
      /** 100%, being written as shares. */
      WHOLE
    }
  }

  /**
   * The first operand, an amount that is shared by a key, or a share that a formula reads; the
   * second is the sum of the key's shares, which is 100%, or nothing where nobody has a weight.
   * Then there is nothing to read, and an amount must be zero.
   *
   * @param subject the key and its period, for problems
   * @param read whether a formula reads it
   */
  record Shareable(String subject, boolean read) implements Operation {}

  /**
   * A line of a key on one party's share: operands are the share, what the line says of it, and, if
   * the line has a condition, whether it holds; where it does not the share stays. The result must
   * not be below zero.
   *
   * @param party whose share it is
   */
  record Stepped(Step step, String party, String subject) implements Operation {
    /** What a step does with a share and its bound. */
    public enum Step {
      HELD("hold at"),
      FLOOR("floor"),
      LIMIT("limit"),
      REDUCED("reduced by"),
      RESCALED("rescaled by"),
      RAISED("raised by");

      private final String words;

      Step(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }
  }

  /**
   * What falls on each unit of weight: the first operand divided by the second, which may be zero
   * only if the first is; then so is the value.
   */
  record PerWeight(String subject) implements Operation {}

  /**
   * The one factor with which shares come to a total within bounds: operands are the total, then
   * for each party its share, the least that it may become, and the most.
   */
  record CommonFactor(List<String> parties, String subject) implements Operation {
    public CommonFactor {
      parties = List.copyOf(parties);
    }
  }

  /**
   * The first operand, whether a line moves a party's share; if it does, none of the other lines
   * whose conditions follow may.
   */
  record Alone(String party, String subject) implements Operation {}

  /**
   * The first operand, a party's share when all groups of a key are done; its bounds, which follow,
   * must still hold.
   *
   * @param bounds what each bound is; behind those with a condition stands whether it holds
   */
  record StillWithin(String party, String subject, List<Bound> bounds) implements Operation {
    public StillWithin {
      bounds = List.copyOf(bounds);
    }

    /** A floor or a limit, and the line that says it. */
    public record Bound(boolean floor, boolean conditional, Place place) {}
  }

  /**
   * The first operand, a weight, as a fraction of all the others, among which it is once more. None
   * may be below zero, and not all may be zero.
   */
  record Proportion() implements Operation {}

  /**
   * What an amount earns from one day to another. Operands are the amount, the first day and the
   * last, and either one rate for all days, or for each stretch its first day and its rate; a rate
   * holds until the next stretch. Rates of stretches that the days do not touch need not be there.
   *
   * @param oneRate whether there is one rate for all days
   * @param end the day from which on no rate is known, where the days are not known beforehand
   */
  record Interest(
      DayCount dayCount,
      boolean oneRate,
      Optional<LocalDate> end,
      Optional<Compounding> compounding)
      implements Operation {}

  /** At the end of which windows interest is added, and how it is rounded then. */
  record Compounding(Calendar calendar, Window window, Optional<Accrual.Rounding> rounding) {
    /** The days between two days on which interest is added, in order. */
    public List<LocalDate> closings(LocalDate first, LocalDate last) {
      var closings = new ArrayList<LocalDate>();
      var day = calendar.windowAt(window, first).period().end();
      while (day.isBefore(last)) {
        closings.add(day);
        day = calendar.windowAt(window, day).period().end();
      }
      return closings;
    }
  }

  /** 1 if the comparison of the two operands holds, else 0. */
  record Compared(Comparison comparison) implements Operation {}
}
