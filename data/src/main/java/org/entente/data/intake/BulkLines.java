package org.entente.data.intake;

import java.util.List;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/**
 * Reads lines that are too many to hold, or of a form of their own, with the help of an engine that
 * adds up those that are alike; what is a good line is for {@link LineRows} to say.
 */
public interface BulkLines {
  /** Whether it reads the lines of these sources, all those of one name. */
  boolean takes(List<LinesToRead> sources);

  /** Its name, as options call it. */
  String name();

  /** How far it is with what it does at the moment; asked from another thread. */
  IntakeWatcher.AddedUp state();

  /** Adds groups and single lines to the table; gives the problems of the sources as a whole. */
  List<Problem> read(List<LinesToRead> sources, LineTableBuilder table);
}
