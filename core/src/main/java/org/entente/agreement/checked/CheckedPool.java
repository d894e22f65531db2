package org.entente.agreement.checked;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.facts.LineFilter;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;

/**
 * A pool of cost and who bears it, or of revenue and who takes it; proved to be shared in full.
 *
 * @param by the sets over whose members the pool has a value each
 * @param days the days on which it holds: the term, or a part of it where an amendment added it,
 *     struck it, or built it anew
 * @param taken whether it is revenue that the parties take, and not cost that they bear
 * @param parts the lines that move what one party bears to others
 */
public record CheckedPool(
    String name,
    List<MemberSet> by,
    Labels labels,
    Source source,
    List<Group> groups,
    boolean taken,
    List<CheckedPart> parts,
    Period days,
    Labels cites,
    Place place) {
  public CheckedPool {
    by = List.copyOf(by);
    groups = List.copyOf(groups);
    parts = List.copyOf(parts);
  }

  /** The same pool on other days. */
  public CheckedPool during(Period other) {
    return new CheckedPool(name, by, labels, source, groups, taken, parts, other, cites, place);
  }

  /** Where the cost of a pool comes from. */
  public sealed interface Source {
    /** The lines for which every filter holds. */
    record Lines(LinesDeclaration lines, List<LineFilter> filters) implements Source {
      public Lines {
        filters = List.copyOf(filters);
      }
    }

    /** An amount of the agreement. */
    record Amount(CheckedAmount amount) implements Source {}
  }

  /**
   * Shares of the same base; what they leave is the base of the next group.
   *
   * @param first the most that this group takes up of its base, if the text says so
   * @param beyondIsProblem whether anything left over here is refused ({@code beyond: problem})
   */
  public record Group(
      Optional<Limit> first, List<Share> shares, boolean beyondIsProblem, Place place) {
    public Group {
      shares = List.copyOf(shares);
    }
  }

  /**
   * What one or several parties bear of a group's base: several in equal parts, or by a key.
   *
   * @param by the key by which they share it, brought to 100% among them
   * @param limits finest window first
   */
  public record Share(
      List<Integer> parties,
      Part part,
      Optional<CheckedKey> by,
      List<Limit> limits,
      Optional<Floor> floor,
      Labels cites,
      Place place) {
    public Share {
      parties = List.copyOf(parties);
      limits = List.copyOf(limits);
    }
  }

  /** How much is borne. */
  public sealed interface Part {
    /** The whole base. */
    record All() implements Part {}

    /** Whatever the pool's other clauses leave. */
    record TheRest() implements Part {}

    /** A ratio of the base. */
    record Of(CheckedExpression ratio) implements Part {}
  }

  /**
   * The most that is borne within a window; what lies above goes to the next group or the rest.
   *
   * <p>It is a function of the running total of its window. A later credit walks back. Example:
   * limit 20.00, lines 12.00, 10.00, -3.00: borne 12.00, 8.00, -1.00, in all 19.00.
   *
   * @param unused how room that was not used is brought to later windows, if it is
   * @param excess how what lay above the limit is brought to later windows, if it is
   */
  public record Limit(
      CheckedExpression bound,
      Measure measure,
      Window window,
      Cut cut,
      Optional<MemberSet> overAll,
      boolean reopens,
      Optional<Carry> unused,
      Optional<Carry> excess,
      Place place) {
    /** Whether one window of it leads to the next. */
    public boolean carries() {
      return unused.isPresent() || excess.isPresent();
    }

    /** Whether it takes single lines one after another, so that their order counts. */
    public boolean takesInOrder() {
      return overAll.isPresent() || measure instanceof Measure.InOrderOf;
    }

    /** The window outside which nothing counts: the term, where windows lead to the next. */
    public Window reach() {
      return carries() ? Window.TERM : window;
    }
  }

  /**
   * How what one window leaves is brought to later ones.
   *
   * <p>Example: of a limit of 100 a year 60 is used, then 120, with {@code unused carries 1 year}.
   * Of the 140 in the second year 20 is left. Oldest first, the 40 of the first year were used
   * before, and 20 goes on; newest first, the second year's own 100 were, and nothing does.
   *
   * @param windows for how many windows it lasts; empty if to the end of the term
   * @param oldestFirst whether what is oldest is used first, else what is newest
   */
  public record Carry(Optional<Integer> windows, boolean oldestFirst) {}

  /** What a limit's bound counts. */
  public sealed interface Measure {
    /** Money. */
    record Money() implements Measure {}

    /** The first so many of a level, at average cost. */
    record AverageCost(CheckedExpression level) implements Measure {}

    /** The first so many values of a column, in its order. */
    record InOrderOf(String column) implements Measure {}
  }

  /** How a bound is treated when the term, or a change, cuts its window. */
  public enum Cut {
    /** Nothing is said, so no window may be cut. */
    NONE,
    BY_DAYS,
    WHOLE
  }

  /** The least that is borne within a window, and what becomes of a shortfall. */
  public record Floor(
      CheckedExpression bound, Window window, Cut cut, Shortfall shortfall, Place place) {}

  /** What becomes of the part below a floor. */
  public sealed interface Shortfall {
    /** The party pays it to another. */
    record DueTo(int party) implements Shortfall {}

    /** It raises the floor of the next window. */
    record Carried() implements Shortfall {}

    /** It is only shown. */
    record Lost() implements Shortfall {}
  }
}
