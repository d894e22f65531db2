package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedPool.Cut;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Shortfall;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/**
 * Compiles floors: by how much a party's share of a pool falls short in each of the floor's
 * windows, and what is due or carried for it.
 */
final class FloorCompiler {
  private final PoolCompiler pool;
  private final SequencedMap<ShortfallKey, Integer> shortfalls = new LinkedHashMap<>();

  FloorCompiler(PoolCompiler pool) {
    this.pool = pool;
  }

  /** Whose shortfall of which element, in which window. */
  private record ShortfallKey(int element, int party, String window) {}

  /** A share with a floor. */
  private record Floored(Share share, Floor floor) {}

  private Optional<Floored> floored(int party) {
    for (var group : pool.pool.groups()) {
      for (var share : group.shares()) {
        if (share.floor().isPresent() && share.parties().equals(List.of(party))) {
          return Optional.of(new Floored(share, share.floor().get()));
        }
      }
    }
    return Optional.empty();
  }

  /** What one party owes another for shortfalls in a year. */
  List<Integer> due(int from, int to, NamedPeriod year) {
    var due = new ArrayList<Integer>();
    var floored = floored(from);
    if (floored.isPresent()
        && floored.get().floor().shortfall() instanceof Shortfall.DueTo payee
        && payee.party() == to) {
      for (int e = 0; e < pool.elements().size(); e++) {
        shortfall(e, from, year).ifPresent(due::add);
      }
    }
    return due;
  }

  /**
   * The shortfall for a period: of the window itself, or of the windows in it. What is carried is
   * that of the last window.
   */
  OptionalInt shortfall(int element, int party, NamedPeriod period) {
    var floored = floored(party);
    if (floored.isEmpty()) {
      return OptionalInt.empty();
    }
    var floor = floored.get().floor();
    var windows =
        pool.grid.windows(pool.owner.agreement.calendar(), floor.window()).stream()
            .filter(w -> endsIn(w, period))
            .toList();
    if (windows.isEmpty()) {
      return OptionalInt.empty();
    }
    if (floor.shortfall() instanceof Shortfall.Carried) {
      return OptionalInt.of(inWindow(floored.get(), element, party, windows.getLast()));
    }
    var parts = windows.stream().map(w -> inWindow(floored.get(), element, party, w)).toList();
    return OptionalInt.of(pool.program.sum(parts, pool.money, "shortfall", origin(floored.get())));
  }

  /** Whether the window's last day in the term lies in the period. */
  private boolean endsIn(NamedPeriod window, NamedPeriod period) {
    var inTerm = window.period().intersection(pool.grid.term()).orElseThrow();
    return period.period().contains(inTerm.lastDay());
  }

  private Origin origin(Floored floored) {
    return new Origin(floored.floor().place(), floored.share().cites());
  }

  private int inWindow(Floored floored, int element, int party, NamedPeriod window) {
    var key = new ShortfallKey(element, party, window.name());
    var known = shortfalls.get(key);
    if (known != null) {
      return known;
    }
    var origin = origin(floored);
    var program = pool.program;
    int floor = floor(floored, element, window);
    if (floored.floor().shortfall() instanceof Shortfall.Carried) {
      var before = windowBefore(floored.floor().window(), window);
      if (before.isPresent()) {
        int carried = inWindow(floored, element, party, before.get());
        floor =
            program.sum(List.of(floor, carried), pool.money, "floor with what is carried", origin);
      }
    }
    int borne = pool.share(List.of(pool.elements().get(element)), party, window).orElseThrow();
    int zero = program.constant(Rational.ZERO, pool.money, "zero", origin);
    int below = program.difference(floor, borne, pool.money, "floor less share", origin);
    int slot = program.greatest(zero, below, pool.money, "shortfall", origin);
    shortfalls.put(key, slot);
    return slot;
  }

  private Optional<NamedPeriod> windowBefore(Window kind, NamedPeriod window) {
    var windows = pool.grid.windows(pool.owner.agreement.calendar(), kind);
    int at = windows.indexOf(window);
    return at > 0 ? Optional.of(windows.get(at - 1)) : Optional.empty();
  }

  private int floor(Floored floored, int element, NamedPeriod window) {
    var origin = origin(floored);
    var floor = floored.floor();
    var members = AgreementCompiler.members(pool.pool.by(), pool.elements().get(element));
    var at = At.window(pool.owner.agreement.calendar(), floor.window(), window, members);
    int exact =
        new BoundCompiler(pool.owner, floor.bound(), floor.cut(), pool.grid.term(), origin)
            .compile(window, at);
    if (floor.cut() != Cut.BY_DAYS) {
      return exact;
    }
    return pool.program.add(
        new Operation.Rounded(pool.owner.agreement.currency().minorUnit(), RoundingMode.HALF_UP),
        List.of(exact),
        pool.money,
        "floor by days, rounded",
        origin);
  }
}
