package org.entente.book;

import static java.util.Objects.requireNonNull;

import org.entente.bulk.SparkDriver;

/** What adds up lines of cost that are alike; figures and their fingerprints are the same. */
public sealed interface EngineChoice {
  /** Small sources line by line, large ones and Parquet files with DuckDB. */
  EngineChoice AUTOMATIC = InProcess.AUTOMATIC;

  /** Line by line, in memory. */
  EngineChoice CORE = InProcess.CORE;

  /** DuckDB, in this process. */
  EngineChoice DUCKDB = InProcess.DUCKDB;

  /** An engine of this process. */
  enum InProcess implements EngineChoice {
    AUTOMATIC,
    CORE,
    DUCKDB
  }

  /**
   * Spark, in a process of its own or on a cluster.
   *
   * @param driver which whoever made it closes; it may serve many runs
   */
  record Spark(SparkDriver driver) implements EngineChoice {
    public Spark {
      requireNonNull(driver, "driver is null");
    }
  }
}
