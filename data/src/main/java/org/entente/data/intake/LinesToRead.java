package org.entente.data.intake;

import java.nio.file.Path;
import java.util.List;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/** A source of lines that is still to be read, and the count of its rows. */
public record LinesToRead(LinesSource source, SourceCount count) {
  /** A way to add rows of the source to a table; it gives the problems of the source as a whole. */
  public interface Reader {
    List<Problem> addTo(LineTableBuilder table);
  }

  /** The same with its rows in a file of this machine. */
  public LinesToRead copiedTo(Path copy) {
    return new LinesToRead(source.copiedTo(copy), count);
  }

  /** Adds the good rows to the table, row by row. */
  public List<Problem> read(LineTableBuilder table) {
    return read(table, to -> source.read(to, count));
  }

  /** Adds rows in another way. */
  public List<Problem> read(LineTableBuilder table, Reader reader) {
    int before = table.size();
    var problems = reader.addTo(table);
    count.holds(table.size() - before);
    return problems;
  }
}
