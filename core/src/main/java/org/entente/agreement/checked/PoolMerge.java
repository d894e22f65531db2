package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Measure;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.checked.ValueMerge.Border;
import org.entente.agreement.checked.ValueMerge.Cited;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.calendar.Calendar;
import org.entente.calendar.Period;
import org.entente.problems.Problem;

/**
 * Makes one pool of its versions where they are built alike, the same shares with other ratios and
 * bounds; else leaves them beside each other, each on its days.
 *
 * <p>Example: {@code A bears 40%, limit 20bn per CY} to the end of CY2025 and {@code A bears 45%,
 * limit 25bn per CY} from then on are one share with two ratios and two bounds. A pool that was
 * shared in two and is shared in three from CY2026 on is two pools of one name.
 */
final class PoolMerge {
  private final List<Problem> problems;
  private final ValueMerge values;
  private final CutWindowCheck windows;

  /**
   * @param changesInTime whether a value has another meaning from one version to the next
   */
  PoolMerge(Calendar calendar, List<Problem> problems, Predicate<CheckedExpression> changesInTime) {
    this.problems = problems;
    this.values = new ValueMerge(changesInTime);
    this.windows = new CutWindowCheck(calendar, problems);
  }

  /**
   * @param versions of one pool, in the order of their days
   */
  List<CheckedPool> merge(List<CheckedPool> versions) {
    var merged = new ArrayList<CheckedPool>();
    for (var version : versions) {
      var one = merged.isEmpty() ? Optional.<CheckedPool>empty() : one(merged.getLast(), version);
      one.ifPresent(pool -> merged.set(merged.size() - 1, pool));
      if (one.isEmpty()) {
        merged.add(version);
      }
    }
    for (int i = 0; i < merged.size(); i++) {
      windows.checkBorders(merged.get(i), i == 0, i == merged.size() - 1);
      if (i > 0 && !merged.get(i).by().equals(merged.getFirst().by())) {
        var first = merged.getFirst();
        problems.add(
            Problem.of("E0298", merged.get(i).place(), first.name(), first.place().line()));
      }
    }
    merged.forEach(windows::checkBounds);
    return merged;
  }

  private Optional<CheckedPool> one(CheckedPool before, CheckedPool now) {
    boolean adjacent = before.days().end().equals(now.days().start());
    if (!adjacent || !source(before).equals(source(now)) || !before.by().equals(now.by())) {
      return Optional.empty();
    }
    boolean alike =
        before.groups().size() == now.groups().size()
            && before.taken() == now.taken()
            && before.parts().equals(now.parts());
    if (!alike) {
      return Optional.empty();
    }
    var border = new Border(before.days(), now.days());
    var groups = new ArrayList<Group>();
    for (int g = 0; g < before.groups().size(); g++) {
      var group = group(before.groups().get(g), now.groups().get(g), border);
      if (group.isEmpty()) {
        return Optional.empty();
      }
      groups.add(group.get());
    }
    var days = new Period(before.days().start(), now.days().end());
    return Optional.of(
        new CheckedPool(
            before.name(),
            before.by(),
            before.labels(),
            before.source(),
            groups,
            before.taken(),
            before.parts(),
            days,
            before.cites(),
            before.place()));
  }

  /** What decides which cost the pool takes; an amount is the same one under each version. */
  private static Object source(CheckedPool pool) {
    return switch (pool.source()) {
      case Source.Lines lines ->
          List.of(lines.lines().name(), lines.lines().datedColumn(), lines.filters());
      case Source.Amount amount -> amount.amount().name();
    };
  }

