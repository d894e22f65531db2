package org.entente.data.yaml;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.entente.agreement.text.Place;

/** A part of a YAML file with its place. Every value is text until somebody reads it as more. */
public sealed interface YamlNode {
  Place place();

  /** What a problem calls this kind of node. */
  String kind();

  /** One value; a key with nothing behind it has the value "". */
  record Text(String value, Place place) implements YamlNode {
    public static final String KIND = "one value";

    public Text {
      requireNonNull(value, "value is null");
      requireNonNull(place, "place is null");
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** A list, {@code [a, b]} or lines that start with a dash. */
  record Items(List<YamlNode> items, Place place) implements YamlNode {
    public static final String KIND = "a list";

    public Items {
      requireNonNull(place, "place is null");
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** Keys with their values, in the order written; no key twice. */
  record Keys(List<Entry> entries, Place place) implements YamlNode {
    public static final String KIND = "a block of keys";

    public Keys {
      requireNonNull(place, "place is null");
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** One key with its value. */
  record Entry(Text key, YamlNode value) {
    public Entry {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }
  }
}
