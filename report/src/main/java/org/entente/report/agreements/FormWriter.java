package org.entente.report.agreements;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Labels;
import org.entente.problems.BugException;
import tools.jackson.core.JsonGenerator;

/** Writes values of the parsed agreement in their JSON form; what says nothing is left out. */
final class FormWriter {
  private final Forms forms;
  private final JsonGenerator json;

  FormWriter(Forms forms, JsonGenerator json) {
    this.forms = forms;
    this.json = json;
  }

  /** An object of the type; with its word under {@code is} where the type has alternatives. */
  void write(Class<?> type, Object value) {
    json.writeStartObject();
    switch (forms.definition(type)) {
      case Form.Members members -> members(members, value);
      case Form.Alternatives alternatives -> {
        var word = Forms.word(value.getClass());
        if (!alternatives.byWord().containsKey(word)) {
          throw new BugException(word + " is no alternative of " + type.getName());
        }
        json.writeStringProperty("is", word);
        members((Form.Members) forms.definition(value.getClass()), value);
      }
    }
    json.writeEndObject();
  }

  private void members(Form.Members members, Object value) {
    var components = Forms.components(members.type());
    for (int i = 0; i < components.size(); i++) {
      var member = members.members().get(i);
      var content = content(components.get(i), value);
      if (!isNothing(content)) {
        json.writeName(member.key());
        value(member.form(), content);
      }
    }
  }

  private static boolean isNothing(Object content) {
    return content.equals(Optional.empty())
        || content.equals(List.of())
        || content.equals(Boolean.FALSE)
        || content.equals(Labels.NONE);
  }

  private void value(Form form, Object content) {
    switch (form) {
      case Form.Text text -> json.writeString(text(text.kind(), content));
      case Form.Whole whole -> json.writeNumber((Integer) content);
      case Form.YesNo yesNo -> json.writeBoolean((Boolean) content);
      case Form.LabelsByLanguage labels -> labels((Labels) content);
      case Form.Choice choice ->
          json.writeString(((Enum<?>) content).name().toLowerCase(Locale.ROOT));
      case Form.Of of -> write(of.type(), content);
      case Form.Maybe maybe -> value(maybe.value(), ((Optional<?>) content).orElseThrow());
      case Form.Many many -> {
        json.writeStartArray();
        ((List<?>) content).forEach(item -> value(many.value(), item));
        json.writeEndArray();
      }
    }
  }

  private static String text(Form.TextKind kind, Object content) {
    return switch (kind) {
      case NAME -> ((Name) content).text();
      // As 04-01, where the class's own text is --04-01.
      case MONTH_DAY -> content.toString().substring(2);
      case QUOTED, NUMBER, DAY -> content.toString();
    };
  }

  private void labels(Labels labels) {
    json.writeStartObject();
    labels.plain().ifPresent(plain -> json.writeStringProperty("", plain));
    labels.byLanguage().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static Object content(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new BugException("cannot read " + component.getName() + ": " + e.getMessage());
    }
  }
}
