package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Labelled;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedRoster;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Roster;

/** Gives the members of a list, wherever they are written. */
final class MembersCheck {
  private final Scope scope;

  MembersCheck(Scope scope) {
    this.scope = scope;
  }

  /**
   * A member with its place, which is a row where the list is in a file.
   *
   * @param row the row, if there is one
   */
  record Member(Name name, Labels labels, Place place, Optional<Roster.Entry> row) {
    Membership days() {
      return row.map(entry -> new Membership(entry.from(), entry.to())).orElse(Membership.ALWAYS);
    }
  }

  /**
   * The members in the order written, or by id if they are listed in a file; behind these, those
   * that amendments add by name.
   *
   * @param clause the address of the clause
   */
  List<Member> members(List<Labelled> written, Optional<ParsedRoster> from, String clause) {
    var members = new ArrayList<Member>();
    from.map(this::listed).ifPresent(members::addAll);
    for (var m : written) {
      var place = scope.place(m.name().span(), clause);
      members.add(new Member(m.name(), m.labels(), place, Optional.empty()));
    }
    return members;
  }

  private List<Member> listed(ParsedRoster roster) {
    return scope.file.roster(roster).entries().stream()
        .map(entry ->
            new Member(
                new Name(entry.id(), roster.span()),
                entry.labels(),
                entry.place(),
                Optional.of(entry)))
        .toList();
  }
}
