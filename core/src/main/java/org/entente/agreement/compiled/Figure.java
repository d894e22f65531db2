package org.entente.agreement.compiled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.facts.MemberSet;

/**
 * A figure that an agreement determines, and the slot that holds it.
 *
 * <p>Its reference is made of its parts: {@code labour[welfare].JP@JFY2024}, {@code
 * training.JP.left@JFY2024}, {@code contribution@CY2022}, {@code japan_total@term}.
 *
 * @param agreement the agreement's name; part of the reference only where a book has several
 *     agreements with such a figure
 * @param indices the members of the sets over which it is indexed
 * @param facet which side of the figure is meant, such as {@code left}; empty for itself
 */
public record Figure(
    String agreement,
    String name,
    List<String> indices,
    Optional<String> party,
    Optional<String> facet,
    NamedPeriod period,
    Kind kind,
    Unit unit,
    int slot,
    Place place) {
  /** What kind of figure it is. */
  public enum Kind {
    /** A value from outside, as used. */
    INPUT,
    /** An amount of the agreement. */
    AMOUNT,
    /** A party's share in a key. */
    KEY,
    /** The cost of a pool. */
    COST,
    /** What a party bears of a pool. */
    SHARE,
    /** What a party takes over of another's part, facet {@code for_C}. */
    PART,
    /** The bound of a limit, facet {@code limit}. */
    LIMIT,
    /** Room under a limit at the period's end, facet {@code left}. */
    LEFT,
    /** Unused room that is brought into a limit's window, facet {@code unused_carried}. */
    UNUSED,
    /** Excess over a limit that is brought into its next window, facet {@code excess_carried}. */
    EXCESS,
    /** What a floor adds to a party's share, facet {@code shortfall}. */
    SHORTFALL,
    /** A side of an account: facet {@code opening}, {@code entry_1}, {@code closing}. */
    ACCOUNT,
    /** A transfer: name {@code due}, index the payee, party the payer. */
    DUE,
    /** What a party bears in all, dues counted: name {@code net}. */
    NET,
    /** What is shown to a party in its own currency: facet its code, rate or difference. */
    SHOWN,
    /** A total of the agreement. */
    TOTAL,
    /** Whether a check holds: 1 if it does, 0 if not. */
    CHECK
  }

  public Figure {
    requireNonNull(agreement, "agreement is null");
    requireNonNull(name, "name is null");
    requireNonNull(period, "period is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(unit, "unit is null");
    requireNonNull(place, "place is null");
    indices = List.copyOf(indices);
  }

  /** The reference without the agreement's name: {@code labour[welfare].JP@JFY2024}. */
  public String reference() {
    return subject() + "@" + period.name();
  }

  /** The reference without the period: {@code labour[welfare].JP}. */
  public String subject() {
    var text = new StringBuilder(MemberSet.indexed(name, indices));
    party.ifPresent(p -> text.append('.').append(p));
    facet.ifPresent(f -> text.append('.').append(f));
    return text.toString();
  }

  /** The reference with the agreement's name: {@code sma_korea_11/contribution@CY2020}. */
  public String fullReference() {
    return agreement + "/" + reference();
  }
}
