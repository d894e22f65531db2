package org.entente.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.entente.bulk.SparkSite;
import picocli.CommandLine.Option;

/** The options by which a command says where Spark is. */
final class SparkOptions {
  private static final String BUILT = "spark/target/dist";

  @Option(
      names = "--spark-master",
      paramLabel = "MASTER",
      description =
          "Where the engine spark works, such as spark://host:7077. Default: local[*], this"
              + " machine.")
  private String master = "local[*]";

  @Option(
      names = "--spark-home",
      paramLabel = "FOLDER",
      description = "The folder with the programs of Spark. Default: where the build puts them.")
  private Optional<Path> home = Optional.empty();

  @Option(
      names = "--spark-log",
      paramLabel = "FILE",
      description = "Keep what Spark reports in this file. Default: kept if Spark fails.")
  private Optional<Path> log = Optional.empty();

  SparkSite site() {
    // The launcher says where the build puts them.
    var built = Path.of(System.getProperty("entente.spark", BUILT));
    return new SparkSite(home.orElse(built), master, log);
  }
}
