package org.entente.agreement.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Quoted names for people, or citations of the signed text, in one or more languages.
 *
 * <p>Example: {@code "Japan" ja:"日本国"} has the plain label Japan and the label 日本国 for ja.
 *
 * @param plain the label without a language, or empty if there are no labels
 * @param byLanguage the others, by language code
 */
public record Labels(Optional<String> plain, SequencedMap<String, String> byLanguage) {
  public static final Labels NONE = new Labels(Optional.empty(), new TreeMap<>());

  public Labels {
    byLanguage = Collections.unmodifiableSequencedMap(new TreeMap<>(byLanguage));
  }

  /** The plain label, else the id. */
  public String or(String id) {
    return plain.orElse(id);
  }

  /** All labels, the plain one first. */
  public List<String> all() {
    var all = new ArrayList<String>();
    plain.ifPresent(all::add);
    all.addAll(byLanguage.values());
    return List.copyOf(all);
  }
}
