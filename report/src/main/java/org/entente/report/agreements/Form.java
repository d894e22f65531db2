package org.entente.report.agreements;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SequencedMap;

/** How a value of the parsed agreement stands in JSON. */
sealed interface Form {
  /** A text of its own kind: a name, a day, a number. */
  record Text(TextKind kind) implements Form {}

  /** A whole number. */
  record Whole() implements Form {}

  /** True or false; false where the key is left out. */
  record YesNo() implements Form {}

  /** Labels by language: the plain one under the empty key. */
  record LabelsByLanguage() implements Form {}

  /** One of some words: the constants of an enum in lower case. */
  record Choice(Class<?> type, SequencedMap<String, Object> constants) implements Form {}

  /** An object, or one of several kinds of object; looked up by its type. */
  record Of(Class<?> type) implements Form {}

  /** A value that may be left out. */
  record Maybe(Form value) implements Form {}

  /** A list; empty where the key is left out. */
  record Many(Form value) implements Form {}

  /** The texts that are checked by their kind. */
  enum TextKind {
    /** A name: letters, digits and underscores. */
    NAME,
    /** A text between quotes. */
    QUOTED,
    /** An exact number, 20.5 or 23400000000. */
    NUMBER,
    /** A day, 2022-04-01. */
    DAY,
    /** A day of every year, 04-01. */
    MONTH_DAY
  }

  /** What a type is in JSON. */
  sealed interface Definition {}

  /** An object with these keys, in this order. */
  record Members(Class<?> type, List<Member> members) implements Definition {
    public Members {
      requireNonNull(type, "type is null");
      members = List.copyOf(members);
    }
  }

  /** One of several objects, told apart by the word under {@code is}. */
  record Alternatives(SequencedMap<String, Class<?>> byWord) implements Definition {}

  /** One key of an object. */
  record Member(String key, Form form) {}
}
