package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedCondition;
import org.entente.agreement.checked.CheckedPart;
import org.entente.agreement.compiled.Program.Origin;

/**
 * Compiles whether a line of a pool moves a party's part, as {@link Logic} has it: by its days, by
 * what must hold of the party, and by its cases. Accounts are read as they open.
 */
final class ActivityCompiler {
  private final PoolCompiler pool;
  private final SequencedMap<Key, Integer> known = new LinkedHashMap<>();

  private record Key(int element, LocalDate day, int line, int party) {}

  ActivityCompiler(PoolCompiler pool) {
    this.pool = pool;
  }

  /** Whether a line moves the party's part on the days from that day on. */
  int moves(int element, LocalDate day, int line, int party) {
    var key = new Key(element, day, line, party);
    var before = known.get(key);
    if (before != null) {
      return before;
    }
    int moves = compile(key);
    known.put(key, moves);
    return moves;
  }

  /** Whether any line moves the party's part. */
  int isSource(int element, LocalDate day, int party, Origin origin) {
    var lines = new ArrayList<Integer>();
    for (int line = 0; line < pool.pool.parts().size(); line++) {
      if (pool.pool.parts().get(line).sources().contains(party)) {
        lines.add(moves(element, day, line, party));
      }
    }
    return new Logic(pool.program, origin).or(lines, "whose part is moved");
  }

  private int compile(Key key) {
    var part = pool.pool.parts().get(key.line());
    var origin = new Origin(part.place(), part.cites());
    var logic = new Logic(pool.program, origin);
    var all = new ArrayList<Integer>();
    all.add(conditions(part.where(), key, origin));
    part.when().ifPresent(cases -> all.add(cases(cases, key, origin)));
    part.unless().ifPresent(cases -> all.add(logic.not(cases(cases, key, origin), "unless")));
    return logic.and(all, "whether it is moved");
  }

  private int cases(CheckedPart.Cases cases, Key key, Origin origin) {
    var each = new ArrayList<Integer>();
    for (var one : cases.cases()) {
      each.add(
          switch (one) {
            case CheckedPart.Case.Holds holds ->
                conditions(List.of(holds.condition()), key, origin);
            case CheckedPart.Case.Day day -> day.holds(key.day()) ? Logic.YES : Logic.NO;
          });
    }
    var logic = new Logic(pool.program, origin);
    return cases.any() ? logic.or(each, "one of the cases") : logic.and(each, "all cases");
  }

  private int conditions(List<CheckedCondition> conditions, Key key, Origin origin) {
    var members = pool.members(key.element());
    members.put("party", pool.owner.partyId(key.party()));
    var year = pool.owner.agreement.calendar().year().yearAt(key.day());
    var expressions = new ExpressionCompiler(pool.owner, origin).onDay();
    return new ConditionCompiler(pool.owner, expressions, origin)
        .all(conditions, At.year(pool.owner.agreement.calendar(), year, members).on(key.day()));
  }
}
