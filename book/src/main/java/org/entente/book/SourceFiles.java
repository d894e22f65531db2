package org.entente.book;

import java.util.List;
import java.util.Optional;
import org.entente.bulk.SparkDriver;
import org.entente.data.text.FileElsewhere;
import org.entente.data.text.Location;
import org.entente.data.text.Shown;
import org.entente.data.yaml.YamlNode;
import org.entente.problems.Problem;

/**
 * The files that an entry of {@code facts} may name: those of the book's folder and, where Spark
 * reads the book, those of other file systems.
 */
record SourceFiles(BookFolder folder, Optional<SparkDriver> spark) {
  /** How the name of a file or folder elsewhere ends. */
  private static final List<String> ENDINGS = List.of(".parquet", ".csv", "/");

  /**
   * The files at a location; otherwise a problem more.
   *
   * @param areLines whether lines of cost are wanted; nothing else is many
   */
  List<FileElsewhere> elsewhere(YamlNode.Text name, boolean areLines, List<Problem> problems) {
    var location = new Location(name.value());
    var refused = refusal(location, name, areLines);
    if (refused.isPresent()) {
      problems.add(refused.get());
      return List.of();
    }
    var found = spark.orElseThrow().files(location, name.place());
    problems.addAll(found.problems());
    return found.value().orElse(List.of());
  }

  private Optional<Problem> refusal(Location location, YamlNode.Text name, boolean areLines) {
    var shown = Shown.of(name.value());
    var obstacle = location.obstacle();
    if (obstacle.isPresent()) {
      return Optional.of(Problem.of("E1003", name.place(), shown, obstacle.get()));
    }
    if (!areLines || ENDINGS.stream().noneMatch(name.value()::endsWith)) {
      return Optional.of(Problem.of("E1004", name.place(), shown));
    }
    return spark.isEmpty()
        ? Optional.of(Problem.of("E1002", name.place(), shown))
        : Optional.empty();
  }
}
