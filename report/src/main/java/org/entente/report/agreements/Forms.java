package org.entente.report.agreements;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;
import org.entente.problems.BugException;

/**
 * The JSON forms of the types of the parsed agreement, read off the types themselves: a record is
 * an object, a sealed type one of several objects.
 *
 * <p>So a construct that is added to the language has its JSON with its record, and none can be
 * forgotten. Places in the text are left out.
 */
final class Forms {
  private final SequencedMap<Class<?>, Form.Definition> definitions =
      new TreeMap<>(Comparator.comparing((Class<?> type) -> type.getName()));

  /** All types that are reached from one. */
  static Forms from(Class<?> root) {
    var forms = new Forms();
    forms.define(root);
    return forms;
  }

  /** What the types are, in the order of their names. */
  SequencedMap<Class<?>, Form.Definition> definitions() {
    return definitions;
  }

  Form.Definition definition(Class<?> type) {
    return Optional.ofNullable(definitions.get(type))
        .orElseThrow(() -> new BugException("no JSON form of " + type.getName()));
  }

  private void define(Class<?> type) {
    if (definitions.containsKey(type)) {
      return;
    }
    if (type.isRecord()) {
      definitions.put(type, new Form.Members(type, List.of()));
      definitions.put(type, new Form.Members(type, members(type)));
    } else if (type.isSealed()) {
      var byWord = new TreeMap<String, Class<?>>();
      definitions.put(type, new Form.Alternatives(byWord));
      addAlternatives(type, byWord);
    } else {
      throw new BugException("no JSON form of " + type.getName());
    }
  }

  private void addAlternatives(Class<?> sealed, SequencedMap<String, Class<?>> byWord) {
    for (var alternative : sealed.getPermittedSubclasses()) {
      if (alternative.isSealed()) {
        addAlternatives(alternative, byWord);
        continue;
      }
      define(alternative);
      if (byWord.put(word(alternative), alternative) != null) {
        throw new BugException("two alternatives are called " + word(alternative));
      }
    }
  }

  private List<Form.Member> members(Class<?> type) {
    var members = new ArrayList<Form.Member>();
    for (var component : components(type)) {
      members.add(new Form.Member(key(component.getName()), form(component.getGenericType())));
    }
    return members;
  }

  /** The components of a record that say something; places do not. */
  static List<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != Span.class)
        .toList();
  }

  private Form form(Type generic) {
    if (generic instanceof ParameterizedType parameterized) {
      var value = form(parameterized.getActualTypeArguments()[0]);
      return parameterized.getRawType() == Optional.class
          ? new Form.Maybe(value)
          : new Form.Many(value);
    }
    return plain((Class<?>) generic);
  }

  private Form plain(Class<?> type) {
    if (type == Name.class) {
      return new Form.Text(Form.TextKind.NAME);
    }
    if (type == String.class) {
      return new Form.Text(Form.TextKind.QUOTED);
    }
    if (type == Rational.class) {
      return new Form.Text(Form.TextKind.NUMBER);
    }
    if (type == LocalDate.class) {
      return new Form.Text(Form.TextKind.DAY);
    }
    if (type == MonthDay.class) {
      return new Form.Text(Form.TextKind.MONTH_DAY);
    }
    if (type == int.class || type == Integer.class) {
      return new Form.Whole();
    }
    if (type == boolean.class) {
      return new Form.YesNo();
    }
    if (type == Labels.class) {
      return new Form.LabelsByLanguage();
    }
    if (type.isEnum()) {
      return choice(type);
    }
    define(type);
    return new Form.Of(type);
  }

  private static Form choice(Class<?> type) {
    var constants = new LinkedHashMap<String, Object>();
    for (var constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
    }
    return new Form.Choice(type, constants);
  }

  /** The word under {@code is}: {@code others} for a clause of others, {@code the_rest}. */
  static String word(Class<?> type) {
    return key(type.getSimpleName()).replaceFirst("_clause$", "");
  }

  /** {@code tiesTo} is written {@code ties_to}. */
  private static String key(String name) {
    var key = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (Character.isUpperCase(c) && !key.isEmpty()) {
        key.append('_');
      }
      key.append(Character.toLowerCase(c));
    }
    return key.toString();
  }
}
