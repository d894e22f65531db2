package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.Range.End;
import org.entente.agreement.text.Place;
import org.entente.amounts.Quantity;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.problems.Problem;

/**
 * Finds clauses that cannot hold together whatever the facts, and names them: a floor above the
 * limit of the same share, and a check that what is said elsewhere breaks.
 */
final class ContradictionCheck {
  private static final int MOST_SAID = 4;

  private final CheckedAgreement agreement;
  private final RangeFinder ranges;

  ContradictionCheck(CheckedAgreement agreement) {
    this.agreement = agreement;
    this.ranges = new RangeFinder(agreement);
  }

  List<Problem> check() {
    var problems = new ArrayList<Problem>();
    for (var pool : agreement.pools()) {
      for (var group : pool.groups()) {
        group.shares().forEach(share -> floorAboveLimit(share).ifPresent(problems::add));
      }
    }
    agreement.checks().forEach(check -> broken(check).ifPresent(problems::add));
    return problems;
  }

  /** A floor and a limit in money for the same window, of which the floor is the higher. */
  private Optional<Problem> floorAboveLimit(Share share) {
    if (share.floor().isEmpty()) {
      return Optional.empty();
    }
    var floor = share.floor().get();
    var money = agreement.currency();
    for (var limit : share.limits()) {
      boolean alike =
          limit.window().equals(floor.window())
              && limit.bound().type().unit().equals(money)
              && floor.cut() != Cut.BY_DAYS
              && limit.cut() != Cut.BY_DAYS;
      for (var year : alike ? agreement.calendar().years() : List.<NamedPeriod>of()) {
        var least = ranges.of(floor.bound(), year);
        var most = ranges.of(limit.bound(), year);
        if (least.isAbove(most)) {
          return Optional.of(
              Problem.of(
                  "E0461",
                  floor.place(),
                  year.name(),
                  quantity(least.least(), money),
                  limit.place().line(),
                  quantity(most.most(), money)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> broken(CheckedCheck check) {
    if (!check.window().equals(agreement.calendar().yearly())) {
      return Optional.empty();
    }
    for (var year : agreement.calendar().years()) {
      var left = ranges.of(check.left(), year);
      var right = ranges.of(check.right(), year);
      if (left.isAbove(right) && check.comparison() != CheckedCheck.Comparison.AT_LEAST) {
        return Optional.of(problem(check, year, "least", left.least(), "most", right.most()));
      }
      if (right.isAbove(left) && check.comparison() != CheckedCheck.Comparison.AT_MOST) {
        return Optional.of(problem(check, year, "most", left.most(), "least", right.least()));
      }
    }
    return Optional.empty();
  }

  private Problem problem(
      CheckedCheck check, NamedPeriod year, String left, End l, String right, End r) {
    var unit = check.left().type().unit();
    return Problem.of(
        "E0462",
        check.place(),
        check.name(),
        year.name(),
        "at " + left + " " + quantity(l, unit) + said(l),
        "at " + right + " " + quantity(r, unit) + said(r));
  }

  private static Quantity quantity(End end, Unit unit) {
    return new Quantity(end.value().orElseThrow(), unit);
  }

  /** The clauses that an end comes from: {@code by pool facilities / JP on line 14}. */
  private static String said(End end) {
    var clauses = end.said().stream().map(ContradictionCheck::clause).distinct().toList();
    int more = clauses.size() - MOST_SAID;
    return clauses.stream()
            .limit(MOST_SAID)
            .map(clause -> ", by " + clause)
            .collect(Collectors.joining())
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String clause(Place place) {
    return "`" + place.clause() + "` on line " + place.line();
  }
}