  private Optional<Group> group(Group before, Group now, Border border) {
    boolean alike =
        before.first().isPresent() == now.first().isPresent()
            && before.beyondIsProblem() == now.beyondIsProblem()
            && before.shares().size() == now.shares().size();
    if (!alike) {
      return Optional.empty();
    }
    Optional<Limit> first = Optional.empty();
    if (before.first().isPresent()) {
      first =
          limit(before.first().get(), now.first().orElseThrow(), border, new Cited(before, now));
      if (first.isEmpty()) {
        return Optional.empty();
      }
    }
    var shares = new ArrayList<Share>();
    for (int s = 0; s < before.shares().size(); s++) {
      var share = share(before.shares().get(s), now.shares().get(s), border);
      if (share.isEmpty()) {
        return Optional.empty();
      }
      shares.add(share.get());
    }
    return Optional.of(new Group(first, shares, before.beyondIsProblem(), before.place()));
  }

  private Optional<Share> share(Share before, Share now, Border border) {
    var cited = new Cited(before, now);
    var part = part(before, now, border, cited);
    boolean alike =
        part.isPresent()
            && before.parties().equals(now.parties())
            && before.limits().size() == now.limits().size()
            && before.floor().isPresent() == now.floor().isPresent();
    if (!alike) {
      return Optional.empty();
    }
    var limits = new ArrayList<Limit>();
    for (int l = 0; l < before.limits().size(); l++) {
      var limit = limit(before.limits().get(l), now.limits().get(l), border, cited);
      if (limit.isEmpty()) {
        return Optional.empty();
      }
      limits.add(limit.get());
    }
    Optional<Floor> floor = Optional.empty();
    if (before.floor().isPresent()) {
      floor = floor(before.floor().get(), now.floor().orElseThrow(), border, cited);
      if (floor.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Share(
            before.parties(),
            part.get(),
            before.by(),
            limits,
            floor,
            before.cites(),
            before.place()));
  }

  private Optional<Part> part(Share before, Share now, Border border, Cited cited) {
    if (before.part().equals(now.part())) {
      return Optional.of(before.part());
    }
    var from = ratio(before.part(), before.place());
    var to = ratio(now.part(), now.place());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Part.Of(values.merge(from.get(), to.get(), border, cited)));
  }

  private static Optional<CheckedExpression> ratio(Part part, Place place) {
    return switch (part) {
      case Part.All all ->
          Optional.of(new CheckedExpression.Literal(Rational.ONE, ValueType.RATE, place));
      case Part.TheRest rest -> Optional.empty();
      case Part.Of of -> Optional.of(of.ratio());
    };
  }

  private Optional<Limit> limit(Limit before, Limit now, Border border, Cited cited) {
    boolean alike =
        before.window().equals(now.window())
            && before.overAll().equals(now.overAll())
            && before.unused().equals(now.unused())
            && before.excess().equals(now.excess())
            && before.measure().getClass().equals(now.measure().getClass());
    if (!alike) {
      return Optional.empty();
    }
    var measure = measure(before.measure(), now.measure(), border, cited);
    var bound = values.merge(before.bound(), now.bound(), border, cited);
    if (bound.equals(before.bound()) && measure.equals(before.measure())) {
      return Optional.of(before);
    }
    return Optional.of(
        new Limit(
            bound,
            measure,
            before.window(),
            now.cut() == Cut.NONE ? before.cut() : now.cut(),
            before.overAll(),
            now.reopens(),
            before.unused(),
            before.excess(),
            now.place()));
  }

  private Measure measure(Measure before, Measure now, Border border, Cited cited) {
    return before instanceof Measure.AverageCost from && now instanceof Measure.AverageCost to
        ? new Measure.AverageCost(values.merge(from.level(), to.level(), border, cited))
        : now;
  }

  private Optional<Floor> floor(Floor before, Floor now, Border border, Cited cited) {
    if (!before.window().equals(now.window()) || !before.shortfall().equals(now.shortfall())) {
      return Optional.empty();
    }
    var bound = values.merge(before.bound(), now.bound(), border, cited);
    if (bound.equals(before.bound())) {
      return Optional.of(before);
    }
    return Optional.of(
        new Floor(
            bound,
            before.window(),
            now.cut() == Cut.NONE ? before.cut() : now.cut(),
            before.shortfall(),
            now.place()));
  }
}
