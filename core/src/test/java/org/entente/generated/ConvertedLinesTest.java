package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RoundingMode;
import org.entente.calendar.Period;
import org.entente.facts.Column;
import org.entente.facts.Facts;
import org.entente.facts.FactsDigest;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.pools.CorePools;
import org.entente.pools.PoolQuery;
import org.entente.pools.PoolTotals.Cell;
import org.entente.rates.Conversion;
import org.entente.rates.Conversion.RateDay;
import org.entente.rates.Published;
import org.entente.rates.RateInterval;
import org.entente.rates.RateTable;
import org.entente.rates.RatesDeclaration;
import org.entente.rates.SumRounding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of converted lines, against a plain sum that converts line by line on rationals. */
@Tag("generated")
class ConvertedLinesTest {
  private static final List<Currency> CURRENCIES =
      List.of(
          new Currency("EUR", 2),
          new Currency("USD", 2),
          new Currency("JPY", 0),
          new Currency("BHD", 3));
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final Period YEAR = Period.ofDays(START, LocalDate.of(2024, 12, 31));
  private static final int WITHIN = 3;
  private static final Place PLACE = Place.ofFile("a.entente");
  private static final RatesDeclaration ECB =
      new RatesDeclaration(
          "ecb",
          CURRENCIES.subList(1, 4),
          CURRENCIES.getFirst(),
          new RateInterval.ByDay(),
          true,
          PLACE);

  private record Line(String id, LocalDate day, Currency currency, BigInteger minorUnits) {
    Rational amount() {
      return Rational.of(minorUnits).times(currency.minorUnit());
    }
  }

  private record Rate(int currency, LocalDate day, BigDecimal value) {}

  private static LinesDeclaration declared(int to, boolean eachLine) {
    var target = CURRENCIES.get(to);
    var rounding = new SumRounding(target.minorUnit(), RoundingMode.HALF_UP, eachLine);
    return new LinesDeclaration(
        "costs",
        target,
        "day",
        List.of(new Column("ccy", new Column.Type.InCurrency(CURRENCIES), false)),
        true,
        true,
        Optional.of(new Conversion(ECB, target, new RateDay.OfColumn("day"), WITHIN, rounding)),
        Optional.empty(),
        PLACE);
  }

  private static List<Rate> rates(Random random) {
    var rates = new ArrayList<Rate>();
    for (int day = 0; day < 366; day++) {
      // Every third day is a closed one.
      for (int c = 0; c < 3 && day % 3 != 2; c++) {
        var value = BigDecimal.valueOf(1 + random.nextInt(2_000_000), random.nextInt(6));
        rates.add(new Rate(c, START.plusDays(day), value));
      }
    }
    return rates;
  }

  private static List<Line> lines(Random random) {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < 200; i++) {
      var units = BigInteger.valueOf(random.nextLong() >> (1 + random.nextInt(63)));
      lines.add(
          new Line(
              "L" + i,
              START.plusDays(random.nextInt(366)),
              CURRENCIES.get(random.nextInt(4)),
              random.nextInt(20) == 0 ? units.multiply(units) : units));
    }
    return lines;
  }

  private static Facts facts(List<Line> lines, List<Rate> rates, LinesDeclaration declared) {
    var table = new LineTableBuilder(declared);
    for (var line : lines) {
      table.add(
          new LineTableBuilder.Row(
              line.id(),
              line.day(),
              line.day(),
              false,
              line.minorUnits(),
              List.of(line.currency().code()),
              "",
              "",
              "costs.csv",
              2));
    }
    var series = new RateTable.Builder(ECB);
    for (var rate : rates) {
      series.add(
          rate.currency(), rate.day(), rate.day(), rate.value(), Place.ofRow("fx.csv", 2, ""));
    }
    series.addPublished(new Published(YEAR, Optional.empty()));
    var tables = new TreeMap<String, LineTable>();
    tables.put("costs", table.build());
    var all = new TreeMap<String, RateTable>();
    all.put("ecb", series.build());
    return new Facts(List.of(), tables, new TreeMap<>(), all);
  }

  private static List<Cell> cells(Facts facts, LinesDeclaration declared, List<Period> intervals) {
    var query = new PoolQuery("a", "pool", declared, List.of(), List.of(), intervals, true);
    return new CorePools(facts, Optional.empty()).totals(query).sums().getFirst();
  }

  /** Of each currency the rates by day, and of a line's day or before the last with both. */
  private static Rational plain(List<Line> lines, List<Rate> rates, int to, boolean eachLine) {
    var target = CURRENCIES.get(to);
    var sum = Rational.ZERO;
    for (var line : lines) {
      var from = CURRENCIES.indexOf(line.currency());
      var exact = line.amount();
      for (int back = 0; back <= WITHIN && from != to; back++) {
        var day = line.day().minusDays(back);
        var wanted = rates.stream().filter(r -> r.day().equals(day)).toList();
        if (!wanted.isEmpty()) {
          exact = line.amount().times(worth(wanted, to)).dividedBy(worth(wanted, from));
          break;
        }
      }
      sum = sum.plus(eachLine ? RoundingMode.HALF_UP.round(exact, target.minorUnit()) : exact);
    }
    return sum;
  }

  private static Rational worth(List<Rate> ofDay, int currency) {
    return ofDay.stream()
        .filter(r -> r.currency() == currency - 1)
        .map(r -> Rational.of(r.value()))
        .findFirst()
        .orElse(Rational.ONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void sumIsThatOfLinesConvertedOneByOne(int seed) {
    var random = new Random(seed);
    var rates = rates(random);
    var lines = lines(random);
    for (int to = 0; to < CURRENCIES.size(); to++) {
      for (boolean eachLine : new boolean[] {true, false}) {
        var declared = declared(to, eachLine);
        var facts = facts(lines, rates, declared);
        var cell = cells(facts, declared, List.of(YEAR)).getFirst();
        assertThat(cell.unconverted()).isEmpty();
        assertThat(cell.total()).isEqualTo(plain(lines, rates, to, eachLine));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void orderOfLinesAndRatesDoesNotMatter(int seed) {
    var random = new Random(seed);
    var rates = rates(random);
    var lines = lines(random);
    var declared = declared(0, true);
    var facts = facts(lines, rates, declared);
    var cells = cells(facts, declared, List.of(YEAR));
    Collections.shuffle(lines, random);
    Collections.shuffle(rates, random);
    var shuffled = facts(lines, rates, declared);
    assertThat(cells(shuffled, declared, List.of(YEAR))).isEqualTo(cells);
    assertThat(FactsDigest.of(shuffled, Map.of())).isEqualTo(FactsDigest.of(facts, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24})
  void partsOfTheYearAddToTheYear(int seed) {
    var random = new Random(seed);
    var rates = rates(random);
    var lines = lines(random);
    var border = START.plusDays(1 + random.nextInt(364));
    var halves = List.of(new Period(START, border), new Period(border, YEAR.end()));
    for (boolean eachLine : new boolean[] {true, false}) {
      var declared = declared(2, eachLine);
      var facts = facts(lines, rates, declared);
      var parts = cells(facts, declared, halves);
      var whole = cells(facts, declared, List.of(YEAR)).getFirst();
      assertThat(parts.getFirst().total().plus(parts.getLast().total())).isEqualTo(whole.total());
    }
  }
}
