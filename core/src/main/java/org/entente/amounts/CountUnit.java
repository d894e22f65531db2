package org.entente.amounts;

import static java.util.Objects.requireNonNull;

/**
 * A unit of count that an agreement declares, such as {@code unit worker, whole}.
 *
 * <p>A whole unit refuses facts with a fraction; an average over several facts may have one.
 */
public record CountUnit(String code, boolean whole) implements Unit {
  public CountUnit {
    requireNonNull(code, "code is null");
  }
}
