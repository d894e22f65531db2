package org.entente.agreement.parsed;

import java.util.Optional;
import org.entente.agreement.text.Span;

/** A limit or floor behind a share. */
public sealed interface ParsedBound {
  ParsedWindow window();

  Span span();

  /**
   * {@code limit BOUND WINDOW}.
   *
   * @param of the level of which the bound is the first part ({@code of staff[class]}), then {@code
   *     at average cost} must follow
   * @param inOrderOf the column whose first values are within the bound
   * @param overAll the set over whose members the limit is shared, if written
   * @param reopens whether a raised limit takes back what was borne above the old one
   * @param unused whether room that was not used is brought to later windows
   * @param excess whether what lay above the limit is brought to later windows
   */
  record Limit(
      Expression bound,
      Optional<Expression.Reference> of,
      Optional<Name> inOrderOf,
      ParsedWindow window,
      boolean atAverageCost,
      Cut cut,
      Optional<Name> overAll,
      boolean reopens,
      Optional<ParsedCarry> unused,
      Optional<ParsedCarry> excess,
      Span span)
      implements ParsedBound {}

  /** {@code floor BOUND WINDOW, shortfall ...}. */
  record Floor(Expression bound, ParsedWindow window, Cut cut, Shortfall shortfall, Span span)
      implements ParsedBound {}

  /** How a window that the term or a change cuts is treated. */
  enum Cut {
    /** Nothing written. */
    UNSAID,
    /** {@code by days}: the bound in proportion to the days. */
    BY_DAYS,
    /** {@code whole}: the full bound. */
    WHOLE
  }

  /** What becomes of the part below a floor. */
  sealed interface Shortfall {
    /** {@code due to US}: the party pays it to another. */
    record DueTo(Name party) implements Shortfall {}

    /** {@code carried}: it raises the floor of the next window. */
    record Carried() implements Shortfall {}

    /** {@code lost}: it is only shown. */
    record Lost() implements Shortfall {}
  }
}
