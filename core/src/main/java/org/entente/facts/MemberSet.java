package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * A named set of codes, such as {@code set class = welfare, other}, in the order written.
 *
 * <p>What is declared by sets has a value for each choice of one member of every set: by {@code
 * class} and {@code region = east, west} these are welfare and east, welfare and west, other and
 * east, other and west.
 */
public record MemberSet(String name, List<String> members) {
  public MemberSet {
    requireNonNull(name, "name is null");
    members = List.copyOf(members);
  }

  /** Sets of one book with the same name are mostly the same, so the members need no look. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The choices of one member of each set, in the sets' order; one empty choice without sets. */
  public static List<List<String>> choices(List<MemberSet> sets) {
    List<List<String>> choices = List.of(List.of());
    for (var set : sets) {
      var longer = new ArrayList<List<String>>();
      for (var choice : choices) {
        for (var member : set.members()) {
          var extended = new ArrayList<>(choice);
          extended.add(member);
          longer.add(List.copyOf(extended));
        }
      }
      choices = List.copyOf(longer);
    }
    return choices;
  }

  /** A name with chosen members behind it, {@code labour[welfare]}; without members, the name. */
  public static String indexed(String name, List<String> chosen) {
    return chosen.isEmpty() ? name : name + "[" + String.join(",", chosen) + "]";
  }
}
