package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.entente.agreement.compiled.Figure;
import org.entente.amounts.Rational;

/**
 * A computed figure: what it is, its value, and how firm it is. Its explanation is made on demand
 * by {@code org.entente.explanations.Explainer}.
 *
 * @param value the value in units of the figure's unit; empty if it is missing
 */
public record Determination(Figure figure, Status status, Optional<Rational> value) {
  public Determination {
    requireNonNull(figure, "figure is null");
    requireNonNull(status, "status is null");
    requireNonNull(value, "value is null");
  }

  /** How firm a figure is; of several that apply, the one listed last here. */
  public enum Status {
    /** Nothing is open. */
    DETERMINED("determined"),
    /** A month of a year whose level is known for the year only, as in the first N of a level. */
    ESTIMATE("estimate"),
    /** An input's vintage may still change before its pin. */
    PROVISIONAL("provisional"),
    /** Its window is not covered to the end; it rests on the lines known so far. */
    SO_FAR("so far"),
    /** A fact it needs is not there. */
    MISSING("missing");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The figure's reference, such as {@code utility.JP@JFY2024}. */
  public String reference() {
    return figure.reference();
  }
}
