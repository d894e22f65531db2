package org.entente.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every library that a build file names has its reason in DECISIONS.md. */
final class Dependencies {
  private static final Pattern DECLARED =
      Pattern.compile("<(dependency|path|artifactItem)>(.*?)</\\1>", Pattern.DOTALL);
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

  private Dependencies() {}

  static List<Finding> unlisted(SourceFile pom, String decisions) {
    var findings = new ArrayList<Finding>();
    var declared = DECLARED.matcher(pom.text());
    while (declared.find()) {
      var artifact = ARTIFACT.matcher(declared.group());
      if (declared.group().contains("<groupId>org.entente</groupId>") || !artifact.find()) {
        continue;
      }
      var name = artifact.group(1);
      if (!Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
          .matcher(decisions)
          .find()) {
        var sentence =
            "dependency %s is not in DECISIONS.md, use a line there that says what it is for,"
                + " what else was looked at, its licence and upkeep";
        findings.add(
            new Finding(pom.path(), pom.lineOf(declared.start()), sentence.formatted(name)));
      }
    }
    return List.copyOf(findings);
  }
}
