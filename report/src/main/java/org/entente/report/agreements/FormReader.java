package org.entente.report.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;

/** Makes values of the parsed agreement from their JSON form; a key that it does not know stops. */
final class FormReader {
  private static final Span NOWHERE = new Span(0, 0);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,9}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,60}(\\.[0-9]{1,60})?");
  private static final Pattern QUOTED = Pattern.compile("[^\\p{Cntrl}]{1,1000}");

  private final Forms forms;

  FormReader(Forms forms) {
    this.forms = forms;
  }

  /** A value of the type. */
  Object read(Class<?> type, JsonTree tree) {
    if (!(tree instanceof JsonTree.Branch branch)) {
      throw new NotAnAgreement("an object was expected", tree);
    }
    return switch (forms.definition(type)) {
      case Form.Members members -> members(members, branch, List.of());
      case Form.Alternatives alternatives -> alternative(alternatives, branch);
    };
  }

  private Object alternative(Form.Alternatives alternatives, JsonTree.Branch branch) {
    var known = String.join("`, `", alternatives.byWord().sequencedKeySet());
    if (!(branch.members().get("is") instanceof JsonTree.Text word)) {
      throw new NotAnAgreement("the key `is` was expected, with one of `" + known + "`", branch);
    }
    var type = alternatives.byWord().get(word.text());
    if (type == null) {
      throw new NotAnAgreement("`is` is none of `" + known + "`", word);
    }
    return members((Form.Members) forms.definition(type), branch, List.of("is"));
  }

  private Object members(Form.Members members, JsonTree.Branch branch, List<String> besides) {
    var keys = members.members().stream().map(Form.Member::key).toList();
    for (var given : branch.members().entrySet()) {
      if (!keys.contains(given.getKey()) && !besides.contains(given.getKey())) {
        var known = keys.isEmpty() ? "none" : "`" + String.join("`, `", keys) + "`";
        throw new NotAnAgreement(
            "an unknown key stands there; the keys are " + known, given.getValue());
      }
    }
    var values = new ArrayList<Object>();
    for (var member : members.members()) {
      values.add(
          Optional.ofNullable(branch.members().get(member.key()))
              .map(tree -> value(member.form(), tree))
              .or(() -> nothing(member.form()))
              .orElseThrow(
                  () -> new NotAnAgreement("the key `" + member.key() + "` is missing", branch)));
    }
    return made(members.type(), values);
  }

  /** What a key that is left out means. */
  private static Optional<Object> nothing(Form form) {
    return switch (form) {
      case Form.Maybe maybe -> Optional.of(Optional.empty());
      case Form.Many many -> Optional.of(List.of());
      case Form.YesNo yesNo -> Optional.of(false);
      case Form.LabelsByLanguage labels -> Optional.of(Labels.NONE);
      case Form.Text text -> Optional.empty();
      case Form.Whole whole -> Optional.empty();
      case Form.Choice choice -> Optional.empty();
      case Form.Of of -> Optional.empty();
    };
  }

  private Object value(Form form, JsonTree tree) {
    return switch (form) {
      case Form.Text text -> text(text.kind(), tree);
      case Form.Whole whole -> {
        if (tree instanceof JsonTree.Whole number && Math.abs(number.number()) <= 9_999) {
          yield number.number();
        }
        throw new NotAnAgreement("a whole number of at most 4 digits was expected", tree);
      }
      case Form.YesNo yesNo -> {
        if (tree instanceof JsonTree.YesNo value) {
          yield value.yes();
        }
        throw new NotAnAgreement("true or false was expected", tree);
      }
      case Form.LabelsByLanguage labels -> labels(tree);
      case Form.Choice choice -> choice(choice, tree);
      case Form.Of of -> read(of.type(), tree);
      case Form.Maybe maybe -> Optional.of(value(maybe.value(), tree));
      case Form.Many many -> {
        if (!(tree instanceof JsonTree.Items items)) {
          throw new NotAnAgreement("a list was expected", tree);
        }
        yield items.items().stream().map(item -> value(many.value(), item)).toList();
      }
    };
  }

  private static Object choice(Form.Choice choice, JsonTree tree) {
    var constant =
        tree instanceof JsonTree.Text text
            ? Optional.ofNullable(choice.constants().get(text.text()))
            : Optional.empty();
    return constant.orElseThrow(() ->
        new NotAnAgreement(
            "one of `"
                + String.join("`, `", choice.constants().sequencedKeySet())
                + "` was expected",
            tree));
  }

  private static Object text(Form.TextKind kind, JsonTree tree) {
    return switch (kind) {
      case NAME ->
          new Name(matching(NAME, tree, "a name of letters, digits and underscores"), NOWHERE);
      case QUOTED -> matching(QUOTED, tree, "a text on one line");
      case NUMBER -> Rational.parse(matching(NUMBER, tree, "a number in quotes such as \"20.5\""));
      case DAY -> day(tree);
      case MONTH_DAY -> monthDay(tree);
    };
  }

  private static String matching(Pattern pattern, JsonTree tree, String words) {
    if (tree instanceof JsonTree.Text text && pattern.matcher(text.text()).matches()) {
      return text.text();
    }
    throw new NotAnAgreement(words + " was expected", tree);
  }

  private static LocalDate day(JsonTree tree) {
    try {
      return LocalDate.parse(matching(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), tree, "a day"));
    } catch (DateTimeException noDay) {
      throw new NotAnAgreement("a day of the calendar was expected", tree);
    }
  }

  private static MonthDay monthDay(JsonTree tree) {
    try {
      return MonthDay.parse("--" + matching(Pattern.compile("\\d\\d-\\d\\d"), tree, "a month-day"));
    } catch (DateTimeException noDay) {
      throw new NotAnAgreement("a day of the year was expected", tree);
    }
  }

  private static Labels labels(JsonTree tree) {
    if (!(tree instanceof JsonTree.Branch branch) || branch.members().isEmpty()) {
      throw new NotAnAgreement("an object with a text for each language was expected", tree);
    }
    var byLanguage = new TreeMap<String, String>();
    for (var entry : branch.members().entrySet()) {
      if (!entry.getKey().isEmpty() && !LANGUAGE.matcher(entry.getKey()).matches()) {
        throw new NotAnAgreement("a language was expected as the key", entry.getValue());
      }
      byLanguage.put(entry.getKey(), matching(QUOTED, entry.getValue(), "a text on one line"));
    }
    if (!byLanguage.containsKey("")) {
      throw new NotAnAgreement("a text under the key \"\", without a language, is missing", tree);
    }
    return new Labels(Optional.ofNullable(byLanguage.remove("")), byLanguage);
  }

  /** The record of these values; its places are nowhere. */
  private static Object made(Class<?> type, List<Object> values) {
    var components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var arguments = new Object[components.length];
    int next = 0;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = types[i] == Span.class ? NOWHERE : values.get(next++);
    }
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new BugException("cannot make " + type.getName() + ": " + e.getMessage());
    }
  }

  /** Stops the reading of a document; it never leaves this package. */
  static final class NotAnAgreement extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final int line;

    NotAnAgreement(String reason, JsonTree at) {
      super(reason, null, false, false);
      this.reason = reason;
      this.line = at.line();
    }

    int line() {
      return line;
    }

    String reason() {
      return reason;
    }
  }
}
