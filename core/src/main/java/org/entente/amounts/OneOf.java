package org.entente.amounts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a value says that is one member of a set: the member's position in the order written, from
 * 0.
 *
 * <p>Example: {@code set level = A, B, C} and {@code input class_of[party]: one of level over term,
 * vintage first}; a party in class C has the value 2, which is printed as C.
 */
public record OneOf(String set, List<String> members) implements Unit {
  public OneOf {
    requireNonNull(set, "set is null");
    members = List.copyOf(members);
  }

  @Override
  public String code() {
    return set;
  }

  @Override
  public String text(Rational value) {
    return members.get(value.numerator().intValueExact());
  }

  /** The value that stands for a member; empty if it is none of the set. */
  public Optional<Rational> value(String member) {
    int position = members.indexOf(member);
    return position < 0 ? Optional.empty() : Optional.of(Rational.of(position));
  }
}
