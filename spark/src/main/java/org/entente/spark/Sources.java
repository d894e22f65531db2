package org.entente.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The files of sources as views with columns {@code c0}, {@code c1} and so on. */
final class Sources {
  private static final String IS_ROW = "is_row";
  private static final String NUMBER = "file_row_number";
  private static final String PART = "file_block_start";
  private static final String PARTS_LEAST = "spark.sql.files.minPartitionNum";

  private final SparkSession spark;

  Sources(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Makes a CSV file the view, each value as text, its first line left out.
   *
   * @param isNumbered whether its rows are to have their numbers
   */
  void csv(String view, String file, int columns, boolean isNumbered) {
    var fields = new ArrayList<StructField>();
    for (int c = 0; c < columns; c++) {
      fields.add(DataTypes.createStructField(name(c), DataTypes.StringType, true));
    }
    fields.add(DataTypes.createStructField(NUMBER, DataTypes.LongType, false));
    fields.add(DataTypes.createStructField(IS_ROW, DataTypes.BooleanType, false));
    var lines =
        required(reader().option("lineSep", "\n").text(location(file)), file)
            .selectExpr("value", "_metadata." + PART);
    var rows = new CsvRows(columns, isNumbered ? linesBefore(lines) : Map.of());
    var all =
        lines
            .mapPartitions(rows, Encoders.row(new StructType(fields.toArray(StructField[]::new))))
            .where(IS_ROW)
            .drop(IS_ROW);
    (isNumbered ? all : all.drop(NUMBER)).createOrReplaceTempView(view);
  }

  /** By the place at which a part of the file begins, how many lines the parts before have. */
  private Map<Long, Long> linesBefore(Dataset<Row> lines) {
    keepParts();
    var counts = new TreeMap<Long, Long>();
    lines
        .groupBy(PART)
        .count()
        .collectAsList()
        .forEach(part -> counts.put(part.getLong(0), part.getLong(1)));
    var before = new TreeMap<Long, Long>();
    long sum = 0;
    for (var count : counts.entrySet()) {
      before.put(count.getKey(), sum);
      sum += count.getValue();
    }
    return before;
  }

  /** Parts files in the same way from now on, also when a cluster gets more workers. */
  private void keepParts() {
    if (spark.conf().getOption(PARTS_LEAST).isEmpty()) {
      spark.conf().set(PARTS_LEAST, spark.sparkContext().defaultParallelism());
    }
  }

  /** Writes rows as Parquet files into a folder, and makes what was written a view. */
  void save(Dataset<Row> rows, String folder) {
    rows.write().mode(SaveMode.Append).parquet(location(folder));
    reader().parquet(location(folder)).createOrReplaceTempView("saved");
  }

  /**
   * Makes a Parquet file the view; gives the names and types that its columns have.
   *
   * @param folders what the names of its folders say of columns that it may lack
   */
  List<StructField> parquet(String view, String file, Map<String, String> folders) {
    var rows = required(reader().parquet(location(file)), file);
    var fields = new ArrayList<>(List.of(rows.schema().fields()));
    var columns = new ArrayList<Column>();
    for (int c = 0; c < fields.size(); c++) {
      columns.add(rows.col(quoted(fields.get(c).name())).as(name(c)));
    }
    for (var folder : folders.entrySet()) {
      if (fields.stream().noneMatch(field -> field.name().equals(folder.getKey()))) {
        columns.add(functions.lit(folder.getValue()).as(name(fields.size())));
        fields.add(DataTypes.createStructField(folder.getKey(), DataTypes.StringType, false));
      }
    }
    columns.add(functions.col("_metadata.row_index").as(NUMBER));
    rows.select(columns.toArray(Column[]::new)).createOrReplaceTempView(view);
    return fields;
  }

  /** Names are as they are: nothing in them stands for other files. */
  private DataFrameReader reader() {
    return spark.read().option("__globPaths__", "false");
  }

  /** Spark passes over files whose names begin with a dot or a low line. */
  private static Dataset<Row> required(Dataset<Row> rows, String file) {
    if (rows.inputFiles().length == 0) {
      throw new IllegalArgumentException("Spark sees no file " + file);
    }
    return rows;
  }

  /** A local path or a location of another file system, such as s3a://bucket/lines.parquet. */
  private static String location(String file) {
    return Path.of(file).isAbsolute() ? "file://" + file : file;
  }

  private static String name(int column) {
    return "c" + column;
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
