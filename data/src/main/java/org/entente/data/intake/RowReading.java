package org.entente.data.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.data.text.DayRule;
import org.entente.data.text.NumberText;
import org.entente.data.text.Shown;
import org.entente.facts.Column;
import org.entente.facts.MemberSet;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * Reads the values of one row by what they must be.
 *
 * <p>The first value that cannot stand makes the row bad, and {@link #problem} says why. Whatever
 * else is read of a bad row has no meaning and is not to be used.
 */
final class RowReading {
  private final Function<String, Place> places;
  private final DayRule days;
  private Optional<Problem> problem = Optional.empty();

  /**
   * The reading of one row.
   *
   * @param places where the value of a column stands
   * @param days how its days are written
   */
  RowReading(Function<String, Place> places, DayRule days) {
    this.places = places;
    this.days = days;
  }

  /** The reading of one row whose days are only days. */
  RowReading(Function<String, Place> places) {
    this(places, DayRule.DAYS);
  }

  boolean isGood() {
    return problem.isEmpty();
  }

  Optional<Problem> problem() {
    return problem;
  }

  Place place(String column) {
    return places.apply(column);
  }

  void reject(Problem reason) {
    if (problem.isEmpty()) {
      problem = Optional.of(reason);
    }
  }

  LocalDate day(String column, String text) {
    var day = days.read(text);
    if (day.isEmpty()) {
      reject(text.isBlank() ? blank(column) : days.problem(text, place(column)));
    }
    return day.orElse(LocalDate.EPOCH);
  }

  /** Whether the text says {@code yes}; a blank says no. */
  boolean yes(String column, String text) {
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      reject(Problem.of("E0721", place(column), Shown.of(text)));
    }
    return text.equals("yes");
  }

  /** The text in Unicode normal form C, without signs that cannot be seen. */
  String text(String column, String text) {
    return isPlain(text) ? text : normal(column, text);
  }

  /** Whether the text has only the letters and signs of ASCII, and no space around them. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean atEdge = i == 0 || i == text.length() - 1;
      if (c < ' ' || c > '~' || (c == ' ' && atEdge)) {
        return false;
      }
    }
    return true;
  }

  private String normal(String column, String text) {
    var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    var control = normal.codePoints().filter(Shown::isControl).findFirst();
    if (control.isPresent()) {
      reject(Problem.of("E0776", place(column), Shown.name(control.getAsInt())));
    } else if (!normal.strip().equals(normal)) {
      reject(Problem.of("E0777", place(column), Shown.of(normal), Shown.of(normal.strip())));
    }
    return normal;
  }

  /** A text that must be there. */
  String required(String column, String text) {
    if (text.isBlank()) {
      reject(blank(column));
    }
    return text(column, text);
  }

  String member(String column, String text, MemberSet set) {
    var member = required(column, text);
    if (isGood() && !set.members().contains(member)) {
      var hint = NearNames.hint(Shown.of(member), set.members(), "members");
      reject(Problem.of("E0775", place(column), Shown.of(member), set.name(), hint));
    }
    return member;
  }

  /** The code of one of the currencies. */
  private String currency(String column, String text, List<Currency> currencies) {
    var codes = currencies.stream().map(Currency::code).toList();
    if (!codes.contains(text)) {
      var hint = NearNames.hint(Shown.of(text), codes, "currencies");
      reject(Problem.of("E0924", place(column), Shown.of(text), hint));
    }
    return text;
  }

  /** A value of a declared column in its canonical form, a blank as "". */
  String value(Column column, String text) {
    if (text.isBlank()) {
      if (!column.optional()) {
        reject(blank(column.name()));
      }
      return "";
    }
    return switch (column.type()) {
      case Column.Type.Text any -> text(column.name(), text);
      case Column.Type.Number number -> number(column.name(), text);
      case Column.Type.Date date -> day(column.name(), text).toString();
      case Column.Type.YesNo yesNo -> yes(column.name(), text) ? "yes" : "no";
      case Column.Type.InCurrency in -> currency(column.name(), text, in.currencies());
      case Column.Type.InSet inSet -> member(column.name(), text, inSet.set());
    };
  }

  private String number(String column, String text) {
    var number = NumberText.read(text);
    if (number.isEmpty()) {
      reject(NumberText.problem(text, place(column)));
      return "";
    }
    return number.get().toString();
  }

  Problem blank(String column) {
    return Problem.of("E0727", place(column), column);
  }
}
