package org.entente.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The texts of one problem code, from the catalogue {@code problems.properties}.
 *
 * @param sentence what is wrong, with {@code {0}} and so on for what was found
 * @param remedy what to write or do
 */
public record ProblemText(String code, Severity severity, String sentence, String remedy) {
  private static final Properties CATALOGUE = load();

  /** The texts of a code that the catalogue has. */
  public static ProblemText of(String code) {
    return find(code).orElseThrow(() -> new BugException("no text for problem " + code));
  }

  /** The texts of a code, if it is one of ours. */
  public static Optional<ProblemText> find(String code) {
    var sentence = CATALOGUE.getProperty(code + ".sentence");
    if (sentence == null) {
      return Optional.empty();
    }
    var severity =
        "warning".equals(CATALOGUE.getProperty(code + ".severity"))
            ? Severity.WARNING
            : Severity.ERROR;
    var remedy = CATALOGUE.getProperty(code + ".remedy", "");
    return Optional.of(new ProblemText(code, severity, sentence, remedy));
  }

  /** All codes, in order. */
  public static SortedSet<String> codes() {
    var codes = new TreeSet<String>();
    for (var key : CATALOGUE.stringPropertyNames()) {
      codes.add(key.substring(0, key.indexOf('.')));
    }
    return codes;
  }

  private static Properties load() {
    var catalogue = new Properties();
    try (var stream = ProblemText.class.getResourceAsStream("problems.properties")) {
      if (stream == null) {
        throw new BugException("the catalogue of problems is missing");
      }
      catalogue.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BugException("the catalogue of problems cannot be read", e);
    }
    return catalogue;
  }
}
