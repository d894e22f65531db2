package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Unit;
import org.entente.calendar.Window;

/**
 * What an agreement says of an input: a value from outside, by members of sets and by period.
 *
 * <p>Example: {@code input staff[class]: level worker, average per JFY, vintage newest}.
 *
 * @param window the period for which one value is used
 * @param formation how a level is formed from facts of shorter periods; empty for totals, which
 *     add, and rates, which need a fact of their own
 */
public record InputDeclaration(
    String name,
    List<MemberSet> indices,
    Kind kind,
    Unit unit,
    Window window,
    Optional<Formation> formation,
    Vintage vintage,
    Place place) {
  public InputDeclaration {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(window, "window is null");
    requireNonNull(vintage, "vintage is null");
    requireNonNull(place, "place is null");
    indices = List.copyOf(indices);
  }

  /** Whether it is a rate with a value for each day, which its facts of stretches of days give. */
  public boolean perDay() {
    return formation.equals(Optional.of(Formation.EACH_DAY));
  }

  /** Whether the other declares the same value, so that both agreements can read one fact. */
  public boolean hasShapeOf(InputDeclaration other) {
    return indices.equals(other.indices) && kind == other.kind && unit.equals(other.unit);
  }
}
