package org.entente.data.yaml;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/** What the YAML parser finds, one thing after another; where it cannot go on, it says where. */
final class YamlEvents {
  private final Iterator<Event> events;
  private Optional<Mark> end = Optional.empty();

  YamlEvents(String content) {
    var settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    events = new Parse(settings).parseString(content).iterator();
  }

  boolean hasNext() {
    return attempt(events::hasNext);
  }

  Event next() {
    var event = attempt(events::next);
    end = event.getEndMark();
    return event;
  }

  /** The parser takes the digits of an escape such as {@code \x41} for granted. */
  private <T> T attempt(Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ParserException("malformed escape", end);
    }
  }
}
