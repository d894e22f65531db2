package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Place;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.RemainderRule.LargestFraction;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;

/**
 * Compiles the rounding of a pool: what each party bears itself and what each line moves, brought
 * to whole units in one step, running since the pool's window began.
 *
 * <p>What a line moves to several parties is then divided among them, in whole units of what it
 * came to. So 100.00 that two divide as 4 to 3 are 57.14 and 42.86.
 */
final class RoundedShareCompiler {
  private final PoolCompiler pool;
  private final AgreementCompiler owner;
  private final Program program;
  private final PartCompiler parts;
  private final int partyCount;
  private final SequencedMap<Cell, Integer> rounded = new LinkedHashMap<>();
  private final SequencedMap<TakingCell, Integer> divided = new LinkedHashMap<>();
  private final SequencedMap<ShareKey, Integer> borne = new LinkedHashMap<>();

  private record Cell(int element, int interval) {}

  private record TakingCell(int element, int interval, int taking) {}

  private record ShareKey(int element, int interval, int party) {}

  RoundedShareCompiler(PoolCompiler pool) {
    this.pool = pool;
    this.owner = pool.owner;
    this.program = pool.program;
    this.parts = new PartCompiler(pool);
    this.partyCount = owner.agreement.parties().size();
  }

  /** What a party bears, own part and parts taken over, running since the window began. */
  int borne(int element, int interval, int party) {
    var its = new ArrayList<Integer>();
    its.add(rounded(element, interval) + party);
    for (int p = 0; p < parts.pieces().size(); p++) {
      if (parts.pieces().get(p).to() == party) {
        its.add(piece(element, interval, p));
      }
    }
    if (its.size() == 1) {
      return its.getFirst();
    }
    return borne.computeIfAbsent(
        new ShareKey(element, interval, party),
        key -> program.sum(its, pool.money, "own part and parts taken over", pool.origin));
  }

  /** What a running value grows by in a range, one part for each window that it touches. */
  List<Integer> differences(
      int[] range, IntUnaryOperator running, Function<LocalDate, String> meaning) {
    var slots = new ArrayList<Integer>();
    int i = range[0];
    while (i < range[1]) {
      int[] window = pool.windowRange(i);
      int end = Math.min(range[1], window[1]);
      int upTo = running.applyAsInt(end - 1);
      slots.add(
          i == window[0]
              ? upTo
              : program.difference(
                  upTo,
                  running.applyAsInt(i - 1),
                  pool.money,
                  meaning.apply(pool.grid.intervals().get(i).start()),
                  pool.origin));
      i = end;
    }
    return slots;
  }

  /** What one party's part brings to another in a period, over all lines that move it. */
  List<Integer> moved(int element, int from, int to, Period period) {
    var slots = new ArrayList<Integer>();
    for (int p = 0; p < parts.pieces().size(); p++) {
      if (parts.pieces().get(p).from() == from && parts.pieces().get(p).to() == to) {
        int piece = p;
        slots.addAll(
            differences(
                pool.grid.range(period),
                i -> piece(element, i, piece),
                since -> pieceName(piece) + " since " + since));
      }
    }
    return slots;
  }

  /** What a party takes over of another's part in a period; empty if no line moves it. */
  OptionalInt movedFigure(int element, int from, int to, NamedPeriod period) {
    boolean moves = parts.pieces().stream().anyMatch(p -> p.from() == from && p.to() == to);
    if (!moves || !pool.grid.resolves(period.period())) {
      return OptionalInt.empty();
    }
    var inTerm = period.period().intersection(pool.grid.term()).orElseThrow();
    var meaning = pool.verb() + " by " + owner.partyId(to) + " for " + owner.partyId(from);
    return OptionalInt.of(
        program.sum(moved(element, from, to, inTerm), pool.money, meaning, partOrigin(from, to)));
  }

  private Origin partOrigin(int from, int to) {
    var part = pool.pool.parts().stream().filter(p -> p.moves(from, to)).findFirst().orElseThrow();
    return new Origin(part.place(), part.cites());
  }

  /** The first line that moves one party's part to another. */
  Place partPlace(int from, int to) {
    return partOrigin(from, to).place();
  }

  /** What a line takes from a party between two intervals. */
  List<Integer> takenBetween(int element, int taking, int from, int to) {
    return differences(
        new int[] {from, to},
        i -> taken(element, i, taking),
        since -> "part of " + owner.partyId(parts.from(taking)) + " since " + since);
  }

