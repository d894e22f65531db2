package org.entente.tidy;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The problem codes that have a text and those that have a case folder: they must be the same. */
final class ProblemCodes {
  static final String TEXTS = "core/src/main/resources/org/entente/problems/problems.properties";
  static final String CASES = "cases/problems";

  private static final Pattern KEY =
      Pattern.compile("^(E\\d{4})\\.\\w+\\s*[=:]", Pattern.MULTILINE);

  private ProblemCodes() {}

  static List<Finding> unmatched(SourceFile texts, List<String> caseFolders) {
    var codes =
        KEY.matcher(texts.text())
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var cases = new TreeSet<>(caseFolders);
    var all = new TreeSet<>(codes);
    all.addAll(cases);
    return all.stream()
        .filter(code -> !(codes.contains(code) && cases.contains(code)))
        .map(code -> codes.contains(code) ? withoutCase(texts, code) : withoutText(code))
        .toList();
  }

  private static Finding withoutCase(SourceFile texts, String code) {
    return new Finding(
        texts.path(),
        texts.lineOf(texts.text().indexOf(code + ".")),
        "%s has no case, use the smallest agreement that raises it in %s/%s/"
            .formatted(code, CASES, code));
  }

  private static Finding withoutText(String code) {
    return new Finding(
        CASES + "/" + code,
        1,
        "%s has no text, use %s.sentence and %s.remedy in %s".formatted(code, code, code, TEXTS));
  }
}
