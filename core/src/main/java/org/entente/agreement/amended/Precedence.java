package org.entente.agreement.amended;

import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.problems.Problem;

/**
 * Settles which of several amendments of one clause holds: conflicts are reported, and what a later
 * amendment ends is taken out.
 *
 * <p>Example: a1, signed in January, changes a share from July; a2, signed in March, changes it
 * from May. Whether a1 still takes effect in July is for a2 to say: {@code keeps a1} or {@code ends
 * a1}.
 */
final class Precedence {
  private final List<InForce> amendments;
  private final SequencedMap<String, ParsedAmendment> byName;
  private final List<Problem> problems;

  Precedence(
      List<InForce> amendments,
      SequencedMap<String, ParsedAmendment> byName,
      List<Problem> problems) {
    this.amendments = amendments;
    this.byName = byName;
    this.problems = problems;
  }

  void settle() {
    int before = problems.size();
    amendments.forEach(this::checkOnce);
    amendments.forEach(this::checkPendingNames);
    for (var later : amendments) {
      for (var earlier : amendments) {
        settle(earlier, later);
      }
    }
    if (problems.size() == before) {
      amendments.forEach(this::end);
    }
  }

  /** One amendment says one thing of a clause. */
  private void checkOnce(InForce amendment) {
    var changes = amendment.changes();
    for (int i = 0; i < changes.size(); i++) {
      var address = InForce.address(changes.get(i));
      for (int j = 0; j < i; j++) {
        if (InForce.overlap(address, InForce.address(changes.get(j)))) {
          int line = amendment.place(changes.get(j).span(), "").line();
          amendment.report(
              "E0552", changes.get(i).span(), address, amendment.name(), address, line);
          break;
        }
      }
    }
  }

  private void checkPendingNames(InForce amendment) {
    for (var pending : amendment.amendment().effective().orElseThrow().pending()) {
      var name = pending.amendment().text();
      boolean isPending =
          amendments.stream().anyMatch(a -> a.name().equals(name) && isPending(a, amendment));
      if (!isPending) {
        amendment.report(
            "E0297",
            pending.amendment().span(),
            "amendment " + amendment.name(),
            name,
            byName.containsKey(name)
                ? "It must be signed before %s and take effect after %s."
                    .formatted(amendment.signed(), amendment.effective())
                : "There is none of that name; correct it, or leave it out.");
      }
    }
  }

  /** Whether the earlier one was signed before the later one and takes effect after it. */
  private static boolean isPending(InForce earlier, InForce later) {
    return earlier.signed().isBefore(later.signed())
        && earlier.effective().isAfter(later.effective());
  }

  private void settle(InForce earlier, InForce later) {
    for (var change : later.changes()) {
      var address = InForce.address(change);
      var rival =
          earlier.changes().stream()
              .filter(c -> InForce.overlap(address, InForce.address(c)))
              .findFirst();
      if (rival.isPresent() && earlier.compareTo(later) != 0) {
        settle(earlier, rival.get(), later, change);
      }
    }
  }

  private void settle(InForce earlier, ParsedChange rival, InForce later, ParsedChange change) {
    var address = InForce.address(change);
    boolean sameDays =
        earlier.effective().equals(later.effective()) && earlier.signed().equals(later.signed());
    if (sameDays && earlier.name().compareTo(later.name()) < 0) {
      later.report(
          "E0550",
          change.span(),
          address,
          earlier.name(),
          later.name(),
          later.signed(),
          later.effective(),
          address,
          earlier.place(rival.span(), "").address());
    }
    boolean isSaid =
        later.amendment().effective().orElseThrow().pending().stream()
            .anyMatch(p -> p.amendment().text().equals(earlier.name()));
    if (isPending(earlier, later) && !isSaid) {
      later.report(
          "E0551",
          later.amendment().effective().orElseThrow().span(),
          "amendment " + later.name(),
          address,
          earlier.name(),
          earlier.signed(),
          earlier.effective(),
          later.effective());
    }
  }

  /** Takes out what this amendment ends, on the clauses that both change. */
  private void end(InForce amendment) {
    for (var pending : amendment.amendment().effective().orElseThrow().pending()) {
      if (!pending.ends()) {
        continue;
      }
      for (var ended : amendments) {
        if (ended.name().equals(pending.amendment().text())) {
          ended
              .changes()
              .removeIf(change ->
                  amendment.addresses().stream()
                      .anyMatch(a -> InForce.overlap(a, InForce.address(change))));
        }
      }
    }
  }
}
