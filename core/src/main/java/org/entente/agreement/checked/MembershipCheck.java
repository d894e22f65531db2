package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.checked.CheckedKey.YearShares;
import org.entente.agreement.parsed.ParsedBears;

/** Checks what a share of a pool is on the days on which some who bear it are no parties. */
final class MembershipCheck {
  private final Scope scope;
  private final String address;

  MembershipCheck(Scope scope, String address) {
    this.scope = scope;
    this.address = address;
  }

  /**
   * Checks a share.
   *
   * @param isYearly whether the cost has a value for each year and no days
   */
  void check(
      ParsedBears.Share share, List<Integer> parties, Optional<CheckedKey> key, boolean isYearly) {
    var all = List.copyOf(scope.parties.values());
    var bearers = parties.stream().map(all::get).toList();
    var term = scope.calendarOrThrow().term();
    if (bearers.stream().allMatch(p -> covers(p, term.start(), term.lastDay()))) {
      return;
    }
    if (bearers.size() == 1 && key.isEmpty()) {
      var party = bearers.getFirst();
      throw scope.refuse("E0258", share.span(), address, party.id(), party.days().words());
    }
    var changes = new TreeSet<LocalDate>();
    bearers.forEach(party -> changes.addAll(party.days().changes(term)));
    boolean isSaid = key.filter(k -> k.year() != YearShares.AS_THEY_CHANGE).isPresent();
    if (isYearly && !isSaid) {
      changes.stream()
          .filter(this::isWithinYear)
          .findFirst()
          .ifPresent(day -> {
            throw scope.refuse("E0259", share.span(), address, day, year(day));
          });
    }
    changes.add(term.start());
    for (var day : changes) {
      if (bearers.stream().noneMatch(party -> party.days().includes(day))) {
        throw scope.refuse("E0251", share.span(), address, day);
      }
    }
  }

  private static boolean covers(Party party, LocalDate first, LocalDate last) {
    return party.days().includes(first) && party.days().includes(last);
  }

  private boolean isWithinYear(LocalDate day) {
    return !scope.calendarOrThrow().year().yearAt(day).period().start().equals(day);
  }

  private String year(LocalDate day) {
    return scope.calendarOrThrow().year().yearAt(day).name();
  }
}
