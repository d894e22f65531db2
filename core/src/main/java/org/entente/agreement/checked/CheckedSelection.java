package org.entente.agreement.checked;

import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.facts.MemberSet;

/** Some members of a set. */
public sealed interface CheckedSelection {
  Place place();

  /**
   * Those of the members that meet every condition.
   *
   * @param members positions in the set, in its order
   * @param conditions with the set's member at hand
   */
  record Members(
      MemberSet set, List<Integer> members, List<CheckedCondition> conditions, Place place)
      implements CheckedSelection {
    public Members {
      members = List.copyOf(members);
      conditions = List.copyOf(conditions);
    }
  }

  /** Those of whom nothing else is said. */
  record TheOthers(Place place) implements CheckedSelection {}
}
