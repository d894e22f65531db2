package org.entente.tidy;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every package of main code says in field words what it holds, and is checked for nulls. */
final class Packages {
  private static final Pattern DESCRIBED_AND_MARKED =
      Pattern.compile("/\\*\\*.*\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

  private Packages() {}

  static List<Finding> unmarked(List<SourceFile> mainJava) {
    var marked =
        mainJava.stream()
            .filter(file -> file.name().equals("package-info.java"))
            .filter(file -> DESCRIBED_AND_MARKED.matcher(file.text()).find())
            .map(Packages::folderOf)
            .collect(Collectors.toSet());
    return mainJava.stream()
        .map(Packages::folderOf)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .filter(folder -> !marked.contains(folder))
        .map(folder ->
            new Finding(
                folder + "/package-info.java",
                1,
                "the package is not described, use a comment in field words and @NullMarked"))
        .toList();
  }

  private static String folderOf(SourceFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/'));
  }
}
