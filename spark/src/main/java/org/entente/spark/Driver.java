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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.datasources.InsertIntoHadoopFsRelationCommand;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.QueryExecutionListener;
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
    spark.listenerManager().register(new Saved());
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
        wire.out().writeByte(kind(e));
        wire.write(String.valueOf(e.getMessage()));
      }
      wire.out().flush();
    }
  }

  private static byte kind(Throwable failure) {
    if (Cause.isBehind(failure, MalformedLine.class)) {
      return Wire.FAILED_BY_ROWS;
    }
    return Cause.isBehind(failure, TooLarge.class) ? Wire.FAILED_BY_SIZE : Wire.FAILED;
  }

  private void answer(char asked) throws IOException {
    switch (asked) {
      case 'c' -> sources.csv(wire.text(), wire.text(), wire.number(), wire.number() == 1);
      case 'p' -> fields(sources.parquet(wire.text(), wire.text(), wire.pairs()));
      case 'l' -> files(wire.text());
      case 'b' -> locations.copyFirst(wire.text(), wire.number(), Path.of(wire.text()));
      case 'f' -> locations.copy(wire.text(), Path.of(wire.text()));
      case 'r' -> table(wire.text());
      case 'q' -> query(wire.text(), wire.texts());
      case 's' -> spark.udf().register("part_of", PartOf.function(wire.texts()));
      case 'w' -> save(wire.text(), wire.texts(), wire.text());
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

  private void table(String view) throws IOException {
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
    var table = spark.createDataFrame(rows, new StructType(fields.toArray(StructField[]::new)));
    // It is small beside the lines, so that it goes to them and not they to it.
    functions.broadcast(table).createOrReplaceTempView(view);
  }

  private Dataset<Row> rows(String sql, List<String> values) {
    return spark.sql(sql, values.toArray());
  }

  private void query(String sql, List<String> marks) throws IOException {
    var rows = rows(sql, marks);
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
    report(sql, rows.queryExecution());
  }

  private void save(String sql, List<String> marks, String folder) {
    sources.save(rows(sql, marks), folder);
  }

  /** Reports the plan of what was saved, as it was carried out. */
  private static final class Saved implements QueryExecutionListener {
    @Override
    public void onSuccess(String action, QueryExecution saved, long nanoseconds) {
      if (saved.analyzed() instanceof InsertIntoHadoopFsRelationCommand) {
        report("to save", saved);
      }
    }

    @Override
    public void onFailure(String action, QueryExecution query, Exception failure) {
      // The answer says so.
    }
  }

  private static void report(String asked, QueryExecution query) {
    System.err.println("entente asked: " + asked + "\n" + query.executedPlan());
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
