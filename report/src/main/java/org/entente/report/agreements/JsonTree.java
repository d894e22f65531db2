package org.entente.report.agreements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON value with the line on which it starts. */
sealed interface JsonTree {
  int line();

  record Branch(SequencedMap<String, JsonTree> members, int line) implements JsonTree {}

  record Items(List<JsonTree> items, int line) implements JsonTree {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Text(String text, int line) implements JsonTree {}

  record Whole(int number, int line) implements JsonTree {}

  record YesNo(boolean yes, int line) implements JsonTree {}

  /** A value that no agreement has: null, or a number that is not whole. */
  record Strange(int line) implements JsonTree {}

  /** The value whose first token is the present one. */
  static JsonTree read(JsonParser json) {
    int line = json.currentTokenLocation().getLineNr();
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        var members = new LinkedHashMap<String, JsonTree>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          var name = json.currentName();
          json.nextToken();
          members.put(name, read(json));
        }
        yield new Branch(members, line);
      }
      case START_ARRAY -> {
        var items = new ArrayList<JsonTree>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(read(json));
        }
        yield new Items(items, line);
      }
      case VALUE_STRING -> new Text(json.getString(), line);
      case VALUE_TRUE, VALUE_FALSE -> new YesNo(json.currentToken() == JsonToken.VALUE_TRUE, line);
      case VALUE_NUMBER_INT -> {
        var number = json.getBigIntegerValue();
        yield number.bitLength() < 31 ? new Whole(number.intValueExact(), line) : new Strange(line);
      }
      default -> new Strange(line);
    };
  }
}