  /** What a line takes from a party, rounded and running since the window began. */
  int taken(int element, int interval, int taking) {
    return rounded(element, interval) + partyCount + taking;
  }

  /** {@code A for C}: what A takes over of C's part. */
  private String pieceName(int piece) {
    var its = parts.pieces().get(piece);
    return owner.partyId(its.to()) + " for " + owner.partyId(its.from());
  }

  /** The rounded amount of a piece, running since the window began. */
  private int piece(int element, int interval, int piece) {
    int taking = parts.pieces().get(piece).taking();
    var its = parts.piecesOf(taking);
    return its.size() == 1
        ? taken(element, interval, taking)
        : divided(element, interval, taking) + its.indexOf(piece);
  }

  /** The first slot of what the receivers have of a part that several divide. */
  private int divided(int element, int interval, int taking) {
    var cell = new TakingCell(element, interval, taking);
    var known = divided.get(cell);
    if (known != null) {
      return known;
    }
    var its = parts.piecesOf(taking);
    var preference = new ArrayList<Integer>();
    for (int party : largestFraction().preference()) {
      for (int k = 0; k < its.size(); k++) {
        if (parts.pieces().get(its.get(k)).to() == party) {
          preference.add(k);
        }
      }
    }
    int slot =
        program.addBlock(
            new Operation.Apportioned(
                owner.agreement.rounding().unit(),
                new LargestFraction(preference),
                its.stream().map(this::pieceName).toList(),
                List.of()),
            its.size(),
            parts.dividing(element, interval, taking, taken(element, interval, taking)),
            pool.money,
            meaning(element, interval),
            parts.origin(taking));
    divided.put(cell, slot);
    return slot;
  }

  private String meaning(int element, int interval) {
    var end = pool.grid.intervals().get(interval).end().minusDays(1);
    return "share of " + pool.subject(element) + " to " + end;
  }

  /** The first slot of the rounded running shares at the end of an interval, parties' first. */
  private int rounded(int element, int interval) {
    var cell = new Cell(element, interval);
    var known = rounded.get(cell);
    if (known != null) {
      return known;
    }
    int slot = apportioned(element, interval);
    rounded.put(cell, slot);
    return slot;
  }

  private int apportioned(int element, int interval) {
    int[] window = pool.windowRange(interval);
    var result = pool.window(element, window);
    int at = interval - window[0];
    var operands = new ArrayList<Integer>();
    for (int party = 0; party < partyCount; party++) {
      operands.add(parts.own(result, party, at, element, interval));
    }
    var names = new ArrayList<>(owner.agreement.parties().stream().map(Party::id).toList());
    for (int taking = 0; taking < parts.takings(); taking++) {
      operands.add(parts.total(element, interval, taking));
      var its = parts.piecesOf(taking);
      names.add(
          its.size() == 1
              ? pieceName(its.getFirst())
              : "all for " + owner.partyId(parts.from(taking)));
    }
    var bounded = new ArrayList<Integer>();
    if (owner.agreement.rounding().remainder() instanceof RemainderRule.RoundedOthers others) {
      result
          .most(others.receiver(), at)
          .ifPresent(most -> {
            bounded.add(others.receiver());
            operands.add(most);
          });
    }
    result.left(at).ifPresent(operands::add);
    return program.addBlock(
        new Operation.Apportioned(
            owner.agreement.rounding().unit(), remainderRule(), names, bounded),
        names.size(),
        operands,
        pool.money,
        meaning(element, interval),
        pool.origin);
  }

  private LargestFraction largestFraction() {
    return switch (owner.agreement.rounding().remainder()) {
      case LargestFraction largest -> largest;
      case RemainderRule.RoundedOthers others -> others.otherwise();
    };
  }

  /** The agreement's rule, by which parts that are moved come after those that are not. */
  private RemainderRule remainderRule() {
    if (parts.takings() == 0) {
      return owner.agreement.rounding().remainder();
    }
    return switch (owner.agreement.rounding().remainder()) {
      case LargestFraction largest -> withParts(largest);
      case RemainderRule.RoundedOthers others ->
          new RemainderRule.RoundedOthers(
              others.mode(), others.receiver(), withParts(others.otherwise()));
    };
  }

  private LargestFraction withParts(LargestFraction largest) {
    var preference = new ArrayList<>(largest.preference());
    for (int party : largest.preference()) {
      for (int taking = 0; taking < parts.takings(); taking++) {
        if (parts.from(taking) == party) {
          preference.add(partyCount + taking);
        }
      }
    }
    return new LargestFraction(preference);
  }
}
