package org.entente.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.book.EngineChoice;
import org.entente.bulk.SparkDriver;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Spark on this machine, one for all tests that take it: it starts once and grows warm. */
record LocalSpark(SparkDriver driver, Path log) implements AutoCloseable {
  EngineChoice engine() {
    return new EngineChoice.Spark(driver);
  }

  private static LocalSpark start() {
    try {
      var log = Files.createTempFile(Path.of("target"), "local-spark-", ".log");
      return new LocalSpark(new SparkDriver(Runs.site("local[2]", log)), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  /** Hands it to tests, and ends it after the last of them. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == LocalSpark.class;
    }

    @Override
    public LocalSpark resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(LocalSpark.class, type -> start(), LocalSpark.class);
    }
  }
}
