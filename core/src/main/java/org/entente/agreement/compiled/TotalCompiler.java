package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedTotal;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;

/** Compiles totals: each by the clause that holds in the period. */
final class TotalCompiler {
  private final AgreementCompiler owner;

  TotalCompiler(AgreementCompiler owner) {
    this.owner = owner;
  }

  /** The clause of a total that holds in a period; for the term, its last. */
  Optional<CheckedTotal> in(String name, NamedPeriod period) {
    return owner.agreement.totals().stream()
        .filter(t -> t.name().equals(name))
        .filter(t -> isTerm(period) || owner.holds(t.days(), period))
        .reduce((earlier, later) -> later);
  }

  /** The slot of a total for a period. */
  OptionalInt total(String name, NamedPeriod period) {
    var clause = in(name, period);
    if (clause.isEmpty()) {
      return OptionalInt.empty();
    }
    var total = clause.get();
    boolean isWhole = total.days().contains(owner.agreement.calendar().term());
    if (isTerm(period) && !isWhole) {
      return totalOfYears(total);
    }
    var origin = new Origin(total.place(), total.cites());
    return new ExpressionCompiler(owner, origin)
        .compile(total.value(), At.period(owner.agreement.calendar(), period));
  }

  /** Over the term, a total that an amendment changed is the sum of its years. */
  private OptionalInt totalOfYears(CheckedTotal total) {
    var years = new ArrayList<Integer>();
    for (var year : owner.agreement.calendar().years()) {
      if (in(total.name(), year).isPresent()) {
        var value = total(total.name(), year);
        if (value.isEmpty()) {
          return value;
        }
        years.add(value.getAsInt());
      }
    }
    var origin = new Origin(total.place(), total.cites());
    return OptionalInt.of(owner.program.sum(years, total.currency(), "sum of the years", origin));
  }

  private boolean isTerm(NamedPeriod period) {
    return owner.agreement.calendar().windowOf(period).filter(Window.TERM::equals).isPresent();
  }
}
