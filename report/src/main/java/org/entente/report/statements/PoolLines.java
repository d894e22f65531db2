package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.spread.LineParts;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/**
 * The lines of a pool with the part of each party, period by period.
 *
 * <p>Example: of a limit of 20.00 for A, lines of 12.00, 10.00 and -3.00 in CY2024 have the parts
 * 12.00, 8.00, -1.00 of A and 0.00, 2.00, -2.00 of B; in CY2024 the cost is 19.00, of which A bears
 * 19.00 and B 0.00, the figures of the pool's table.
 *
 * @param pool the pool as {@link SpreadPool} names it
 * @param currency of cost and parts
 * @param parties those whose parts are shown, in the order of the agreement
 * @param periods those that have lines, in the order of their first line
 */
public record PoolLines(
    SpreadPool pool,
    Labels labels,
    Currency currency,
    List<String> parties,
    List<OfPeriod> periods) {
  public PoolLines {
    requireNonNull(pool, "pool is null");
    requireNonNull(labels, "labels is null");
    requireNonNull(currency, "currency is null");
    parties = List.copyOf(parties);
    periods = List.copyOf(periods);
  }

  /**
   * The lines that count in a period, and what they add up to.
   *
   * @param period the shortest period asked for, such as {@code CY2024}
   * @param cost of all lines; empty in the statement of one party, which has not all of them
   * @param parts of each party shown, nothing included
   */
  public record OfPeriod(
      String period, List<LineParts> lines, Optional<Rational> cost, List<Rational> parts) {
    public OfPeriod {
      requireNonNull(period, "period is null");
      requireNonNull(cost, "cost is null");
      lines = List.copyOf(lines);
      parts = List.copyOf(parts);
    }
  }

  /** The lines of a pool; of one party, those of which it has a part. */
  static PoolLines of(Spread spread, SpreadPool pool, Labels labels, StatementChoice choice) {
    SequencedMap<String, List<LineParts>> byPeriod = new LinkedHashMap<>();
    spread.forEach(
        pool,
        line -> {
          var shown = choice.party().map(line::of).orElse(line);
          if (choice.party().isEmpty() || !shown.parts().isEmpty()) {
            byPeriod.computeIfAbsent(line.period(), period -> new ArrayList<>()).add(shown);
          }
        });
    var parties = choice.party().map(List::of).orElse(pool.parties());
    var periods = new ArrayList<OfPeriod>();
    byPeriod.forEach((period, lines) ->
        periods.add(
            new OfPeriod(
                period,
                lines,
                choice.party().isPresent() ? Optional.empty() : Optional.of(cost(lines)),
                parties.stream().map(party -> part(lines, party)).toList())));
    return new PoolLines(pool, labels, pool.currency(), parties, periods);
  }

  private static Rational cost(List<LineParts> lines) {
    return lines.stream().map(LineParts::cost).reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational part(List<LineParts> lines, String party) {
    return lines.stream().map(line -> line.part(party)).reduce(Rational.ZERO, Rational::plus);
  }

  /** {@code labour[welfare]}, or {@code labour} for a pool without sets. */
  public String subject() {
    return pool.subject();
  }

  /** How many lines there are. */
  public int count() {
    return periods.stream().mapToInt(period -> period.lines().size()).sum();
  }

  /** All lines, in order. */
  public List<LineParts> lines() {
    return periods.stream().flatMap(period -> period.lines().stream()).toList();
  }

  /**
   * Whether lines have amounts that are not what they cost the pool, so that they are shown too.
   */
  public boolean hasOwnAmounts() {
    return lines().stream().anyMatch(this::isOwn);
  }

  /**
   * Whether the line's amount is not what it costs the pool: it is in another currency, or rounded.
   */
  public boolean isOwn(LineParts line) {
    return !line.currency().equals(currency) || !line.amount().equals(line.cost());
  }
}
