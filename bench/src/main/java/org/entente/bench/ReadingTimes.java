package org.entente.bench;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.Checker;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.amounts.Currencies;
import org.entente.data.reference.CurrencyTable;

/** Prints what it takes to parse and check {@link GeneratedAgreement}, cold and warm. */
public final class ReadingTimes {
  private static final double MILLISECOND = 1e6;

  private ReadingTimes() {}

  public static void main(String[] args) {
    var source = new SourceText("generated.entente", GeneratedAgreement.text());
    var currencies = CurrencyTable.iso4217();
    var times =
        new CpuTime()
            .way("parse and check", () -> parsedAndChecked(source, currencies))
            .way("parse alone", () -> parsed(source));
    var least = times.least();
    System.out.printf(
        "Parse and check of an agreement of %d lines, CPU time of one thread%n",
        GeneratedAgreement.LINES);
    System.out.printf(
        "  first call, cold %24.0f ms%n", times.first("parse and check") / MILLISECOND);
    least.forEach(
        (name, time) -> System.out.printf("  %-18s warm %18.1f ms%n", name, time / MILLISECOND));
  }

  private static long parsed(SourceText source) {
    return Parser.parse(source).value().isPresent() ? 1 : 0;
  }

  private static long parsedAndChecked(SourceText source, Currencies currencies) {
    var parsed = Parser.parse(source);
    var checked =
        Checker.check(List.of(parsed.value().orElseThrow()), Optional.empty(), currencies);
    if (!parsed.problems().isEmpty() || !checked.problems().isEmpty()) {
      throw new IllegalStateException(parsed.problems() + " " + checked.problems());
    }
    return checked.value().orElseThrow().agreements().size();
  }
}
