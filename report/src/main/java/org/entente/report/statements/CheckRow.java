package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Rational;
import org.entente.determinations.Determination;

/**
 * A check of the agreement, and whether it holds in each period.
 *
 * @param cells a determination for each period of the section; empty where the check has none
 */
public record CheckRow(
    String name, Labels labels, Labels cites, List<Optional<Determination>> cells) {
  public CheckRow {
    requireNonNull(name, "name is null");
    cells = List.copyOf(cells);
  }

  /** What a check's figure says: it holds, it fails, or it could not be computed. */
  public static String verdict(Determination check) {
    return check.value().map(v -> v.equals(Rational.ONE) ? "holds" : "fails").orElse("missing");
  }
}
