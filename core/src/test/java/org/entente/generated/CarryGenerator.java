package org.entente.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.facts.Coverage;

/**
 * Makes, from a seed alone, an agreement with parts that move and accounts, and facts for it: by
 * keys that are amended, on states of parties, with lines in several currencies.
 */
final class CarryGenerator {
  private static final List<String> PARTIES = List.of("A", "B", "C", "D");

  private final long seed;
  private final Dice dice;
  private final boolean asSchedule;
  private final boolean byWell;
  private final boolean credits;
  private final boolean converted;
  private final TreeSet<String> constructs = new TreeSet<>();
  private final List<String> clauses = new ArrayList<>();
  private final List<String> amendments = new ArrayList<>();

  private CarryGenerator(long seed, boolean asSchedule) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.asSchedule = asSchedule;
    this.byWell = dice.percent(50);
    this.credits = dice.percent(50);
    this.converted = dice.percent(50);
  }

  /** One whose lines are all above zero, if so wished. */
  static GeneratedCase generate(long seed) {
    return new CarryGenerator(seed, false).generate();
  }

  /** The same one, with shares that an amendment changes as shares that change by date. */
  static GeneratedCase generateAsSchedule(long seed) {
    return new CarryGenerator(seed, true).generate();
  }

  private GeneratedCase generate() {
    frame();
    inputs();
    interest();
    cost();
    revenue();
    accounts();
    clauses.add("others of costs: problem");
    clauses.add("others of sales: problem");
    clauses.addAll(amendments);
    var coverage = new TreeMap<String, List<Coverage>>();
    for (var source : List.of("costs", "sales")) {
      coverage.put(source, List.of(new Coverage(CarryFacts.TERM, LocalDate.of(2026, 1, 31))));
    }
    var facts = new CarryFacts(dice, credits);
    var lines = new ArrayList<>(facts.lines("costs", converted));
    lines.addAll(facts.lines("sales", false));
    if (!credits) {
      constructs.add("no credits");
    }
    return new GeneratedCase(
        seed,
        clauses,
        lines,
        facts.inputs(PARTIES),
        coverage,
        converted ? facts.rates() : List.of(),
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
    clauses.add("unit barrel");
    clauses.add("set well = W1, W2");
    clauses.add("set class = K1, K2");
    if (converted) {
      constructs.add("converted lines");
      clauses.add("rates fx: JPY, BHD per USD by day, vintage newest");
    }
    clauses.add(
        "lines costs: id, amount %s, dated day, well in well,%s late lines restate"
            .formatted(converted ? "in ccy" : "USD", converted ? conversion() : ""));
    clauses.add("lines sales: id, amount USD, dated day, well in well, late lines restate");
  }

  private String conversion() {
    return " converted by fx on day, else the last day before within 3 days, "
        + dice.oneOf("each line", "the sum")
        + " to 0.01 half_up,";
  }

  private void inputs() {
    clauses.add("input produced[party]: level barrel, at end per CY, vintage newest");
    clauses.add("input class_of[party]: one of class over term, vintage first");
    clauses.add("input consents[party]: yes/no per CY, vintage newest");
    clauses.add("input granted: total USD per CY, vintage first");
    clauses.add(
        "amount grant: total USD per CY, rounded to 0.01 half_up = average of granted over CY - 2"
            + " to CY");
    clauses.add(
        "amount of_those: level barrel per CY = (sum of produced[party] over party where"
            + " consents[party] and class_of[party] is K1)");
  }

  /** The key by which all is shared, and sometimes another one from a day on. */
  private void interest() {
    int chance = dice.below(100);
    if (chance < 35) {
      constructs.add("amended");
      constructs.add("amended shares");
      var before = percents();
      var after = percents();
      var from = LocalDate.of(2024, 1, 2).plusDays(dice.below(700));
      if (asSchedule) {
        clauses.add("key interest = " + changing(before, after, from));
      } else {
        clauses.add("key interest = " + written(before));
        amend(from, written(after));
      }
      return;
    }
    clauses.add("key interest = " + weights());
    if (chance < 75) {
      constructs.add("amended");
      amend(LocalDate.of(2024, 1, 2).plusDays(dice.below(700)), weights());
    }
  }

  private void amend(LocalDate from, String key) {
    amendments.add(
        "amendment later to generated\nsigned 2025-02-01\neffective %s\nreplace key interest with %s"
            .formatted(from, key));
  }

  private List<Integer> percents() {
    int a = dice.between(1, 60);
    int b = dice.between(1, 30);
    return List.of(a, b, 99 - a - b, 1);
  }

  private static String written(List<Integer> percents) {
    var shares = new ArrayList<String>();
    for (int p = 0; p < PARTIES.size(); p++) {
      shares.add(PARTIES.get(p) + " " + percents.get(p) + "%");
    }
    return String.join(", ", shares);
  }

  private static String changing(List<Integer> before, List<Integer> after, LocalDate from) {
    var shares = new ArrayList<String>();
    for (int p = 0; p < PARTIES.size(); p++) {
      shares.add(
          "%s { 2024-01-01 to %s: %s%%, from %s: %s%% }"
              .formatted(PARTIES.get(p), from.minusDays(1), before.get(p), from, after.get(p)));
    }
    return String.join(", ", shares);
  }

  private String weights() {
    int which = dice.below(7);
    constructs.add("weights " + which);
    return switch (which) {
      case 0 -> written(percents());
      case 1 -> "pro rata produced";
      case 2 -> "pro rata average of produced over CY - 2 to CY";
      case 3 ->
          "pro rata produced + 1 barrel, rounded to 0.01%, largest fraction, ties by id"
              + "\nparty where class_of is K2 reduced by 25%"
              + "\ndifference to party where class_of is K1";
      case 4 ->
          "pro rata produced + 1 barrel\nparty where not consents reduced by 40%\n"
              + "difference to A, B";
      case 5 -> "equally among party where class_of is K1";
      default ->
          "pro rata produced + 1 barrel\nparty where class_of is K2 and consents limit 30%, not"
              + " reapplied\ndifference to the others, pro rata produced + 2 barrel";
    };
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
            ", limit 400 per CY, when from 2024-02-01",
            ", when class_of[C] is K2",
            ", when not consents[C] and from 2024-03-01",
            ", unless of_those is above 40 barrel");
    clauses.add(
        """
        pool cost%s = costs
        all bear the rest by interest
        part of C to A, B, %s%s
        part of D to the others, %s%s\
        """
            .formatted(
                by(),
                dice.oneOf("equally", "pro rata interest", "pro rata produced[party]"),
                carry,
                dice.oneOf("equally", "pro rata interest"),
                dice.oneOf(
                    "",
                    ", when before 2025-03-10",
                    ", unless cost_limit is below 0",
                    ", when consents[D] or class_of[A] is K2",
                    ", unless consents[D]")));
    clauses.add("amount cost_limit: total USD per CY = 100");
  }

  private void revenue() {
    clauses.add(
        """
        pool revenue%s = sales
        all take the rest by interest
        part of C to A, B, %s, limit balance of %s%s\
        """
            .formatted(
                by(),
                dice.oneOf("equally", "pro rata interest"),
                account("carried"),
                dice.oneOf("", "", ", when consents[C]")));
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
        + %s
        - cost.A, limit balance\
        """
            .formatted(
                dice.oneOf("", ", expires at end", ", expires after 1 CY"),
                dice.oneOf("1_000", "grant")));
  }
}
