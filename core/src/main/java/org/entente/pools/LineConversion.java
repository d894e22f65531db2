package org.entente.pools;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.facts.Column;
import org.entente.facts.LineTable;
import org.entente.problems.BugException;
import org.entente.rates.Conversion;
import org.entente.rates.Conversion.RateDay;
import org.entente.rates.Exchange;
import org.entente.rates.RateReader;
import org.entente.rates.SumRounding;

/**
 * Converts the lines of a table into the currency of a pool; each rate is looked up once for each
 * currency and day.
 *
 * <p>A line's rate goes by the day that the line itself has, also where a late line counts in a
 * later period.
 */
final class LineConversion {
  /** The days of a column that does not decide the rate. */
  private static final int[] NONE = {};

  private final Conversion conversion;
  private final LineTable table;
  private final RateReader reader;
  private final Optional<SumRounding> eachLine;
  private final int column;
  private final int currencyColumn;
  private final int[] dayOfCode;
  private final Map<Long, Integer> positions = new LinkedHashMap<>();
  private final List<Rate> rates = new ArrayList<>();

  /** What one of a currency is worth on a day. */
  record Rate(Currency from, LocalDate day, Exchange exchange) {
    /** The worth; of a rate that is there. */
    Rational worth() {
      return ((Exchange.Known) exchange).rate();
    }

    boolean isKnown() {
      return exchange instanceof Exchange.Known;
    }
  }

  LineConversion(Conversion conversion, LineTable table, RateReader reader) {
    this.conversion = conversion;
    this.table = table;
    this.reader = reader;
    eachLine = Optional.of(conversion.rounding()).filter(SumRounding::eachLine);
    column =
        conversion.day() instanceof RateDay.OfColumn of
                && !of.column().equals(table.declaration().datedColumn())
            ? column(of.column())
            : -1;
    currencyColumn = table.declaration().currencyColumn().orElse(-1);
    dayOfCode =
        column < 0
            ? NONE
            : table.values(column).stream()
                .mapToInt(day -> day.isEmpty() ? 0 : (int) LocalDate.parse(day).toEpochDay())
                .toArray();
  }

  private int column(String name) {
    var names = table.declaration().columns().stream().map(Column::name).toList();
    int position = names.indexOf(name);
    if (position < 0) {
      throw new BugException("no column " + name);
    }
    return position;
  }

  /** The number of the rate by which a row is converted; rows of one rate have one number. */
  int rateOf(int row) {
    int day = dayOf(row);
    long code = currencyColumn < 0 ? 0 : table.code(currencyColumn, row);
    long key = code << Integer.SIZE | (day & 0xFFFF_FFFFL);
    var known = positions.get(key);
    if (known != null) {
      return known;
    }
    var currency = table.currency(row);
    rates.add(new Rate(currency, LocalDate.ofEpochDay(day), exchange(currency, day)));
    positions.put(key, rates.size() - 1);
    return rates.size() - 1;
  }

  /** The day that decides the rate, as days since 1970-01-01. */
  private int dayOf(int row) {
    return switch (conversion.day()) {
      case RateDay.OfColumn of ->
          column < 0 ? (int) table.day(row).toEpochDay() : dayOfCode[table.code(column, row)];
      case RateDay.Fixed fixed -> (int) fixed.day().toEpochDay();
      case RateDay.AverageOf average ->
          (int) average.over().at(table.day(row)).period().start().toEpochDay();
    };
  }

  private Exchange exchange(Currency from, int day) {
    var date = LocalDate.ofEpochDay(day);
    return conversion.day() instanceof RateDay.AverageOf average
        ? reader.average(from, conversion.to(), average.over().at(date))
        : reader.on(from, conversion.to(), date, conversion.within());
  }

  /** The row's amount in the pool's currency, rounded if the text rounds each line. */
  Optional<Rational> converted(int row) {
    var rate = rates.get(rateOf(row));
    if (!rate.isKnown()) {
      return Optional.empty();
    }
    var exact = table.amount(row).times(rate.worth());
    return Optional.of(eachLine.map(each -> each.mode().round(exact, each.unit())).orElse(exact));
  }

  /** Adds up the lines of one rate that fall into one sum. */
  final class Group {
    private final Rate rate;
    private final Optional<SumRounding> each;
    private final Rational unitsPerMinorUnit;
    private long small;
    private BigInteger large = BigInteger.ZERO;
    private BigInteger rounded = BigInteger.ZERO;
    private int lines;
    private boolean onlyZero = true;

    Group(int number) {
      rate = rates.get(number);
      each = eachLine.filter(e -> rate.isKnown());
      unitsPerMinorUnit =
          each.map(e -> rate.worth().times(rate.from().minorUnit()).dividedBy(e.unit()))
              .orElse(Rational.ONE);
    }

    Rate rate() {
      return rate;
    }

    int lines() {
      return lines;
    }

    /** Whether every line is of nothing, which is nothing at any rate. */
    boolean isOnlyZero() {
      return onlyZero;
    }

    void add(int row, boolean back) {
      lines += table.lines(row);
      onlyZero &= !table.isGroup(row) && table.isSmall(row) && table.units(row) == 0;
      if (table.isSmall(row) && Math.abs(table.units(row)) < Long.MAX_VALUE / 4) {
        addSmall(back ? -table.units(row) : table.units(row));
        return;
      }
      var units = table.allUnits(row);
      large = large.add(back ? units.negate() : units);
      each.ifPresent(e -> {
        var line = Rational.of(units).times(unitsPerMinorUnit);
        var whole = e.mode().round(line, Rational.ONE).numerator();
        rounded = rounded.add(back ? whole.negate() : whole);
      });
    }

    private void addSmall(long amount) {
      if (Math.abs(small) > Long.MAX_VALUE / 2) {
        large = large.add(BigInteger.valueOf(small));
        small = 0;
      }
      small += amount;
      each.ifPresent(e -> rounded = rounded.add(e.units(amount, unitsPerMinorUnit)));
    }

    /** The sum in the lines' own currency. */
    Rational amount() {
      var units = large.add(BigInteger.valueOf(small));
      return Rational.of(units).times(rate.from().minorUnit());
    }

    /** The sum in the pool's currency, of a rate that is there. */
    Rational total() {
      return each.map(e -> Rational.of(rounded).times(e.unit()))
          .orElseGet(() -> amount().times(rate.worth()));
    }
  }

  /** The sum, added by halves, so that fractions of many denominators stay small for long. */
  static Rational sum(List<Rational> values) {
    if (values.isEmpty()) {
      return Rational.ZERO;
    }
    var sums = values.toArray(Rational[]::new);
    while (sums.length > 1) {
      var halved = Arrays.copyOf(sums, (sums.length + 1) / 2);
      for (int i = 0; i < sums.length / 2; i++) {
        halved[i] = sums[2 * i].plus(sums[2 * i + 1]);
      }
      if (sums.length % 2 == 1) {
        halved[halved.length - 1] = sums[sums.length - 1];
      }
      sums = halved;
    }
    return sums[0];
  }
}
