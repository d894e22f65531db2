package org.entente.spark;

import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the process that started it asks on standard input, until that ends.
 *
 * <p>Standard output carries the answers; what Spark reports goes to standard error, and so does
 * the plan of each query.
 */
public final class Driver {
  private static final System.Logger LOG = System.getLogger(Driver.class.getName());

  private final SparkSession spark;
  private final Wire wire;
  private final Sources sources;
  private final Locations locations;

  private Driver(SparkSession spark, Wire wire) {
    this.spark = spark;
    this.wire = wire;
    sources = new Sources(spark);
    locations = new Locations(spark.sparkContext().hadoopConfiguration());
  }

  public static void main(String[] args) throws IOException {
    var answers = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
    System.setOut(System.err);
    var questions = new DataInputStream(new BufferedInputStream(System.in));
    try (var spark = session()) {
      answers.write(Wire.GREETING.getBytes(UTF_8));
      answers.flush();
      new Driver(spark, new Wire(questions, answers)).serve();
    }
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .appName("Entente")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.caseSensitive", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.maxResultSize", "0")
        .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
        .config("spark.sql.parquet.int96RebaseModeInRead", "CORRECTED")
        .getOrCreate();
  }

  private void serve() throws IOException {
    while (true) {
      int asked = wire.in().read();
      if (asked < 0) {
        return;
      }
      try {
        answer((char) asked);
        wire.out().writeByte(Wire.DONE);
      } catch (EOFException gone) {
        return;
      } catch (Exception | StackOverflowError e) {
        // Anything: code in Scala throws what its methods do not declare.
        LOG.log(ERROR, "a question failed", e);
        wire.out().writeByte(MalformedLine.isBehind(e) ? Wire.FAILED_BY_ROWS : Wire.FAILED);
        wire.write(String.valueOf(e.getMessage()));
      }
      wire.out().flush();
    }
  }

  private void answer(char asked) throws IOException {
    switch (asked) {
      case 'c' -> sources.csv(wire.text(), wire.text(), wire.number());
      case 'p' -> fields(sources.parquet(wire.text(), wire.text(), wire.pairs()));
      case 'l' -> files(wire.text());
      case 'b' -> locations.copyFirst(wire.text(), wire.number(), Path.of(wire.text()));
      case 'f' -> locations.copy(wire.text(), Path.of(wire.text()));
      case 'r' -> rows(wire.text());
      case 'q' -> query(wire.text());
      default -> throw new IllegalStateException("asked for " + asked);
    }
  }

  private void fields(List<StructField> fields) throws IOException {
    for (var field : fields) {
      row(List.of(field.name(), field.dataType().sql()));
    }
  }

  private void files(String location) throws IOException {
    for (var file : locations.files(location)) {
      row(
          List.of(
              file.getPath().toString(),
              Long.toString(file.getLen()),
              Long.toString(file.getModificationTime())));
    }
  }

  private void rows(String view) throws IOException {
    int columns = wire.number();
    var fields = new ArrayList<StructField>();
    for (int c = 0; c < columns; c++) {
      fields.add(DataTypes.createStructField(wire.text(), DataTypes.StringType, false));
    }
    int size = wire.number();
    var rows = new ArrayList<Row>();
    for (int r = 0; r < size; r++) {
      var values = new Object[columns];
      for (int c = 0; c < columns; c++) {
        values[c] = wire.text();
      }
      rows.add(RowFactory.create(values));
    }
    spark
        .createDataFrame(rows, new StructType(fields.toArray(StructField[]::new)))
        .createOrReplaceTempView(view);
  }

  private void query(String sql) throws IOException {
    var rows = spark.sql(sql);
    // Rows in order may be many and come part by part; sums are few, and one job brings them all.
    boolean isInOrder = rows.queryExecution().optimizedPlan() instanceof Sort;
    var each = isInOrder ? rows.toLocalIterator() : rows.collectAsList().iterator();
    while (each.hasNext()) {
      var row = each.next();
      var values = new ArrayList<@Nullable String>();
      for (int c = 0; c < row.size(); c++) {
        values.add(text(row.get(c)));
      }
      row(values);
    }
    System.err.println("entente asked: " + sql);
    System.err.println(rows.queryExecution().executedPlan());
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private void row(List<? extends @Nullable String> values) throws IOException {
    wire.out().writeByte(Wire.ROW);
    wire.out().writeInt(values.size());
    for (var value : values) {
      wire.write(value);
    }
  }
}
