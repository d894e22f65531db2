package org.entente.data.intake;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.data.database.Query;
import org.entente.data.rows.SheetFile.SheetName;
import org.entente.data.text.DayRule;
import org.entente.data.text.FileElsewhere;
import org.entente.facts.Coverage;
import org.entente.rates.Published;

/**
 * One fact file of a book: where it is, what it holds, since when that is known, and how its
 * columns are called.
 *
 * <p>Example: {@code {file: costs.csv, lines: costs, kind: plan, known: 2022-01-07, covers:
 * [...]}}.
 *
 * @param path the file itself; of rows that are in no file here, the book's own
 * @param file the name by which problems and explanations call it: relative to the book, or a
 *     location
 * @param known since when rows are known that do not say so themselves
 * @param assumed whether all of its facts are assumptions
 * @param columns columns that have another heading in the file than in the agreement
 * @param ignored headings of the file that are not read
 * @param form how its rows are written, where the name does not tell
 * @param place where the book names the file
 */
public record FactSource(
    Path path,
    String file,
    Content content,
    Optional<LocalDate> known,
    boolean assumed,
    List<Heading> columns,
    List<String> ignored,
    Form form,
    Place place) {
  public FactSource {
    requireNonNull(path, "path is null");
    requireNonNull(file, "file is null");
    requireNonNull(content, "content is null");
    requireNonNull(known, "known is null");
    requireNonNull(form, "form is null");
    requireNonNull(place, "place is null");
    columns = List.copyOf(columns);
    ignored = List.copyOf(ignored);
  }

  /** A file named as it is, of which nothing more has to be said. */
  public FactSource(
      Path path,
      String file,
      Content content,
      Optional<LocalDate> known,
      boolean assumed,
      List<Heading> columns,
      List<String> ignored,
      Place place) {
    this(path, file, content, known, assumed, columns, ignored, Form.of(file), place);
  }

  /** Whether its rows are in a file of this machine, rather than in a database or elsewhere. */
  public boolean isFileHere() {
    return form.query().isEmpty() && form.elsewhere().isEmpty();
  }

  /** The same with its rows in a file of this machine. */
  public FactSource copiedTo(Path copy) {
    return new FactSource(
        copy, file, content, known, assumed, columns, ignored, form.here(), place);
  }

  /** Whether its rows are objects, which say nothing by a key that is absent. */
  boolean holdsObjects() {
    return isNamed(".jsonl") || isNamed(".ndjson");
  }

  /** Whether the file's name has that ending, in capitals or not. */
  public boolean isNamed(String ending) {
    return file.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * How the rows of a source are written, where its name alone does not tell.
   *
   * @param entry what the book names: the file itself, or the pattern that the file is one of
   * @param sheet the sheet of a workbook
   * @param days how a day is taken out of a value that says more
   * @param query what is asked of a database, if the source is no file
   * @param elsewhere the file on another file system, if the source is one
   */
  public record Form(
      String entry,
      Optional<SheetName> sheet,
      DayRule days,
      Optional<Query> query,
      Optional<FileElsewhere> elsewhere) {
    public Form {
      requireNonNull(entry, "entry is null");
      requireNonNull(sheet, "sheet is null");
      requireNonNull(days, "days is null");
      requireNonNull(query, "query is null");
      requireNonNull(elsewhere, "elsewhere is null");
    }

    /** A file of which nothing more has to be said. */
    static Form of(String file) {
      return new Form(file, Optional.empty(), DayRule.DAYS, Optional.empty(), Optional.empty());
    }

    /** The same for a file on another file system. */
    public Form of(FileElsewhere file) {
      return new Form(entry, sheet, days, query, Optional.of(file));
    }

    private Form here() {
      return new Form(entry, sheet, days, query, Optional.empty());
    }
  }

  /** What the file holds. */
  public sealed interface Content {
    /** The names of what it holds, as the book writes them. */
    default String names() {
      return switch (this) {
        case Lines lines -> lines.lines().name();
        case Rates rates -> rates.rates().name();
        case Inputs inputs ->
            String.join(", ", inputs.inputs().stream().map(Naming::name).toList());
      };
    }

    /** Lines of cost, with the periods for which they are complete. */
    record Lines(Naming lines, LineKind kind, List<Coverage> covers) implements Content {
      public Lines {
        requireNonNull(lines, "lines is null");
        requireNonNull(kind, "kind is null");
        covers = List.copyOf(covers);
      }
    }

    /**
     * Rates of exchange.
     *
     * @param sameDay whether each rate is known since its own day
     * @param published the days for which the file has every rate; none for those from its first
     *     row to its last
     */
    record Rates(Naming rates, boolean sameDay, List<Published> published) implements Content {
      public Rates {
        requireNonNull(rates, "rates is null");
        published = List.copyOf(published);
      }
    }

    /** Values of one or more inputs. */
    record Inputs(List<Naming> inputs) implements Content {
      public Inputs {
        inputs = List.copyOf(inputs);
      }
    }
  }

  /** A name that the book takes from an agreement, with the place where it does. */
  public record Naming(String name, Place place) {
    public Naming {
      requireNonNull(name, "name is null");
      requireNonNull(place, "place is null");
    }
  }

  /** The heading under which a file has a column of the agreement. */
  public record Heading(String column, String heading, Place place) {
    public Heading {
      requireNonNull(column, "column is null");
      requireNonNull(heading, "heading is null");
      requireNonNull(place, "place is null");
    }
  }
}
