package org.entente.data.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.text.SourceText;
import org.entente.data.text.Shown;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of a YAML 1.2 file.
 *
 * <p>It takes less than YAML allows: one document, keys that are plain words and stand once, values
 * written out (no anchors and aliases, so that a small file stays small) and without tags.
 */
public final class YamlTree {
  private static final int DEPTH_MOST = 32;

  /** What {@code !!} stands for in a tag. */
  private static final String STANDARD_TAG = "tag:yaml.org,2002:";

  private final YamlPlaces places;
  private final YamlEvents events;
  private final List<Problem> problems = new ArrayList<>();
  private final TreeSet<String> reported = new TreeSet<>();

  private YamlTree(SourceText text) {
    places = new YamlPlaces(text);
    events = new YamlEvents(places.content());
  }

  /** The tree of the text, or what in the text is no YAML or more than is taken here. */
  public static Outcome<YamlNode> of(SourceText text) {
    var tree = new YamlTree(text);
    try {
      return tree.document();
    } catch (YamlEngineException e) {
      tree.problems.add(tree.places.problem(e));
      return Outcome.failed(tree.problems);
    }
  }

  private Outcome<YamlNode> document() {
    var event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (event.getEventId() == Event.ID.StreamEnd || isBlank(event)) {
      return Outcome.failed(Problem.of("E0719", places.file(), places.file().file()));
    }
    var root = node(event, 0);
    while (events.hasNext()) {
      if (events.next() instanceof DocumentStartEvent second) {
        problems.add(Problem.of("E0717", places.of(second)));
        break;
      }
    }
    return Outcome.of(root, problems);
  }

  private static boolean isBlank(Event event) {
    return event instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
  }

  private YamlNode node(Event event, int depth) {
    refuseReferences(event);
    if (depth > DEPTH_MOST) {
      report("E0718", event, DEPTH_MOST);
      skip(event);
      return new YamlNode.Text("", places.of(event));
    }
    return switch (event.getEventId()) {
      case MappingStart -> keys((MappingStartEvent) event, depth);
      case SequenceStart -> items(event, depth);
      case Scalar -> new YamlNode.Text(((ScalarEvent) event).getValue(), places.of(event));
      default -> new YamlNode.Text("", places.of(event));
    };
  }

  private YamlNode items(Event start, int depth) {
    var items = new ArrayList<YamlNode>();
    for (var event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlNode.Items(items, places.of(start));
  }

  private YamlNode keys(MappingStartEvent start, int depth) {
    var entries = new ArrayList<YamlNode.Entry>();
    var lines = new TreeMap<String, Integer>();
    for (var event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      var key = node(event, depth + 1);
      var value = node(events.next(), depth + 1);
      if (!(key instanceof YamlNode.Text text)) {
        problems.add(Problem.of("E0716", key.place(), key.kind()));
      } else if (lines.containsKey(text.value())) {
        problems.add(
            Problem.of("E0711", key.place(), Shown.of(text.value()), lines.get(text.value())));
      } else {
        lines.put(text.value(), text.place().line());
        entries.add(new YamlNode.Entry(text, value));
      }
    }
    return new YamlNode.Keys(entries, places.of(start));
  }

  private void refuseReferences(Event event) {
    if (event instanceof AliasEvent alias) {
      report("E0709", event, Shown.of("*" + alias.getAlias()));
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      report("E0709", event, Shown.of("&" + node.getAnchor().get()));
    }
    var tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case MappingStartEvent mapping -> mapping.getTag();
          case SequenceStartEvent sequence -> sequence.getTag();
          default -> Optional.<String>empty();
        };
    tag.ifPresent(t -> report("E0710", event, Shown.of(t.replace(STANDARD_TAG, "!!"))));
  }

  /** Reports the first of its kind; a file with one of these may have a million. */
  private void report(String code, Event event, Object argument) {
    if (reported.add(code)) {
      problems.add(Problem.of(code, places.of(event), argument));
    }
  }

  private void skip(Event event) {
    int open = opens(event) ? 1 : 0;
    while (open > 0) {
      var next = events.next();
      if (opens(next)) {
        open++;
      } else if (next.getEventId() == Event.ID.MappingEnd
          || next.getEventId() == Event.ID.SequenceEnd) {
        open--;
      }
    }
  }

  private static boolean opens(Event event) {
    return event.getEventId() == Event.ID.MappingStart
        || event.getEventId() == Event.ID.SequenceStart;
  }
}
