package org.entente.data.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.data.text.DayText;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * Reads the keys of one block by name and by what they must hold; what nobody asked for is unknown.
 *
 * <p>Every problem goes to the list given; a key that cannot be read is then as if it were absent.
 */
public final class KeyReader {
  private static final String EDITION = "1";

  private final YamlNode.Keys keys;
  private final List<Problem> problems;
  private final SequencedMap<String, YamlNode.Entry> unread = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();

  public KeyReader(YamlNode.Keys keys, List<Problem> problems) {
    this.keys = keys;
    this.problems = problems;
    keys.entries().forEach(entry -> unread.put(entry.key().value(), entry));
  }

  /** The reader of a file's outermost keys, if the file has keys there. */
  public static Optional<KeyReader> of(YamlNode root, String example, List<Problem> problems) {
    if (root instanceof YamlNode.Keys keys) {
      return Optional.of(new KeyReader(keys, problems));
    }
    problems.add(
        Problem.of(
            "E0723", root.place(), root.place().file(), root.kind(), YamlNode.Keys.KIND, example));
    return Optional.empty();
  }

  /** Reads the key {@code entente}, which must be the first and name the edition known here. */
  public void edition() {
    if (keys.entries().isEmpty() || !keys.entries().getFirst().key().value().equals("entente")) {
      problems.add(Problem.of("E0743", keys.place()));
    }
    optionalEdition();
  }

  /** Reads the key {@code entente} if it is there. */
  public void optionalEdition() {
    text("entente", EDITION)
        .filter(edition -> !edition.value().equals(EDITION))
        .ifPresent(e -> problems.add(Problem.of("E0744", e.place(), Shown.of(e.value()))));
  }

  /** Whether the key is there and was not read yet. */
  public boolean has(String key) {
    return unread.containsKey(key);
  }

  /** Leaves keys unread that mean nothing beside another problem. */
  public void skip(String... names) {
    for (var key : names) {
      entry(key);
    }
  }

  /** Whatever stands behind the key. */
  public Optional<YamlNode.Entry> entry(String key) {
    asked.add(key);
    return Optional.ofNullable(unread.remove(key));
  }

  /** One value, if the key is there. */
  public Optional<YamlNode.Text> text(String key, String example) {
    return entry(key).flatMap(entry -> text(entry, example));
  }

  /** One value of a key that must be there. */
  public Optional<YamlNode.Text> requiredText(String key, String example) {
    return required(key, example).flatMap(entry -> text(entry, example));
  }

  private Optional<YamlNode.Text> text(YamlNode.Entry entry, String example) {
    if (!(entry.value() instanceof YamlNode.Text text)) {
      problems.add(wrongKind(entry, YamlNode.Text.KIND, example));
      return Optional.empty();
    }
    if (text.value().isBlank()) {
      problems.add(noValue(entry, example));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A day, if the key is there. */
  public Optional<LocalDate> day(String key, String example) {
    return text(key, example).flatMap(this::day);
  }

  /** The day of a key that must be there. */
  public Optional<LocalDate> requiredDay(String key, String example) {
    return requiredText(key, example).flatMap(this::day);
  }

  private Optional<LocalDate> day(YamlNode.Text text) {
    var day = DayText.read(text.value());
    if (day.isEmpty()) {
      problems.add(DayText.problem(text.value(), text.place()));
    }
    return day;
  }

  /** Whether the key says {@code yes}; no if it is absent. */
  public boolean yes(String key) {
    var text = text(key, "yes");
    text.filter(t -> !t.value().equals("yes") && !t.value().equals("no"))
        .ifPresent(t -> problems.add(Problem.of("E0721", t.place(), Shown.of(t.value()))));
    return text.filter(t -> t.value().equals("yes")).isPresent();
  }

  /** A list of values, empty if the key is absent. */
  public List<YamlNode.Text> texts(String key, String example) {
    var texts = new ArrayList<YamlNode.Text>();
    for (var item : items(key, example)) {
      if (item instanceof YamlNode.Text text && !text.value().isBlank()) {
        texts.add(text);
      } else {
        problems.add(
            Problem.of("E0722", item.place(), key, item.kind(), YamlNode.Text.KIND, example));
      }
    }
    return texts;
  }

  /** A list of one value or more, of a key that must be there. */
  public List<YamlNode.Text> requiredTexts(String key, String example) {
    require(key, "[" + example + "]");
    var entry = Optional.ofNullable(unread.get(key));
    entry
        .filter(e -> e.value() instanceof YamlNode.Items list && list.items().isEmpty())
        .ifPresent(e -> problems.add(noValue(e, "[" + example + "]")));
    return texts(key, example);
  }

  /** The keys of the block behind a key, empty if the key is absent. */
  public List<YamlNode.Entry> keys(String key, String example) {
    var entry = entry(key);
    if (entry.isEmpty()) {
      return List.of();
    }
    if (entry.get().value() instanceof YamlNode.Keys block) {
      return block.entries();
    }
    problems.add(wrongKind(entry.get(), YamlNode.Keys.KIND, example));
    return List.of();
  }

  /** A list of blocks, empty if the key is absent. */
  public List<YamlNode.Keys> blocks(String key, String example) {
    var blocks = new ArrayList<YamlNode.Keys>();
    for (var item : items(key, example)) {
      if (item instanceof YamlNode.Keys block) {
        blocks.add(block);
      } else {
        problems.add(
            Problem.of("E0722", item.place(), key, item.kind(), YamlNode.Keys.KIND, example));
      }
    }
    return blocks;
  }

  private List<YamlNode> items(String key, String example) {
    return entry(key).map(entry -> items(entry, example, problems)).orElse(List.of());
  }

  /** The items of a list; where it is none, no items and a problem. */
  public static List<YamlNode> items(YamlNode.Entry entry, String example, List<Problem> problems) {
    if (entry.value() instanceof YamlNode.Items list) {
      return list.items();
    }
    problems.add(wrongKind(entry, YamlNode.Items.KIND, "[" + example + "]"));
    return List.of();
  }

  /** Whatever stands behind a key that must be there. */
  public Optional<YamlNode.Entry> required(String key, String example) {
    require(key, example);
    return entry(key);
  }

  /** Reports the key if it is not there. */
  public void require(String key, String example) {
    if (!has(key)) {
      problems.add(Problem.of("E0713", keys.place(), key, example));
    }
  }

  /** Reports the keys that nobody asked for. */
  public void finish() {
    for (var entry : unread.values()) {
      var key = Shown.of(entry.key().value());
      var hint = NearNames.hint(key, asked, "keys");
      problems.add(Problem.of("E0712", entry.key().place(), key, hint));
    }
  }

  private static Problem wrongKind(YamlNode.Entry entry, String expected, String example) {
    var key = entry.key();
    if (entry.value() instanceof YamlNode.Text text && text.value().isBlank()) {
      return noValue(entry, example);
    }
    return Problem.of(
        "E0714", key.place(), Shown.of(key.value()), entry.value().kind(), expected, example);
  }

  private static Problem noValue(YamlNode.Entry entry, String example) {
    return Problem.of("E0715", entry.key().place(), entry.key().value(), example);
  }
}
