package org.entente.book;

/** What adds up lines of cost that are alike; figures and their fingerprints are the same. */
public enum EngineChoice {
  /** Small sources line by line, large ones and Parquet files with DuckDB. */
  AUTOMATIC,

  /** Line by line, in memory. */
  CORE,

  /** DuckDB, in this process. */
  DUCKDB
}
