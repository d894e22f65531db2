package org.entente.data.intake;

import java.util.List;
import org.entente.calendar.YearRule;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LinesDeclaration;
import org.entente.rates.RatesDeclaration;

/**
 * Which files to read, and what the agreements say is in them.
 *
 * <p>Where several agreements declare the same name, they must declare the same; the first one is
 * read by.
 *
 * @param years the rules by which a fact's period such as {@code JFY2024} is understood
 */
public record IntakeRequest(
    List<FactSource> sources,
    List<LinesDeclaration> lines,
    List<InputDeclaration> inputs,
    List<RatesDeclaration> rates,
    List<YearRule> years) {
  public IntakeRequest {
    sources = List.copyOf(sources);
    lines = List.copyOf(lines);
    inputs = List.copyOf(inputs);
    rates = List.copyOf(rates);
    years = List.copyOf(years);
  }
}
