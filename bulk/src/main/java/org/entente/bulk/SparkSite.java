package org.entente.bulk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Spark is and where it works.
 *
 * @param home the folder with its programs: {@code jars}, {@code entente-spark.jar}, {@code
 *     entente-core.jar} and {@code java.options}
 * @param master as Spark writes it: {@code local[*]} for this machine, or {@code spark://host:7077}
 *     for a cluster
 * @param log the file that Spark reports to; without one it reports to a file that goes when all
 *     went well
 */
public record SparkSite(Path home, String master, Optional<Path> log) {
  static final String JARS = "jars";
  static final String JOB = "entente-spark.jar";
  static final String CORE = "entente-core.jar";
  static final String OPTIONS = "java.options";

  public SparkSite {
    requireNonNull(home, "home is null");
    requireNonNull(master, "master is null");
    requireNonNull(log, "log is null");
  }
}
