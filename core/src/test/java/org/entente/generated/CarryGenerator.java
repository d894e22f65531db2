package org.entente.generated;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.calendar.Period;
import org.entente.facts.Coverage;
import org.entente.generated.GeneratedCase.Line;

/** Makes, from a seed alone, an agreement with parts that move and accounts, and facts for it. */
final class CarryGenerator {
  private static final Period TERM = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1));
  private static final List<String> PARTIES = List.of("A", "B", "C", "D");

  private final long seed;
  private final Dice dice;
  private final boolean byWell;
  private final boolean credits;
  private final List<String> clauses = new ArrayList<>();

  private CarryGenerator(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.byWell = dice.percent(50);
    this.credits = dice.percent(50);
  }

  /** One whose lines are all above zero, if so wished. */
  static GeneratedCase generate(long seed) {
    return new CarryGenerator(seed).generate();
  }

  private GeneratedCase generate() {
    frame();
    cost();
    revenue();
    accounts();
    clauses.add("others of costs: problem");
    clauses.add("others of sales: problem");
    var coverage = new TreeMap<String, List<Coverage>>();
    coverage.put("costs", List.of(new Coverage(TERM, LocalDate.of(2026, 1, 31))));
    coverage.put("sales", List.of(new Coverage(TERM, LocalDate.of(2026, 1, 31))));
    var lines = new ArrayList<Line>();
    lines("costs", lines);
    lines("sales", lines);
    var constructs = new TreeSet<String>();
    if (!credits) {
      constructs.add("no credits");
    }
    return new GeneratedCase(
        seed,
        clauses,
        lines,
        List.of(),
        coverage,
        dice.percent(50) ? List.of() : periods(),
        false,
        constructs);
  }

  private static List<String> periods() {
    var periods = new ArrayList<>(List.of("CY2024", "CY2025", "term"));
    for (int month = 1; month <= 12; month++) {
      periods.add("2024-%02d".formatted(month));
      periods.add("2025-%02d".formatted(month));
    }
    return periods;
  }

  private void frame() {
    clauses.add("parties " + String.join(", ", PARTIES));
    clauses.add("signed 2023-12-01");
    clauses.add("term 2024-01-01 to 2025-12-31");
    clauses.add("year CY starts 01-01, named by first day");
    clauses.add("currency USD");
    var remainder = dice.percent(50) ? "largest fraction, ties by id" : "half_up, remainder to B";
    clauses.add(
        "round per pool %s to 0.01 USD, %s"
            .formatted(dice.oneOf("per month", "per month", "per CY", "over term"), remainder));
    clauses.add("set well = W1, W2");
    for (var lines : List.of("costs", "sales")) {
      clauses.add(
          "lines " + lines + ": id, amount USD, dated day, well in well, late lines restate");
    }
    int a = dice.between(1, 60);
    int b = dice.between(1, 30);
    clauses.add("key interest = A %d%%, B %d%%, C %d%%, D 1%%".formatted(a, b, 99 - a - b));
  }

  private String account(String name) {
    return name + (byWell ? "[well]" : "");
  }

  private String by() {
    return byWell ? " by well" : "";
  }

  private void cost() {
    var carry =
        dice.oneOf(
            "",
            ", when before 2024-05-17 or %s.opening is above 0".formatted(account("carried")),
            ", limit 400 per CY, when from 2024-02-01");
    clauses.add(
        """
        pool cost%s = costs
        all bear the rest by interest
        part of C to A, B, %s%s
        part of D to the others, %s%s\
        """
            .formatted(
                by(),
                dice.oneOf("equally", "pro rata interest"),
                carry,
                dice.oneOf("equally", "pro rata interest"),
                dice.oneOf("", ", when before 2025-03-10", ", unless cost_limit is below 0")));
    clauses.add("amount cost_limit: total USD per CY = 100");
  }

  private void revenue() {
    clauses.add(
        """
        pool revenue%s = sales
        all take the rest by interest
        part of C to A, B, %s, limit balance of %s\
        """
            .formatted(by(), dice.oneOf("equally", "pro rata interest"), account("carried")));
  }

  private void accounts() {
    var index = byWell ? "[well]" : "";
    var window = dice.oneOf("month", "month", "CY");
    var times = dice.oneOf("", "300% in all of ", "200% on top of ");
    clauses.add(
        """
        account carried%1$s: USD per %2$s%3$s
        + %4$spart of C to A in cost%1$s
        + %4$spart of C to B in cost%1$s
        - part of C to A in revenue%1$s
        - part of C to B in revenue%1$s\
        """
            .formatted(index, window, dice.oneOf("", ", opening 12.34"), times));
    clauses.add(
        """
        account spent: USD per CY, opening 50%s
        + 1_000
        - cost.A, limit balance\
        """
            .formatted(dice.oneOf("", ", expires at end", ", expires after 1 CY")));
  }

  private void lines(String source, List<Line> lines) {
    int count = dice.between(1, 30);
    for (int i = 0; i < count; i++) {
      var amount = dice.upTo(BigInteger.valueOf(dice.oneOf(100, 20_000, 3_000_000)));
      boolean credit = credits && dice.percent(25);
      var day = dice.dayIn(TERM);
      lines.add(
          new Line(
              source,
              "L" + i,
              day,
              day,
              false,
              credit ? amount.negate() : amount,
              List.of(dice.oneOf("W1", "W2")),
              i + 2));
    }
  }
}
