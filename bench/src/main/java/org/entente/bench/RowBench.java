package org.entente.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.entente.determinations.BoundFacts;
import org.entente.determinations.FastProgram;
import org.entente.determinations.FastSlots;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one row of {@link Row}: compiled with every slot kept, against the same in plain Java
 * and in FEEL. All must give the same on every row before the clock starts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RowBench.ROWS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx1g", "--sun-misc-unsafe-memory-access=allow"})
public class RowBench {
  static final int ROWS = 1024;
  private static final long SEED = 20_261_123;

  private final long[][] cents = new long[ROWS][Row.INPUTS];
  private final BigDecimal[][] decimals = new BigDecimal[ROWS][Row.INPUTS];
  private final long[] longs = new long[Row.OUTPUTS];
  private final BigDecimal[] exact = new BigDecimal[Row.OUTPUTS];
  private final Row.Compiled row = Row.compiled();
  private final int[] inputs = row.inputs();
  private final int[] outputs = row.outputs();
  private final BoundFacts facts = row.facts();
  private final FastSlots slots =
      new FastSlots(FastProgram.of(row.program(), row.allSteps()).orElseThrow());
  private final FeelRow feel = new FeelRow();

  @Setup
  public void prepare() {
    var random = new SplittableRandom(SEED);
    for (int r = 0; r < ROWS; r++) {
      for (int i = 0; i < Row.INPUTS; i++) {
        boolean heads = i == 6 || i == 7;
        cents[r][i] = heads ? 1 + random.nextInt(25_000) : random.nextLong(200_000_000_00L);
        decimals[r][i] = BigDecimal.valueOf(cents[r][i], heads ? 0 : 2);
      }
    }
    if (!slots.load(facts)) {
      throw new IllegalStateException("the row does not fit");
    }
    for (int r = 0; r < ROWS; r++) {
      compare(r);
    }
  }

  private void compare(int r) {
    LongRow.run(cents[r], longs);
    DecimalRow.run(decimals[r], exact);
    var byFeel = new BigDecimal[Row.OUTPUTS];
    feel.run(decimals[r], byFeel);
    long[] compiled = compiled(r);
    for (int o = 0; o < Row.OUTPUTS; o++) {
      var expected = BigDecimal.valueOf(longs[o], 2);
      boolean same =
          compiled[o] == longs[o]
              && exact[o].compareTo(expected) == 0
              && byFeel[o].compareTo(expected) == 0;
      if (!same) {
        throw new IllegalStateException("row " + r + ": " + Arrays.toString(longs));
      }
    }
  }

  private long[] compiled(int r) {
    run(r);
    return Arrays.stream(outputs).mapToLong(slots::get).toArray();
  }

  private void run(int r) {
    long[] in = cents[r];
    for (int i = 0; i < inputs.length; i++) {
      slots.put(inputs[i], in[i]);
    }
    if (!slots.run(facts)) {
      throw new IllegalStateException("row " + r + " does not fit");
    }
  }

  @Benchmark
  public long compiled() {
    long sum = 0;
    for (int r = 0; r < ROWS; r++) {
      run(r);
      for (int output : outputs) {
        sum += slots.get(output);
      }
    }
    return sum;
  }

  @Benchmark
  public long handWrittenLong() {
    long sum = 0;
    for (int r = 0; r < ROWS; r++) {
      LongRow.run(cents[r], longs);
      for (long output : longs) {
        sum += output;
      }
    }
    return sum;
  }

  @Benchmark
  public int bigDecimal() {
    int sum = 0;
    for (int r = 0; r < ROWS; r++) {
      DecimalRow.run(decimals[r], exact);
      for (var output : exact) {
        sum += output.signum();
      }
    }
    return sum;
  }

  @Benchmark
  public int feel() {
    int sum = 0;
    for (int r = 0; r < ROWS; r++) {
      feel.run(decimals[r], exact);
      for (var output : exact) {
        sum += output.signum();
      }
    }
    return sum;
  }
}
