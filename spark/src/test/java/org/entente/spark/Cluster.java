package org.entente.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A standalone cluster on this machine's own address, of processes that end with the test. */
final class Cluster implements AutoCloseable {
  private static final Path HOME = Path.of("target", "dist").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private Cluster(Path folder) throws IOException {
    this.folder = folder;
    port = freePort();
  }

  static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
    var cluster = new Cluster(folder);
    cluster.start(
        "master",
        List.of(
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "" + cluster.port,
            "--webui-port",
            "" + freePort()));
    for (int w = 0; w < workers; w++) {
      cluster.start(
          "worker" + w,
          List.of(
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              "127.0.0.1",
              "--cores",
              "1",
              "--memory",
              "1G",
              "--webui-port",
              "" + freePort(),
              "--work-dir",
              folder.resolve("work" + w).toString(),
              cluster.master()));
    }
    cluster.await(workers);
    return cluster;
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void start(String name, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("@" + HOME.resolve("java.options"), "-Xmx256m"));
    command.addAll(List.of("-cp", HOME.resolve("jars") + "/*"));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .directory(folder.toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void await(int workers) throws IOException, InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (Files.readString(log("master")).split("Registering worker", -1).length <= workers) {
      if (Instant.now().isAfter(end)) {
        close();
        throw new IllegalStateException(Files.readString(log("master")));
      }
      Thread.sleep(100);
    }
  }

  /** Kills the executor that a worker started first. */
  void killExecutor() {
    processes.stream()
        .flatMap(Process::descendants)
        .min(Comparator.comparing(ProcessHandle::pid))
        .orElseThrow()
        .destroyForcibly();
  }

  @Override
  public void close() {
    var all = new ArrayList<ProcessHandle>();
    for (var process : processes.reversed()) {
      process.descendants().forEach(all::add);
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }
}
