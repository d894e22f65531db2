package org.entente.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.Fact;
import org.entente.facts.Provenance;
import org.entente.generated.GeneratedCase.Line;
import org.entente.generated.GeneratedCase.Rate;

/** Facts for agreements with parts that move: lines, rates of exchange, levels and states. */
final class CarryFacts {
  static final Period TERM = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1));
  static final List<String> CURRENCIES = List.of("USD", "JPY", "BHD");

  private final Dice dice;
  private final boolean credits;

  CarryFacts(Dice dice, boolean credits) {
    this.dice = dice;
    this.credits = credits;
  }

  List<Line> lines(String source, boolean converted) {
    var lines = new ArrayList<Line>();
    int count = dice.between(1, 30);
    for (int i = 0; i < count; i++) {
      var amount = dice.upTo(BigInteger.valueOf(dice.oneOf(100, 20_000, 3_000_000)));
      boolean credit = credits && dice.percent(25);
      var day = dice.dayIn(TERM);
      var well = dice.oneOf("W1", "W2");
      lines.add(
          new Line(
              source,
              "L" + i,
              day,
              day,
              false,
              credit ? amount.negate() : amount,
              converted ? List.of(dice.oneOf(CURRENCIES), well) : List.of(well),
              i + 2));
    }
    return lines;
  }

  /** None at week-ends. */
  List<Rate> rates() {
    var rates = new ArrayList<Rate>();
    for (var day = TERM.start(); day.isBefore(TERM.end()); day = day.plusDays(1)) {
      // The first days of the term may be those of a week-end, with nothing before them.
      boolean open =
          day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
      if (open) {
        rates.add(new Rate("JPY", day, BigDecimal.valueOf(dice.between(9_000, 16_000), 2)));
        rates.add(new Rate("BHD", day, BigDecimal.valueOf(dice.between(300, 450), 3)));
      }
    }
    return rates;
  }

  /** The first party is of the first class and always has a weight. */
  List<Fact> inputs(List<String> parties) {
    var facts = new ArrayList<Fact>();
    for (var party : parties) {
      boolean first = party.equals(parties.getFirst());
      facts.add(fact("class_of", List.of(party), TERM, first ? 0 : dice.below(2)));
      for (int year = 2021; year < 2026; year++) {
        var period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        facts.add(fact("produced", List.of(party), period, dice.between(first ? 1 : 0, 40)));
        facts.add(fact("consents", List.of(party), period, dice.below(2)));
        if (first) {
          facts.add(fact("granted", List.of(), period, dice.between(0, 90_000)));
        }
      }
    }
    return facts;
  }

  private static Fact fact(String input, List<String> members, Period period, int value) {
    return new Fact(
        input,
        members,
        new NamedPeriod(period.toString(), period),
        LocalDate.of(2020, 1, 1),
        Rational.of(value),
        new Provenance(Place.ofRow("inputs.csv", 2, ""), "", "", false));
  }
}
