package org.entente.data.intake;

import java.util.List;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/**
 * Reads sources of lines that are too large, or of a form of their own, with the help of an engine
 * that adds up lines that are alike; what is a good line is for {@link LineRows} to say.
 */
public interface BulkLines {
  /** Whether the source is for it. */
  boolean takes(LinesSource source);

  /** Adds groups and single lines to the table; gives the problems of the source as a whole. */
  List<Problem> read(LinesSource source, LineTableBuilder table, SourceCount count);
}
