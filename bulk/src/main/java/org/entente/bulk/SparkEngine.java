package org.entente.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.LinesSource;
import org.entente.data.text.FileElsewhere;
import org.entente.problems.BugException;
import org.jspecify.annotations.Nullable;

/**
 * A Spark driver in a process of its own, asked through its standard input and output.
 *
 * <p>A question is a letter with what belongs to it; the answer is rows, each behind a 1, and then
 * a 0, or a 2 with the reason of a failure, or a 3 where rows are the reason, or a 4 where numbers
 * are too large. Numbers are of four bytes, and a text is its length in bytes and the bytes.
 */
final class SparkEngine implements Engine {
  /** What the driver says when it is ready; whatever a library prints before it is passed over. */
  private static final byte[] GREETING = "entente-spark ".getBytes(UTF_8);

  /** Which questions it answers; the programs of Spark are built apart from these. */
  private static final String EDITION = "2";

  private static final byte DONE = 0;
  private static final byte ROW = 1;
  private static final byte FAILED_BY_ROWS = 3;
  private static final byte FAILED_BY_SIZE = 4;
  private static final int NONE = -1;
  private static final int REASON_MOST = 200;

  /** The view of what was saved last. */
  static final String SAVED = "saved";

  private final Process process;
  private final String log;
  private final DataInputStream answers;
  private final DataOutputStream questions;
  private boolean hasFailed;
  private int views;

