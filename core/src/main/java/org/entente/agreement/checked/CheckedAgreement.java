package org.entente.agreement.checked;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.calendar.Calendar;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.rates.RatesDeclaration;

/**
 * One agreement that has passed every check.
 *
 * @param succeeds the agreement that this one follows, if it says so
 * @param pools several of one name where an amendment built a pool anew, by their days
 * @param amendments those in force, in the order in which they take effect
 * @param canonical the agreement's words without comments and spacing, for its fingerprint
 */
public record CheckedAgreement(
    String name,
    Labels labels,
    List<Party> parties,
    LocalDate signed,
    Calendar calendar,
    Optional<Succession> succeeds,
    Currency currency,
    Rounding rounding,
    List<LabelledSet> sets,
    List<LinesDeclaration> lines,
    List<OtherLines> others,
    List<RatesDeclaration> rates,
    List<InputDeclaration> inputs,
    List<CheckedAmount> amounts,
    List<CheckedKey> keys,
    List<CheckedPool> pools,
    List<CheckedAccount> accounts,
    List<CheckedDue> dues,
    List<CheckedTotal> totals,
    List<CheckedShown> shown,
    List<CheckedCheck> checks,
    List<Amendment> amendments,
    String canonical,
    Place place) {
  public CheckedAgreement {
    requireNonNull(name, "name is null");
    requireNonNull(calendar, "calendar is null");
    parties = List.copyOf(parties);
    sets = List.copyOf(sets);
    lines = List.copyOf(lines);
    others = List.copyOf(others);
    rates = List.copyOf(rates);
    inputs = List.copyOf(inputs);
    amounts = List.copyOf(amounts);
    keys = List.copyOf(keys);
    pools = List.copyOf(pools);
    accounts = List.copyOf(accounts);
    dues = List.copyOf(dues);
    totals = List.copyOf(totals);
    shown = List.copyOf(shown);
    checks = List.copyOf(checks);
    amendments = List.copyOf(amendments);
  }

  /** A party: its id, its labels, its position in the list of parties, and when it is one. */
  public record Party(String id, Labels labels, int position, Membership days) {
    /** A party on every day. */
    public Party(String id, Labels labels, int position) {
      this(id, labels, position, Membership.ALWAYS);
    }
  }

  /** A set with the labels of its members. */
  public record LabelledSet(MemberSet set, Labels labels, List<Labels> memberLabels) {
    public LabelledSet {
      memberLabels = List.copyOf(memberLabels);
    }
  }

  /** The agreement before this one, and what the text says of the border between them. */
  public record Succession(String agreement, boolean afterGap, boolean fromItsFirstDay) {}

  /** How pools are rounded: within which window, to which unit, and who gets the remainder. */
  public record Rounding(Window window, Rational unit, RemainderRule remainder, Place place) {}

  /** What is said of lines that no pool takes. */
  public record OtherLines(String lines, boolean excluded, Period days, Labels cites, Place place) {
    /** The same on other days. */
    public OtherLines during(Period other) {
      return new OtherLines(lines, excluded, other, cites, place);
    }
  }

  /**
   * An amendment in force: what it is called, when it was signed and holds from, and where its text
   * stands.
   *
   * @param first the place of its first line
   * @param lastLine the line on which its text ends, in the same file
   */
  public record Amendment(
      String name,
      Labels labels,
      LocalDate signed,
      LocalDate effective,
      Place first,
      int lastLine) {
    /** Whether the place lies in the text of this amendment. */
    public boolean holds(Place place) {
      return place.file().equals(first.file())
          && place.line() >= first.line()
          && place.line() <= lastLine;
    }

    /**
     * What a clause in its text cites, with the amendment: {@code Article 1(b), as amended by
     * block_7_a1, signed 2026-06-12}. A clause that cites nothing is named by its address.
     */
    public Labels cited(Labels cites, Place place) {
      var clause = cites.plain().orElse(place.clause());
      var plain = (clause.isEmpty() ? "" : clause + ", ") + words();
      return new Labels(Optional.of(plain), cites.byLanguage());
    }

    private String words() {
      return "as amended by " + name + ", signed " + signed;
    }
  }

  /** The amendment in whose text the place lies, if it lies in one. */
  public Optional<Amendment> amendmentAt(Place at) {
    return amendments.stream().filter(amendment -> amendment.holds(at)).findFirst();
  }

  /** The days within the term on which one of some parties joins or has left. */
  public SortedSet<LocalDate> membershipChanges(List<Integer> parties) {
    var days = new TreeSet<LocalDate>();
    for (int party : parties) {
      days.addAll(this.parties.get(party).days().changes(calendar.term()));
    }
    return days;
  }

  public Optional<CheckedPool> pool(String pool) {
    return pools.stream().filter(p -> p.name().equals(pool)).findFirst();
  }

  /** The pool as it holds in a period: of several of one name, the last that touches it. */
  public Optional<CheckedPool> pool(String pool, Period period) {
    return pools.stream()
        .filter(p -> p.name().equals(pool) && p.days().overlaps(period))
        .reduce((earlier, later) -> later)
        .or(() -> pool(pool));
  }

  public Optional<CheckedKey> key(String key) {
    return keys.stream().filter(k -> k.name().equals(key)).findFirst();
  }

  /** The key as it holds in a period: of several of one name, the last that touches it. */
  public Optional<CheckedKey> key(String key, Period period) {
    return keys.stream()
        .filter(k -> k.name().equals(key) && k.days().overlaps(period))
        .reduce((earlier, later) -> later)
        .or(() -> key(key));
  }

  public Optional<CheckedAccount> account(String account) {
    return accounts.stream().filter(a -> a.name().equals(account)).findFirst();
  }

  public Optional<CheckedAmount> amount(String amount) {
    return amounts.stream().filter(a -> a.name().equals(amount)).findFirst();
  }

  public Optional<InputDeclaration> input(String input) {
    return inputs.stream().filter(i -> i.name().equals(input)).findFirst();
  }

  public Optional<Party> party(String id) {
    return parties.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
