package org.entente.cli;

import org.entente.book.EngineChoice;
import org.entente.bulk.SparkDriver;

/** What adds up lines, as a command is asked for it. */
enum Engine {
  AUTOMATIC,
  CORE,
  DUCKDB,
  SPARK;

  EngineChoice choice(SparkDriver driver) {
    return switch (this) {
      case AUTOMATIC -> EngineChoice.AUTOMATIC;
      case CORE -> EngineChoice.CORE;
      case DUCKDB -> EngineChoice.DUCKDB;
      case SPARK -> new EngineChoice.Spark(driver);
    };
  }
}
