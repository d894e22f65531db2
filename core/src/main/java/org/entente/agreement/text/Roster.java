package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A list of parties or of members of a set that an agreement keeps in a file beside its text, as a
 * treaty keeps its schedule of members in an annex. It is part of what was agreed.
 *
 * <p>The order of the rows means nothing; the entries are in the order of their ids. Example: the
 * rows {@code FRA,France} and {@code DEU,Germany} are the list that {@code parties DEU "Germany",
 * FRA "France"} writes out.
 *
 * @param file the file, as problems call it
 */
public record Roster(String file, List<Entry> entries) {
  public Roster {
    requireNonNull(file, "file is null");
    entries =
        entries.stream().sorted(Comparator.comparing(Entry::id, CodePointOrder.ORDER)).toList();
  }

  /**
   * One row of the list.
   *
   * @param from the first day of membership; absent if it has none
   * @param to the last day of membership, itself included; absent if it has none
   * @param place the row
   */
  public record Entry(
      String id, Labels labels, Optional<LocalDate> from, Optional<LocalDate> to, Place place) {
    public Entry {
      requireNonNull(id, "id is null");
      requireNonNull(labels, "labels is null");
      requireNonNull(from, "from is null");
      requireNonNull(to, "to is null");
      requireNonNull(place, "place is null");
    }

    /** Whether the row says for which days it holds. */
    public boolean hasDays() {
      return from.isPresent() || to.isPresent();
    }
  }
}
