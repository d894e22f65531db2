package org.entente.agreement.parsed;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/** What was parsed, written out without the places where it stood, so that it can be compared. */
final class WithoutPlaces {
  private WithoutPlaces() {}

  static String of(Object value) {
    return switch (value) {
      case Span span -> "";
      case SourceText source -> "";
      case Collection<?> all ->
          all.stream().map(WithoutPlaces::of).collect(Collectors.joining(", ", "[", "]"));
      case java.util.Optional<?> optional -> optional.map(WithoutPlaces::of).orElse("none");
      case Record one ->
          Arrays.stream(one.getClass().getRecordComponents())
              .map(component -> of(component(one, component)))
              .collect(Collectors.joining(", ", one.getClass().getSimpleName() + "(", ")"));
      default -> value.toString();
    };
  }

  private static Object component(Record one, java.lang.reflect.RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }
}
