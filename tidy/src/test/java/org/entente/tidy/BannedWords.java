package org.entente.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that do not belong in the project, each with what to write instead. */
final class BannedWords {
  private static final String VAGUE =
      "util|utils|helper|helpers|manager|common|misc|base|impl|service";
  private static final Pattern VAGUE_PACKAGE =
      Pattern.compile("^package [\\w.]*\\b(?:" + VAGUE + ")\\b");
  private static final Pattern VAGUE_TYPE =
      Pattern.compile(
          "\\b(?:class|interface|record|enum)\\s+\\w*(?:Utils?|Helpers?|Manager|Common|Misc|Base|Impl|Service)\\b");

  /** Of the code of core only, where every figure is exact and the same everywhere. */
  private static final List<Ban> IN_CORE =
      List.of(
          Ban.of(
              "\\b(?:double|float|Double|Float)\\b",
              "a type of org.entente.amounts, or BigDecimal"),
          Ban.of("(?<![\\w.])\\d[\\d_]*\\.\\d", "new BigDecimal(\"...\") with the digits as text"),
          Ban.of(
              "\\b(?:LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Instant|Year|YearMonth)\\s*\\.\\s*now\\b",
              "a day that the caller hands in"),
          Ban.of(
              "\\bSystem\\s*\\.\\s*(?:currentTimeMillis|nanoTime)\\b",
              "a day that the caller hands in"),
          Ban.of("\\bLocale\\s*\\.\\s*getDefault\\b", "Locale.ROOT"),
          Ban.of("\\bZoneId\\s*\\.\\s*systemDefault\\b", "a zone that the agreement names"),
          Ban.of(
              "\\b(?:Concurrent|Weak|Identity)?HashMap\\b",
              "LinkedHashMap or TreeMap, whose order is stated"),
          Ban.of("\\bHashSet\\b", "LinkedHashSet or TreeSet, whose order is stated"),
          Ban.of(
              "\\b(?:toSet|toUnmodifiableSet)\\s*\\(",
              "toCollection(LinkedHashSet::new) or toCollection(TreeSet::new)"),
          Ban.of(
              "\\btoUnmodifiableMap\\s*\\(",
              "toMap with LinkedHashMap::new or TreeMap::new at the end"),
          Ban.of(
              "\\bMap\\s*\\.\\s*(?:copyOf|of|ofEntries)\\b(?!\\s*\\(\\s*\\))",
              "a LinkedHashMap or TreeMap inside Collections.unmodifiableMap:"
                  + " the order of this one changes from run to run"),
          Ban.of(
              "\\bSet\\s*\\.\\s*(?:copyOf|of)\\b(?!\\s*\\(\\s*\\))",
              "List.of, or a LinkedHashSet or TreeSet inside Collections.unmodifiableSet:"
                  + " the order of this one changes from run to run"));

  private static final Ban STACK_TRACE =
      Ban.of("\\bprintStackTrace\\b", "a Problem or a BugException");
  private static final Pattern TO_MAP = Pattern.compile("\\b(?:toMap|groupingBy)\\s*\\(");

  private BannedWords() {}

  private record Ban(Pattern pattern, String instead) {
    static Ban of(String pattern, String instead) {
      return new Ban(Pattern.compile(pattern), instead);
    }

    Stream<Finding> in(SourceFile code) {
      return code.findingsOf(pattern, "%s is banned, use " + instead).stream();
    }
  }

  /** In names of packages and types, in code and tests alike. */
  static List<Finding> inNames(SourceFile file) {
    var code = JavaCode.only(file);
    var sentence = "%s is banned, use a word of the field for what it holds or does";
    return Stream.of(VAGUE_PACKAGE, VAGUE_TYPE)
        .flatMap(pattern -> code.findingsOf(pattern, sentence).stream())
        .toList();
  }

  static List<Finding> inMainCode(SourceFile file) {
    return STACK_TRACE.in(JavaCode.only(file)).toList();
  }

  static List<Finding> inCore(SourceFile file) {
    var code = JavaCode.only(file);
    return Stream.concat(
            IN_CORE.stream().flatMap(ban -> ban.in(code)), collectorsWithoutOrder(code).stream())
        .toList();
  }

  /**
   * toMap needs its fourth argument and groupingBy its middle one of three: the map that states the
   * order.
   */
  private static List<Finding> collectorsWithoutOrder(SourceFile code) {
    var findings = new ArrayList<Finding>();
    var match = TO_MAP.matcher(code.text());
    while (match.find()) {
      var needed = match.group().startsWith("toMap") ? 4 : 3;
      if (arguments(code.text(), match.end()) < needed) {
        findings.add(
            new Finding(
                code.path(),
                code.lineOf(match.start()),
                match.group()
                    + " without a map is banned, use the form that takes LinkedHashMap::new or"
                    + " TreeMap::new"));
      }
    }
    return List.copyOf(findings);
  }

  /**
   * How many arguments stand between an opening bracket and its closing one. Commas of type
   * arguments count too.
   */
  private static int arguments(String code, int from) {
    var depth = 1;
    var commas = 0;
    for (var i = from; i < code.length() && depth > 0; i++) {
      switch (code.charAt(i)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        case ',' -> commas += depth == 1 ? 1 : 0;
        default -> {}
      }
    }
    return commas + 1;
  }
}
