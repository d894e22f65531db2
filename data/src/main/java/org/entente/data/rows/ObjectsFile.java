package org.entente.data.rows;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.text.Utf8Reader;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A file of JSON lines, one object on each line: {@code {"id": "L1", "amount": 12.50}}. Its keys
 * are what headings are in a CSV file, and a key that is absent or {@code null} is a blank.
 *
 * <p>Numbers are taken by their written digits and never become binary fractions; {@code true} is
 * {@code yes}. Lines with nothing on them are no rows.
 */
public final class ObjectsFile implements Rows {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final char MARK = '\uFEFF';

  private final String file;
  private final Utf8Reader text;
  private final Headings headings;
  private final char[] chunk = new char[1 << 14];
  private int position;
  private int filled;
  private int line;
  private boolean headed;
  private boolean started;
  private Optional<Problem> problem = Optional.empty();

  /**
   * The keys of the objects.
   *
   * @param read those that are read, in the order of the cells
   * @param ignored those that are passed over
   */
  public record Headings(List<String> read, List<String> ignored) {
    public Headings {
      read = read.stream().map(Headings::normal).distinct().toList();
      ignored = ignored.stream().map(Headings::normal).toList();
    }

    private static String normal(String heading) {
      return Normalizer.normalize(heading, Normalizer.Form.NFC);
    }

    private SequencedMap<String, Integer> positions() {
      var positions = new TreeMap<String, Integer>();
      for (int i = 0; i < read.size(); i++) {
        positions.put(read.get(i), i);
      }
      return positions;
    }
  }

  private final SequencedMap<String, Integer> positions;

  private ObjectsFile(NamedFile named, Utf8Reader text, Headings headings) {
    this.file = named.file();
    this.text = text;
    this.headings = headings;
    positions = headings.positions();
  }

  /** Opens a file that nothing keeps from being read. */
  public static ObjectsFile open(NamedFile named, Headings headings) throws IOException {
    var bytes = Files.newInputStream(named.path());
    return new ObjectsFile(named, new Utf8Reader(bytes, named.file()), headings);
  }

  @Override
  public Optional<CsvRow> next() {
    if (!headed) {
      headed = true;
      return Optional.of(CsvRow.of(1, headings.read(), Optional.empty()));
    }
    for (var text = nextLine(); text.isPresent(); text = nextLine()) {
      if (!text.get().isBlank()) {
        var row = row(text.get());
        boolean isFirst = !started;
        started = true;
        problem = row.flaw().filter(flaw -> isFirst && flaw.code().equals("E0981"));
        return problem.isPresent() ? Optional.empty() : Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The next line; what is too long for a row is cut off after the most that a row may have. */
  private Optional<String> nextLine() {
    if (problem.isPresent()) {
      return Optional.empty();
    }
    var read = new StringBuilder();
    boolean any = false;
    while (position < filled || fill()) {
      any = true;
      char c = chunk[position++];
      if (c == '\n') {
        break;
      }
      if (read.length() <= CsvRow.SIZE_MOST && (c != MARK || line > 0 || !read.isEmpty())) {
        read.append(c);
      }
    }
    problem = text.problem();
    line++;
    return any && problem.isEmpty() ? Optional.of(read.toString()) : Optional.empty();
  }

  private boolean fill() {
    position = 0;
    filled = Math.max(0, text.read(chunk, 0, chunk.length));
    return filled > 0;
  }

  private CsvRow row(String text) {
    if (text.length() > CsvRow.SIZE_MOST) {
      return new CsvRow(line, List.of(), text.length(), -1);
    }
    var cells = new String[positions.size()];
    Arrays.fill(cells, "");
    var flaw = Optional.<Problem>empty();
    try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      flaw = parser.nextToken() == JsonToken.START_OBJECT ? object(parser, cells) : notAnObject();
      if (flaw.isEmpty() && parser.nextToken() != null) {
        flaw = notAnObject();
      }
    } catch (JacksonException e) {
      flaw = notAnObject();
    }
    var shown = flaw.isPresent() ? List.of(text) : Arrays.asList(cells);
    return CsvRow.of(line, shown, flaw);
  }

  private Optional<Problem> notAnObject() {
    return Optional.of(Problem.of("E0980", place("")));
  }

  private Place place(String key) {
    return Place.ofRow(file, line, key);
  }

  /** Fills the cells from the object; says what in it cannot be a cell. */
  private Optional<Problem> object(JsonParser parser, String[] cells) {
    var flaws = new ArrayList<Problem>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var key = Headings.normal(parser.currentName());
      var token = parser.nextToken();
      var at = positions.get(key);
      if (token.isStructStart()) {
        parser.skipChildren();
      }
      if (at != null && token.isStructStart()) {
        flaws.add(Problem.of("E0982", place(Shown.of(key)), Shown.of(key)));
      } else if (at != null) {
        cells[at] = value(token, parser);
      } else if (!headings.ignored().contains(key)) {
        var hint = NearNames.hint(Shown.of(key), positions.sequencedKeySet(), "keys");
        flaws.add(Problem.of("E0981", place(Shown.of(key)), Shown.of(key), hint));
      }
    }
    return flaws.stream().findFirst();
  }

  private static String value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case VALUE_NULL -> "";
      case VALUE_TRUE -> "yes";
      case VALUE_FALSE -> "no";
      default -> requireNonNull(parser.getString(), "a value without text");
    };
  }

  @Override
  public Optional<Problem> problem() {
    return problem;
  }

  @Override
  public long charactersRead() {
    return text.charactersRead();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
