package org.entente.spread;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;

/**
 * A line of a pool with the part of each party: what the parties' rounded running shares grow by
 * when the line counts.
 *
 * <p>Example: of a limit of 20.00, lines of 12.00, 10.00 and -3.00 have the parts 12.00 and 0.00,
 * 8.00 and 2.00, -1.00 and -2.00.
 *
 * @param id the line's id; empty for a change that no line of the pool brings, such as a balance of
 *     an account that grew
 * @param place the row of the line
 * @param day the day on which it counts
 * @param period the name of the shortest period asked for in which it counts
 * @param entry what it is
 * @param amount in the line's own currency
 * @param cost what the line adds to the pool's cost, in the agreement's currency
 * @param parts of the parties that have one, in the order of the agreement; they add up to the cost
 */
public record LineParts(
    String id,
    Optional<Place> place,
    LocalDate day,
    String period,
    Entry entry,
    Rational amount,
    Currency currency,
    Rational cost,
    List<Part> parts) {
  /** The columns of a table that has a row for each part of each line. */
  public static final List<String> COLUMNS =
      List.of(
          "agreement",
          "pool",
          "line",
          "file",
          "row",
          "day",
          "entry",
          "amount",
          "currency",
          "party",
          "part",
          "unit",
          "figure");

  public LineParts {
    requireNonNull(id, "id is null");
    requireNonNull(place, "place is null");
    requireNonNull(day, "day is null");
    requireNonNull(period, "period is null");
    requireNonNull(entry, "entry is null");
    requireNonNull(amount, "amount is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(cost, "cost is null");
    parts = List.copyOf(parts);
  }

  /** The file in which the line stands; empty for a change that no line brings. */
  public String file() {
    return place.map(Place::file).orElse("");
  }

  /** The row of the file; empty for a change that no line brings. */
  public String row() {
    return place.map(its -> Integer.toString(its.line())).orElse("");
  }

  /** The line with the part of one party only. */
  public LineParts of(String party) {
    return new LineParts(
        id,
        place,
        day,
        period,
        entry,
        amount,
        currency,
        cost,
        parts.stream().filter(part -> part.party().equals(party)).toList());
  }

  /** The part of a party, nothing if it has none. */
  public Rational part(String party) {
    return parts.stream()
        .filter(part -> part.party().equals(party))
        .map(Part::amount)
        .findFirst()
        .orElse(Rational.ZERO);
  }

  /** What moves the parties' shares. */
  public enum Entry {
    /** A line. */
    LINE("line"),
    /** An earlier version of a line, which a late one takes back. */
    TAKEN_BACK("taken back"),
    /** No line of the pool, but something else on which shares rest. */
    NO_LINE("no line");

    private final String word;

    Entry(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * The part of one party.
   *
   * @param figure the reference of the figure of which it is a part
   */
  public record Part(String party, Rational amount, String figure) {
    public Part {
      requireNonNull(party, "party is null");
      requireNonNull(amount, "amount is null");
      requireNonNull(figure, "figure is null");
    }
  }
}
