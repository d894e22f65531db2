package org.entente.agreement.parsed;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;

/** Who bears what of a group's base. */
public sealed interface ParsedBears {
  Labels cites();

  Span span();

  /**
   * {@code JP bears 61%, limit 24.9bn per JFY}.
   *
   * @param parties the parties named; none where the text says {@code all}
   * @param by the key by which the parties share it, if the text names one
   */
  record Share(
      List<Name> parties,
      Borne borne,
      boolean equally,
      Optional<Name> by,
      List<ParsedBound> bounds,
      Labels cites,
      Span span)
      implements ParsedBears {
    public Share {
      parties = List.copyOf(parties);
      bounds = List.copyOf(bounds);
    }
  }

  /** {@code beyond: problem}: nothing may be left here. */
  record Beyond(Labels cites, Span span) implements ParsedBears {}

  /** What is borne. */
  sealed interface Borne {
    Span span();

    /** {@code all}: the whole base of the group. */
    record All(Span span) implements Borne {}

    /** {@code the rest}: whatever is left at the end. */
    record TheRest(Span span) implements Borne {}

    /** A part of the base: a percent, a schedule of percents, a named rate. */
    record Part(Expression share, Span span) implements Borne {}
  }
}
