package org.entente.agreement.parsed;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The stable address of a clause, as amendments, problems and explanations name it.
 *
 * <p>Example: {@code pool utility}, {@code due KR to US}, {@code term}; of a line of a pool {@code
 * pool utility / JP}.
 */
public final class Addresses {
  private Addresses() {}

  public static String of(ParsedClause clause) {
    return switch (clause) {
      case ParsedClause.Parties c -> "parties";
      case ParsedClause.Signed c -> "signed";
      case ParsedClause.Term c -> "term";
      case ParsedClause.Succeeds c -> "succeeds";
      case ParsedClause.Year c -> "year " + c.name().text();
      case ParsedClause.CurrencyClause c -> "currency";
      case ParsedClause.Round c -> "round";
      case ParsedClause.UnitClause c -> "unit " + c.name().text();
      case ParsedClause.SetClause c -> "set " + c.name().text();
      case ParsedClause.Lines c -> "lines " + c.name().text();
      case ParsedClause.Rates c -> "rates " + c.name().text();
      case ParsedClause.Shown c -> "shown to " + bearers(c.parties());
      case ParsedClause.Input c -> "input " + c.name().text();
      case ParsedClause.Amount c -> "amount " + c.name().text();
      case ParsedClause.Formula c -> "formula " + c.name().text();
      case ParsedClause.Key c -> "key " + c.name().text();
      case ParsedClause.Pool c -> "pool " + c.name().text();
      case ParsedClause.Account c -> "account " + c.name().text();
      case ParsedClause.Due c -> "due " + c.from().text() + " to " + c.to().text();
      case ParsedClause.Others c -> "others of " + c.lines().text();
      case ParsedClause.Total c -> "total " + c.name().text();
      case ParsedClause.Check c -> "check " + c.name().text();
    };
  }

  /** Who bears by a line of a pool: {@code JP}, {@code A, B} or {@code all}. */
  public static String bearers(List<Name> parties) {
    return parties.isEmpty()
        ? "all"
        : parties.stream().map(Name::text).collect(Collectors.joining(", "));
  }
}
