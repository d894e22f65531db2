package org.entente.tidy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that belong in no text of the project, whatever its kind. The file with this list is not
 * searched.
 */
final class WordsInText {
  // XXX is also the code of "no currency", which data and string literals may name.
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(?:TODO|FIXME)\\b|(?<![\"'`\\w])XXX(?![\"'`\\w])");
  private static final Pattern MACHINE = Pattern.compile("(?<![\\w.-])/(?:home|Users)/");

  private WordsInText() {}

  static List<Finding> in(SourceFile file) {
    if (file.name().equals("WordsInText.java") || file.name().equals("WordsInTextTest.java")) {
      return List.of();
    }
    return Stream.of(
            file.path().endsWith(".csv")
                ? List.<Finding>of()
                : file.findingsOf(UNFINISHED, "%s is banned, use an issue, or finish it now"),
            file.findingsOf(MACHINE, "%s is banned, use a path within the project"))
        .flatMap(List::stream)
        .toList();
  }
}
