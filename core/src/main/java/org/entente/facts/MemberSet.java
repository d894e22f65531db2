package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A named set of codes, such as {@code set class = welfare, other}, in the order written. */
public record MemberSet(String name, List<String> members) {
  public MemberSet {
    requireNonNull(name, "name is null");
    members = List.copyOf(members);
  }
}