  private SparkEngine(Process process, String log) {
    this.process = process;
    this.log = log;
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /** Waits until the driver is ready. */
  static SparkEngine of(Process process, String log) throws SparkFailure {
    var engine = new SparkEngine(process, log);
    try {
      engine.awaitGreeting();
      if (engine.line().equals(EDITION)) {
        return engine;
      }
    } catch (IOException e) {
      throw engine.ended();
    }
    engine.end();
    throw SparkFailure.broken("its programs belong to another Entente; build them anew.", log);
  }

  private void awaitGreeting() throws IOException {
    var last = new byte[GREETING.length];
    while (!Arrays.equals(last, GREETING)) {
      System.arraycopy(last, 1, last, 0, last.length - 1);
      last[last.length - 1] = answers.readByte();
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (byte next = answers.readByte(); next != '\n'; next = answers.readByte()) {
      line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public Dialect dialect() {
    return Dialect.SPARK;
  }

  @Override
  public Relation csv(FactSource source, int columns, boolean isNumbered) throws SQLException {
    var view = nextView();
    ask(() -> {
      questions.writeByte('c');
      write(view);
      write(place(source));
      questions.writeInt(columns);
      questions.writeInt(isNumbered ? 1 : 0);
    });
    awaitDone();
    return new Relation(
        Query.of(view),
        Collections.nCopies(columns, ""),
        Collections.nCopies(columns, new Form.Text()),
        Dialect.SPARK,
        isNumbered ? Optional.of(new Relation.Numbered(2, Optional.empty())) : Optional.empty());
  }

  @Override
  public Relation parquet(LinesSource source) throws SQLException {
    var view = nextView();
    var folders = Partition.of(source);
    ask(() -> {
      questions.writeByte('p');
      write(view);
      write(place(source.source()));
      questions.writeInt(folders.size());
      for (var folder : folders) {
        write(folder.column());
        write(folder.value());
      }
    });
    var headings = new ArrayList<String>();
    var forms = new ArrayList<Form>();
    eachAnswer(row -> {
      headings.add(row.text(1));
      forms.add(form(row.text(2)));
    });
    var numbered = Optional.of(new Relation.Numbered(1, Optional.empty()));
    return new Relation(Query.of(view), headings, forms, Dialect.SPARK, numbered);
  }

  /** Where the driver finds the file of a source: at a location, or by its path. */
  private static String place(FactSource source) {
    return source
        .form()
        .elsewhere()
        .map(FileElsewhere::location)
        .orElseGet(() -> source.path().toAbsolutePath().normalize().toString());
  }

  /**
   * The files at a location: the file itself, those of a pattern, or all that can be read below a
   * folder; in the order of their names.
   */
  List<FileElsewhere> files(String location) throws SQLException {
    ask(() -> {
      questions.writeByte('l');
      write(location);
    });
    var files = new ArrayList<FileElsewhere>();
    eachAnswer(row ->
        files.add(
            new FileElsewhere(row.text(1), row.number(2), Instant.ofEpochMilli(row.number(3)))));
    return files;
  }

  /** Copies a file to this machine. */
  void copy(FileElsewhere file, Path target) throws SQLException {
    ask(() -> {
      questions.writeByte('f');
      write(file.location());
      write(target.toString());
    });
    awaitDone();
  }

  /** Copies the first lines of a file, as many as have at most so many bytes together. */
  void copyFirst(FileElsewhere file, int bytesMost, Path target) throws SQLException {
    ask(() -> {
      questions.writeByte('b');
      write(file.location());
      questions.writeInt(bytesMost);
      write(target.toString());
    });
    awaitDone();
  }

  /** A view of its own for each file, since ids are compared over several of them. */
  private String nextView() {
    views++;
    return "lines" + views;
  }

  /** The form of a type by its name in Spark. */
  private static Form form(String type) {
    return Form.of(
        switch (type) {
          case "STRING" -> "VARCHAR";
          case "INT" -> "INTEGER";
          case "TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
          case "TIMESTAMP_NTZ" -> "TIMESTAMP";
          default -> type;
        });
  }

  @Override
  public void keep(String table, List<String> columns, List<List<String>> rows)
      throws SQLException {
    ask(() -> {
      questions.writeByte('r');
      write(table);
      questions.writeInt(columns.size());
      for (var column : columns) {
        write(column);
      }
      questions.writeInt(rows.size());
      for (var row : rows) {
        for (var value : row) {
          write(value);
        }
      }
    });
    awaitDone();
  }

  @Override
  public void run(Query query) throws SQLException {
    each(query, row -> {});
  }

  @Override
  public void each(Query query, EachRow taker) throws SQLException {
    ask(() -> {
      questions.writeByte('q');
      write(query);
    });
    eachAnswer(taker);
  }

  /**
   * Makes {@code part_of} a function of queries: of the interval, the running total with the line,
   * the line's units and the number of the party.
   *
   * @param shares by interval what the parties bear, as text
   */
  void share(List<String> shares) throws SQLException {
    ask(() -> {
      questions.writeByte('s');
      questions.writeInt(shares.size());
      for (var its : shares) {
        write(its);
      }
    });
    awaitDone();
  }

  /**
   * Writes the rows of a query as Parquet files into a folder; they are the view {@link #SAVED}.
   */
  void save(Query query, Path folder) throws SQLException {
    ask(() -> {
      questions.writeByte('w');
      write(query);
      write(folder.toAbsolutePath().normalize().toString());
    });
    awaitDone();
  }

  @Override
  public long count(Query query) throws SQLException {
    var counted = new AtomicLong();
    each(query, row -> counted.set(row.number(1)));
    return counted.get();
  }

  /** What is written to the driver. */
  private interface Question {
    void write() throws IOException;
  }

  private void ask(Question question) throws SparkFailure {
    try {
      question.write();
      questions.flush();
    } catch (IOException e) {
      throw ended();
    }
  }

  private void write(Query query) throws IOException {
    write(query.sql());
    questions.writeInt(query.values().size());
    for (var value : query.values()) {
      write(value.toString());
    }
  }

  private void write(String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    questions.writeInt(bytes.length);
    questions.write(bytes);
  }

  private void awaitDone() throws SQLException {
    eachAnswer(row -> {});
  }

  private void eachAnswer(EachRow taker) throws SQLException {
    try {
      byte kind = answers.readByte();
      while (kind == ROW) {
        taker.take(row());
        kind = answers.readByte();
      }
      if (kind != DONE) {
        throw failed(kind, String.valueOf(text()));
      }
    } catch (IOException e) {
      throw ended();
    }
  }

  private Row row() throws IOException {
    var values = new ArrayList<@Nullable String>();
    int size = answers.readInt();
    for (int v = 0; v < size; v++) {
      values.add(text());
    }
    return new Row(values);
  }

  private @Nullable String text() throws IOException {
    int size = answers.readInt();
    return size == NONE ? null : new String(answers.readNBytes(size), UTF_8);
  }

  /** A row whose values came as text. */
  private record Row(List<@Nullable String> values) implements Answer {
    @Override
    public String text(int column) {
      var value = values.get(column - 1);
      if (value == null) {
        throw new BugException("an answer of Spark has no value in column " + column);
      }
      return value;
    }

    @Override
    public long number(int column) {
      return Long.parseLong(text(column));
    }

    @Override
    public BigDecimal amount(int column) {
      return new BigDecimal(text(column));
    }
  }

  /** Tells the driver that nothing more is asked. */
  void end() {
    try {
      questions.close();
    } catch (IOException ended) {
      // It has ended before.
    }
  }

  /** Whether there was a failure of which the log says more. */
  boolean hasFailed() {
    return hasFailed;
  }

  private SparkFailure failed(byte kind, String message) {
    var reason = message.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var shown = reason.length() > REASON_MOST ? reason.substring(0, REASON_MOST) + "…" : reason;
    if (kind == FAILED_BY_ROWS) {
      return SparkFailure.rows(shown);
    }
    if (kind == FAILED_BY_SIZE) {
      return SparkFailure.tooLarge(shown);
    }
    hasFailed = true;
    return SparkFailure.broken(shown, log);
  }

  private SparkFailure ended() {
    hasFailed = true;
    try {
      int code = process.onExit().get().exitValue();
      return SparkFailure.broken("its process ended with exit code " + code + ".", log);
    } catch (ExecutionException e) {
      throw new BugException("the end of a process could not be awaited", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SparkFailure.broken("it was interrupted.", log);
    }
  }

  @Override
  public boolean isOfRows(SQLException failure) {
    return failure instanceof SparkFailure of && of.kind() == SparkFailure.Kind.ROWS;
  }
}
