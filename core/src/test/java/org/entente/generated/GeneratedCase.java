package org.entente.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.facts.Coverage;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.facts.LinesDeclaration;
import org.entente.rates.Published;
import org.entente.rates.RateTable;
import org.entente.rates.RatesDeclaration;

/**
 * A generated agreement with its facts, in a form that can be cut down and written out.
 *
 * @param clauses the clauses of the agreement, each as its lines of text
 * @param periods the periods that are wanted; none for all years and the term
 * @param constructs what occurs in it, for the rates of the generator
 */
record GeneratedCase(
    long seed,
    List<String> clauses,
    List<Line> lines,
    List<Fact> inputs,
    SequencedMap<String, List<Coverage>> coverage,
    List<Rate> rates,
    List<String> periods,
    boolean soFar,
    SortedSet<String> constructs) {
  GeneratedCase {
    clauses = List.copyOf(clauses);
    lines = List.copyOf(lines);
    inputs = List.copyOf(inputs);
    rates = List.copyOf(rates);
    periods = List.copyOf(periods);
    coverage = new TreeMap<>(coverage);
    constructs = new TreeSet<>(constructs);
  }

  /** One version of a line of some source; the number is its line in the file. */
  record Line(
      String source,
      String id,
      LocalDate day,
      LocalDate knownOn,
      boolean withdrawn,
      BigInteger minorUnits,
      List<String> values,
      int number) {
    Line {
      values = List.copyOf(values);
    }

    Line negated() {
      return new Line(source, id, day, knownOn, withdrawn, minorUnits.negate(), values, number);
    }
  }

  /** So many of a currency for one of the base on a day. */
  record Rate(String currency, LocalDate day, BigDecimal value) {}

  String text() {
    var text = new StringBuilder("entente 1\n\nagreement generated\n");
    for (var clause : clauses) {
      text.append("  ").append(clause.replace("\n", "\n    ")).append('\n');
    }
    return text.toString();
  }

  Facts facts(CheckedAgreements checked) {
    var tables = new TreeMap<String, LineTable>();
    for (var agreement : checked.agreements()) {
      agreement.lines().forEach(declared -> tables.put(declared.name(), table(declared)));
    }
    var series = new TreeMap<String, RateTable>();
    for (var agreement : checked.agreements()) {
      agreement.lines().stream()
          .flatMap(declared -> declared.conversion().stream())
          .forEach(c -> series.put(c.rates().name(), table(c.rates())));
    }
    return new Facts(inputs, tables, coverage, series);
  }

  private RateTable table(RatesDeclaration declared) {
    var builder = new RateTable.Builder(declared);
    var codes = declared.currencies().stream().map(Currency::code).toList();
    for (var rate : rates) {
      builder.add(
          codes.indexOf(rate.currency()),
          rate.day(),
          rate.day(),
          rate.value(),
          Place.ofRow("fx.csv", 2, ""));
    }
    coverage
        .values()
        .forEach(all ->
            all.forEach(c -> builder.addPublished(new Published(c.period(), Optional.empty()))));
    return builder.build();
  }

  private LineTable table(LinesDeclaration declared) {
    var builder = new LineTableBuilder(declared);
    for (var line : lines) {
      if (line.source().equals(declared.name())) {
        builder.add(
            new LineTableBuilder.Row(
                declared.hasId() ? line.id() : "",
                line.day(),
                line.knownOn(),
                line.withdrawn(),
                line.minorUnits(),
                line.values(),
                "",
                "",
                declared.name() + ".csv",
                line.number()));
      }
    }
    return builder.build();
  }

  boolean has(String construct) {
    return constructs.contains(construct);
  }

  GeneratedCase withClauses(List<String> fewer) {
    return new GeneratedCase(
        seed, fewer, lines, inputs, coverage, rates, periods, soFar, constructs);
  }

  GeneratedCase withLines(List<Line> others) {
    return new GeneratedCase(
        seed, clauses, others, inputs, coverage, rates, periods, soFar, constructs);
  }

  GeneratedCase withInputs(List<Fact> others) {
    return new GeneratedCase(
        seed, clauses, lines, others, coverage, rates, periods, soFar, constructs);
  }

  GeneratedCase withCoverage(SequencedMap<String, List<Coverage>> other) {
    return new GeneratedCase(
        seed, clauses, lines, inputs, other, rates, periods, soFar, constructs);
  }

  GeneratedCase withRates(List<Rate> others) {
    return new GeneratedCase(
        seed, clauses, lines, inputs, coverage, others, periods, soFar, constructs);
  }

  GeneratedCase withPeriods(List<String> others) {
    return new GeneratedCase(
        seed, clauses, lines, inputs, coverage, rates, others, soFar, constructs);
  }

  /** The lines of negative cost for positive ones and the other way round. */
  GeneratedCase negated() {
    var negated = new ArrayList<Line>();
    lines.forEach(line -> negated.add(line.negated()));
    return withLines(negated);
  }
}
