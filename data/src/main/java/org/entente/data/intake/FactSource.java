package org.entente.data.intake;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.facts.Coverage;
import org.entente.rates.Published;

/**
 * One fact file of a book: where it is, what it holds, since when that is known, and how its
 * columns are called.
 *
 * <p>Example: {@code {file: costs.csv, lines: costs, kind: plan, known: 2022-01-07, covers:
 * [...]}}.
 *
 * @param path the file itself
 * @param file the name by which problems and explanations call it, relative to the book
 * @param known since when rows are known that do not say so themselves
 * @param assumed whether all of its facts are assumptions
 * @param columns columns that have another heading in the file than in the agreement
 * @param ignored headings of the file that are not read
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
    Place place) {
  public FactSource {
    requireNonNull(path, "path is null");
    requireNonNull(file, "file is null");
    requireNonNull(content, "content is null");
    requireNonNull(known, "known is null");
    requireNonNull(place, "place is null");
    columns = List.copyOf(columns);
    ignored = List.copyOf(ignored);
  }

  /** Whether the file's name has that ending, in capitals or not. */
  public boolean isNamed(String ending) {
    return file.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** What the file holds. */
  public sealed interface Content {
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
