package org.entente.agreement.text;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * By what an agreement names a list that is kept in a file: the file, and the column of its ids.
 *
 * <p>Example: {@code parties from "members.csv" by iso} names the file members.csv and the column
 * iso; without {@code by}, the column is {@code id}.
 */
public record RosterName(String file, String idColumn) implements Comparable<RosterName> {
  /** The column of ids where the agreement names none. */
  public static final String ID = "id";

  private static final Comparator<RosterName> ORDER =
      Comparator.comparing(RosterName::file).thenComparing(RosterName::idColumn);

  public RosterName {
    requireNonNull(file, "file is null");
    requireNonNull(idColumn, "idColumn is null");
  }

  @Override
  public int compareTo(RosterName other) {
    return ORDER.compare(this, other);
  }
}
