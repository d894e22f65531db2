package org.entente.bulk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.agreement.text.Place;
import org.entente.data.text.FileElsewhere;
import org.entente.data.text.Location;
import org.entente.data.text.Shown;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Spark for the sources of books: a process that starts when the first source needs it and serves
 * any number of runs, one after the other, until it is closed.
 *
 * <p>It starts with Spark's own way to submit, so that {@code SPARK_CONF_DIR} and the other
 * variables of Spark mean here what they mean there. It works in a folder of its own that goes with
 * it, also when this process is broken off.
 */
public final class SparkDriver implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;
  private static final String NONE_FOUND =
      "`*` stands for any characters of one name, `?` for one, and neither for `/`; a folder ends"
          + " with `/`, and its files with `.parquet` or `.csv`.";

  private final SparkSite site;
  private volatile Optional<Started> started = Optional.empty();

  /** A driver that has not started yet. */
  public SparkDriver(SparkSite site) {
    this.site = requireNonNull(site, "site is null");
  }

  /**
   * A process with what belongs to it.
   *
   * @param cleaning what is done if this process is broken off
   */
  private record Started(
      Process process, SparkEngine engine, Path folder, Path log, Thread cleaning) {}

  SparkEngine engine() throws SparkFailure, IOException {
    if (started.isEmpty()) {
      started = Optional.of(start());
    }
    return started.get().engine();
  }

  /** The files at a location: one, those of a pattern, or those of a folder; at least one. */
  public Outcome<List<FileElsewhere>> files(Location location, Place named) {
    try {
      var files = engine().files(location.text());
      if (files.isEmpty()) {
        return Outcome.failed(Problem.of("E0701", named, Shown.of(location.text()), NONE_FOUND));
      }
      var odd = files.stream().flatMap(file -> obstacle(file, named).stream()).toList();
      return odd.isEmpty() ? Outcome.of(files, List.of()) : Outcome.failed(odd);
    } catch (SparkFailure failure) {
      return Outcome.failed(failure.problem(Shown.of(location.text()), named));
    } catch (SQLException | IOException e) {
      var reason = String.valueOf(e.getMessage());
      return Outcome.failed(Problem.of("E0990", named, Shown.of(location.text()), reason));
    }
  }

  /** What is wrong with the name of a file that was found, of which nobody but its owner knows. */
  private static Optional<Problem> obstacle(FileElsewhere file, Place named) {
    var found = new Location(file.location());
    var obstacle =
        found.isPattern() ? Optional.of("a file is called so, like a pattern") : found.obstacle();
    return obstacle.map(why -> Problem.of("E1003", named, Shown.of(found.text()), why));
  }

  private Started start() throws SparkFailure, IOException {
    if (!Files.isRegularFile(site.home().resolve(SparkSite.JOB))) {
      throw SparkFailure.missing(site.home().toString());
    }
    var folder = Files.createTempDirectory("entente-spark-");
    var log = site.log().isPresent() ? site.log().get() : log(folder);
    var process = process(folder, log);
    var cleaning =
        new Thread(() -> {
          process.destroyForcibly();
          remove(process, folder);
        });
    Runtime.getRuntime().addShutdownHook(cleaning);
    try {
      var engine = SparkEngine.of(process, log.toString());
      return new Started(process, engine, folder, log, cleaning);
    } catch (SparkFailure failure) {
      Runtime.getRuntime().removeShutdownHook(cleaning);
      remove(process, folder);
      throw failure;
    }
  }

  private Process process(Path folder, Path log) throws IOException {
    var builder =
        new ProcessBuilder(command(folder))
            .directory(folder.toFile())
            .redirectError(log.toAbsolutePath().toFile());
    builder.environment().put("SPARK_HOME", site.home().toAbsolutePath().normalize().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder.start();
  }

  /** Beside the folder, which goes, so that it can be read after a failure. */
  private static Path log(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private List<String> command(Path folder) {
    var home = site.home().toAbsolutePath().normalize();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve(SparkSite.OPTIONS));
    Optional.ofNullable(System.getenv("SPARK_DRIVER_MEMORY"))
        .ifPresent(memory -> command.add("-Xmx" + memory));
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-cp");
    command.add(home.resolve(SparkSite.JARS) + "/*");
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", site.master(), "--class", "org.entente.spark.Driver"));
    command.addAll(List.of("--jars", home.resolve(SparkSite.CORE).toString()));
    var settings = new ArrayList<String>();
    settings.add("spark.ui.enabled=false");
    settings.add("spark.ui.showConsoleProgress=false");
    settings.add("spark.local.dir=" + folder);
    settings.add("spark.sql.warehouse.dir=" + folder.resolve("warehouse").toUri());
    if (isOfThisMachine()) {
      settings.add("spark.driver.bindAddress=127.0.0.1");
      settings.add("spark.driver.host=127.0.0.1");
    }
    settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.add(home.resolve(SparkSite.JOB).toString());
    return command;
  }

  /** Whether nothing but this machine takes part, so that it needs no name on a network. */
  private boolean isOfThisMachine() {
    return site.master().startsWith("local") || site.master().startsWith("spark://127.0.0.1:");
  }

  /** Ends the process at once, so that nobody works for it any more. */
  public void breakOff() {
    started.ifPresent(of -> {
      of.process().destroyForcibly();
      of.process().onExit().join();
    });
  }

  /** Ends the process and removes what it wrote; its log stays if something went wrong. */
  @Override
  public void close() {
    started.ifPresent(of -> {
      of.engine().end();
      remove(of.process(), of.folder());
      Runtime.getRuntime().removeShutdownHook(of.cleaning());
      if (site.log().isEmpty() && !of.engine().hasFailed()) {
        remove(of.log());
      }
    });
    started = Optional.empty();
  }

  /** Waits for the process to end, which it has been told to, and removes its folder. */
  private static void remove(Process process, Path folder) {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    remove(folder);
  }

  private static void remove(Path path) {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      // The system empties its folder of temporary files.
    }
  }
}
