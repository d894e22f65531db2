package org.entente.data.yaml;

import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.data.text.Shown;
import org.entente.problems.Problem;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Places in a YAML file: what the parser counts in code points from 0, a place counts from 1. */
final class YamlPlaces {
  private static final int EXCERPT_MOST = 500;

  private final SourceText text;
  private final String[] lines;

  YamlPlaces(SourceText source) {
    var content = source.content();
    text =
        content.startsWith("\uFEFF") ? new SourceText(source.file(), content.substring(1)) : source;
    lines = text.content().split("\r\n|\n|\r", -1);
  }

  /** The text without a byte order mark. */
  String content() {
    return text.content();
  }

  Place file() {
    return Place.ofFile(text.file());
  }

  Place of(Event event) {
    return event.getStartMark().map(start -> of(start, event.getEndMark())).orElseGet(this::file);
  }

  /** Why the parser stopped. */
  Problem problem(YamlEngineException stop) {
    if (stop instanceof ReaderException reader) {
      var place = at(reader.getPosition());
      return Problem.of("E0720", place, Shown.name(reader.getCodePoint()));
    }
    var mark =
        stop instanceof MarkedYamlEngineException marked
            ? marked.getProblemMark().or(marked::getContextMark)
            : Optional.<Mark>empty();
    var place = mark.map(m -> of(m, Optional.empty())).orElseGet(this::file);
    return Problem.of(hasTabIndent(place) ? "E0708" : "E0707", place);
  }

  private boolean hasTabIndent(Place place) {
    if (place.line() == 0 || place.line() > lines.length) {
      return false;
    }
    var line = lines[place.line() - 1];
    return line.substring(0, line.length() - line.stripLeading().length()).contains("\t");
  }

  private Place of(Mark start, Optional<Mark> end) {
    var line = start.getLine() < lines.length ? lines[start.getLine()] : "";
    int from = units(line, start.getColumn());
    boolean sameLine = end.isPresent() && end.get().getLine() == start.getLine();
    int to = sameLine ? units(line, end.orElseThrow().getColumn()) : line.stripTrailing().length();
    var excerpt = line.length() > EXCERPT_MOST ? "" : line.stripTrailing();
    return new Place(
        text.file(), start.getLine() + 1, from + 1, Math.max(1, to - from), "", excerpt);
  }

  private static int units(String line, int codePoints) {
    int most = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(codePoints, most));
  }

  private Place at(int position) {
    int from = Math.max(0, Math.min(position, text.content().length()));
    int line = 0;
    for (int i = 0; i < from; i++) {
      if (text.content().charAt(i) == '\n') {
        line++;
      }
    }
    return Place.ofRow(text.file(), line + 1, "");
  }
}
