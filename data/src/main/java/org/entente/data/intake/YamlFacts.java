package org.entente.data.intake;

import static org.entente.data.intake.ColumnNames.ASSUMED;
import static org.entente.data.intake.ColumnNames.DOCUMENT;
import static org.entente.data.intake.ColumnNames.FROM;
import static org.entente.data.intake.ColumnNames.INPUT;
import static org.entente.data.intake.ColumnNames.KNOWN_ON;
import static org.entente.data.intake.ColumnNames.PERIOD;
import static org.entente.data.intake.ColumnNames.REPORTED_BY;
import static org.entente.data.intake.ColumnNames.TO;
import static org.entente.data.intake.ColumnNames.VALUE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.agreement.text.Place;
import org.entente.data.text.NamedFile;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.data.yaml.YamlTree;
import org.entente.facts.Fact;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** Reads values of inputs from a YAML file: a list of blocks under {@code facts}. */
final class YamlFacts {
  private static final int SIZE_MOST = 16 << 20;
  private static final String EXAMPLE = "{input: staff, period: 2024-05, value: 3921}";
  private static final List<String> KEYS =
      List.of(INPUT, VALUE, PERIOD, FROM, TO, KNOWN_ON, REPORTED_BY, DOCUMENT, ASSUMED);

  private final FactReader facts;
  private final FactSource source;
  private final SourceCount count;

  YamlFacts(FactReader facts, FactSource source, SourceCount count) {
    this.facts = facts;
    this.source = source;
    this.count = count;
  }

  /** Hands on the good facts; gives the problems of the file as a whole. */
  List<Problem> read(Consumer<Fact> taken) {
    var named = new NamedFile(source.path(), source.file(), source.place());
    var root = named.text(SIZE_MOST).then(YamlTree::of);
    var problems = new ArrayList<>(root.problems());
    root.value()
        .flatMap(node -> KeyReader.of(node, "facts:", problems))
        .ifPresent(keys -> {
          keys.optionalEdition();
          keys.required("facts", "[" + EXAMPLE + "]")
              .ifPresent(entry -> takeAll(entry, taken, problems));
          keys.finish();
        });
    return problems;
  }

  private void takeAll(YamlNode.Entry entry, Consumer<Fact> taken, List<Problem> problems) {
    for (var item : KeyReader.items(entry, EXAMPLE, problems)) {
      var problem =
          item instanceof YamlNode.Keys block
              ? take(block, taken)
              : Optional.of(
                  Problem.of(
                      "E0722", item.place(), "facts", item.kind(), YamlNode.Keys.KIND, EXAMPLE));
      problem.ifPresentOrElse(count::reject, count::keep);
    }
  }

  private Optional<Problem> take(YamlNode.Keys block, Consumer<Fact> taken) {
    var problems = new ArrayList<Problem>();
    var cells = cells(block, problems);
    var reading = new RowReading(key -> place(cells, key, block));
    problems.stream().sorted().findFirst().ifPresent(reading::reject);
    facts.read(key -> value(cells, key), block.place(), reading).ifPresent(taken);
    return reading.problem();
  }

  private SequencedMap<String, YamlNode.Text> cells(YamlNode.Keys block, List<Problem> problems) {
    var keys = new KeyReader(block, problems);
    var cells = new TreeMap<String, YamlNode.Text>();
    for (var key : KEYS) {
      keys.text(key, "...").ifPresent(text -> cells.put(key, text));
    }
    for (var set : setNames(cells)) {
      keys.text(set, "...").ifPresent(text -> cells.put(set, text));
    }
    keys.finish();
    return cells;
  }

  private Collection<String> setNames(SequencedMap<String, YamlNode.Text> cells) {
    return facts
        .input(value(cells, INPUT))
        .<Collection<String>>map(
            input -> new TreeSet<>(input.indices().stream().map(MemberSet::name).toList()))
        .orElseGet(facts::setNames);
  }

  private static String value(SequencedMap<String, YamlNode.Text> cells, String key) {
    var text = cells.get(key);
    return text == null ? "" : text.value();
  }

  private static Place place(
      SequencedMap<String, YamlNode.Text> cells, String key, YamlNode.Keys block) {
    var text = cells.get(key);
    return text == null ? block.place() : text.place();
  }
}
