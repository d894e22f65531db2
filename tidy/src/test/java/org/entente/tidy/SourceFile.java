package org.entente.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text file of the project: its path from the project's root, with slashes, and its text. */
record SourceFile(String path, String text) {
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isMainJava() {
    return isJava() && path.contains("/src/main/java/");
  }

  Stream<String> lines() {
    return text.lines();
  }

  /** A finding for each place where the pattern matches within a line. */
  List<Finding> findingsOf(Pattern pattern, String sentence) {
    var findings = new ArrayList<Finding>();
    var line = 0;
    for (var content : lines().toList()) {
      line++;
      var match = pattern.matcher(content);
      while (match.find()) {
        findings.add(new Finding(path, line, sentence.formatted(match.group())));
      }
    }
    return List.copyOf(findings);
  }

  int lineOf(int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
