package org.entente.book;

import static java.util.Objects.requireNonNull;

import org.entente.spread.Spread;

/** A book that has been run, with its lines split among the parties. */
public record BookLines(BookRun run, Spread spread) {
  public BookLines {
    requireNonNull(run, "run is null");
    requireNonNull(spread, "spread is null");
  }
}
