package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedPart;
import org.entente.agreement.parsed.ParsedPart.Cases;
import org.entente.agreement.parsed.ParsedValueCondition;
import org.entente.agreement.text.SourceText;

/**
 * Whether two lines that move parts exclude each other by what they say: the one asks for what the
 * other rules out, as {@code when x} and {@code unless x} do.
 */
final class PartCases {
  private final SourceText source;

  /**
   * A condition in words that are the same for it and its opposite, and which of the two it is; for
   * a day, whether the day at hand is before it.
   */
  private record Said(String words, Optional<LocalDate> day, boolean holds) {
    static Said of(String words, boolean holds) {
      return new Said(words, Optional.empty(), holds);
    }

    Said opposite() {
      return new Said(words, day, !holds);
    }

    boolean excludes(Said other) {
      if (day.isEmpty() || other.day.isEmpty()) {
        return other.equals(opposite());
      }
      // Before one day, and not before another that is the same or later.
      var before = holds ? this : other;
      var from = holds ? other : this;
      return before.holds && !from.holds && !from.day.get().isBefore(before.day.get());
    }
  }

  PartCases(SourceText source) {
    this.source = source;
  }

  /** Whether the one is never moved when the other is, of that party's part. */
  boolean exclude(ParsedPart one, ParsedPart other, String party) {
    var others = said(other, party);
    return said(one, party).stream()
        .anyMatch(said -> others.stream().anyMatch(its -> said.excludes(its)));
  }

  /** What holds whenever the line moves the party's part. */
  private List<Said> said(ParsedPart part, String party) {
    var said = new ArrayList<Said>();
    part.where().forEach(condition -> said.add(said(condition, party)));
    said.addAll(all(part.when(), false, party));
    all(part.unless(), true, party).forEach(s -> said.add(s.opposite()));
    return said;
  }

  /** The conditions of which each holds, or, where one is enough to rule out, each does not. */
  private List<Said> all(Optional<Cases> cases, boolean isAny, String party) {
    return cases
        .filter(c -> c.any() == isAny || c.cases().size() == 1)
        .map(c -> c.cases().stream().map(one -> said(one, party)).toList())
        .orElse(List.of());
  }

  private Said said(ParsedPart.Case one, String party) {
    return switch (one) {
      case ParsedPart.Case.Holds holds -> said(holds.condition(), party);
      case ParsedPart.Case.Day day -> new Said("", Optional.of(day.day()), day.before());
    };
  }

  private Said said(ParsedValueCondition condition, String party) {
    return switch (condition) {
      case ParsedValueCondition.YesNo yesNo -> Said.of(words(yesNo.value(), party), yesNo.yes());
      case ParsedValueCondition.Compared compared -> {
        var left = words(compared.left(), party);
        var right = words(compared.right(), party);
        yield switch (compared.comparison()) {
          case EQUAL -> Said.of(left + " = " + right, true);
          case NOT_EQUAL -> Said.of(left + " = " + right, false);
          case AT_MOST -> Said.of(left + " <= " + right, true);
          case ABOVE -> Said.of(left + " <= " + right, false);
          case AT_LEAST -> Said.of(left + " >= " + right, true);
          case BELOW -> Said.of(left + " >= " + right, false);
        };
      }
    };
  }

  /** The value as written, without spaces; the party at hand is the one in question. */
  private String words(Expression value, String party) {
    var written = source.content().substring(value.span().start(), value.span().end());
    var words = written.replaceAll("\\s", "");
    return value instanceof Expression.Reference
        ? words.replaceAll("([\\[,])" + Scope.PARTY + "([\\],])", "$1" + party + "$2")
        : words;
  }
}
