package org.entente.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;

/**
 * The rates of a series, held by column, by currency and then by day, so that many years of many
 * currencies stay small: 210,000 rates take about 6 MB.
 *
 * <p>A rate is a decimal number of at most 18 digits, as it was published.
 */
public final class RateTable {
  private final RatesDeclaration declaration;
  private final List<Published> published;
  private final List<String> files;
  private final int[] currencies;
  private final int[] starts;
  private final int[] knownOn;
  private final long[] digits;
  private final byte[] scales;
  private final int[] fileOf;
  private final int[] lineOf;

  /** For each currency, its first row, and at the end the number of rows. */
  private final int[] firsts;

  private RateTable(Builder builder) {
    declaration = builder.declaration;
    published =
        builder.published.stream()
            .sorted(
                Comparator.comparing(Published::period)
                    .thenComparing(p -> p.knownOn().orElse(LocalDate.MIN)))
            .distinct()
            .toList();
    files = List.copyOf(builder.files);
    var rows = builder.rows.stream().sorted(Builder.ORDER).toList();
    currencies = rows.stream().mapToInt(Builder.Row::currency).toArray();
    starts = rows.stream().mapToInt(Builder.Row::start).toArray();
    knownOn = rows.stream().mapToInt(Builder.Row::knownOn).toArray();
    digits = rows.stream().mapToLong(Builder.Row::digits).toArray();
    scales = new byte[rows.size()];
    fileOf = rows.stream().mapToInt(Builder.Row::file).toArray();
    lineOf = rows.stream().mapToInt(Builder.Row::line).toArray();
    firsts = new int[declaration.currencies().size() + 1];
    for (int row = 0; row < scales.length; row++) {
      scales[row] = (byte) rows.get(row).scale();
      firsts[currencies[row] + 1] = row + 1;
    }
    for (int c = 1; c < firsts.length; c++) {
      firsts[c] = Math.max(firsts[c], firsts[c - 1]);
    }
  }

  public static RateTable empty(RatesDeclaration declaration) {
    return new Builder(declaration).build();
  }

  public RatesDeclaration declaration() {
    return declaration;
  }

  /** The days for which the files have all rates, in order. */
  public List<Published> published() {
    return published;
  }

  public int size() {
    return starts.length;
  }

  /**
   * These rates with others laid over them: a rate of the same currency and day is replaced,
   * whenever either was known, and any other is added.
   */
  public RateTable overlaidBy(RateTable others) {
    var all = new Builder(declaration);
    for (int row = 0; row < size(); row++) {
      if (others.rows(currency(row), start(row)).findAny().isEmpty()) {
        all.add(this, row);
      }
    }
    for (int row = 0; row < others.size(); row++) {
      all.add(others, row);
    }
    published.forEach(all::addPublished);
    others.published.forEach(all::addPublished);
    return all.build();
  }

  /** The currency of a row, by its position in the declaration. */
  public int currency(int row) {
    return currencies[row];
  }

  /** The first day for which the rate of a row holds. */
  public LocalDate start(int row) {
    return LocalDate.ofEpochDay(starts[row]);
  }

  public LocalDate knownOn(int row) {
    return LocalDate.ofEpochDay(knownOn[row]);
  }

  public Rational value(int row) {
    return Rational.of(BigDecimal.valueOf(digits[row], scales[row]));
  }

  public Place place(int row) {
    return Place.ofRow(files.get(fileOf[row]), lineOf[row], "");
  }

  /** The rows of a currency whose period starts on the day, oldest publication first. */
  IntStream rows(int currency, LocalDate start) {
    int day = (int) start.toEpochDay();
    return rows(currency, day, day + 1);
  }

  /** The rows of a currency whose periods start from one day to before another, in order. */
  IntStream rows(int currency, int fromDay, int toDay) {
    return IntStream.range(position(currency, fromDay), position(currency, toDay));
  }

  /** The first row of a currency that starts on the day or later. */
  private int position(int currency, int day) {
    int low = firsts[currency];
    int high = firsts[currency + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gathers rates, one after another. */
  public static final class Builder {
    private static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::currency)
            .thenComparingInt(Row::start)
            .thenComparingInt(Row::knownOn);

    private final RatesDeclaration declaration;
    private final List<Row> rows = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    public Builder(RatesDeclaration declaration) {
      this.declaration = declaration;
    }

    private record Row(
        int currency, int start, int knownOn, long digits, int scale, int file, int line) {}

    /**
     * A rate that was checked: a number above zero with at most 18 digits.
     *
     * @param currency its position in the declaration
     * @param start the first day for which it holds
     */
    public void add(
        int currency, LocalDate start, LocalDate knownOn, BigDecimal rate, Place place) {
      rows.add(
          new Row(
              currency,
              (int) start.toEpochDay(),
              (int) knownOn.toEpochDay(),
              rate.unscaledValue().longValueExact(),
              rate.scale(),
              file(place.file()),
              place.line()));
    }

    private void add(RateTable from, int row) {
      add(
          from.currency(row),
          from.start(row),
          from.knownOn(row),
          BigDecimal.valueOf(from.digits[row], from.scales[row]),
          from.place(row));
    }

    public void addPublished(Published days) {
      published.add(days);
    }

    public RateTable build() {
      return new RateTable(this);
    }

    private int file(String name) {
      if (files.isEmpty() || !files.getLast().equals(name)) {
        files.add(name);
      }
      return files.size() - 1;
    }
  }
}
