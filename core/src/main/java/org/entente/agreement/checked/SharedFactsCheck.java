package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;
import org.entente.rates.RatesDeclaration;

/** Checks that agreements of a book that read the same facts declare them alike. */
final class SharedFactsCheck {
  private SharedFactsCheck() {}

  static List<Problem> check(List<CheckedAgreement> agreements) {
    var problems = new ArrayList<Problem>();
    var inputs = new TreeMap<String, InputDeclaration>();
    var lines = new TreeMap<String, LinesDeclaration>();
    var rates = new TreeMap<String, RatesDeclaration>();
    var firstWith = new TreeMap<String, String>();
    for (var agreement : agreements) {
      for (var input : agreement.inputs()) {
        var first = inputs.putIfAbsent(input.name(), input);
        var name = firstWith.computeIfAbsent(input.name(), n -> agreement.name());
        if (first != null && !first.hasShapeOf(input)) {
          problems.add(differs(input.name(), input.place(), name, first.place()));
        }
      }
      for (var series : agreement.rates()) {
        var first = rates.putIfAbsent(series.name(), series);
        var name = firstWith.computeIfAbsent(series.name(), n -> agreement.name());
        if (first != null && !first.hasShapeOf(series)) {
          problems.add(differs(series.name(), series.place(), name, first.place()));
        }
      }
      for (var source : agreement.lines()) {
        var first = lines.putIfAbsent(source.name(), source);
        var name = firstWith.computeIfAbsent(source.name(), n -> agreement.name());
        if (first != null && !first.hasShapeOf(source)) {
          problems.add(differs(source.name(), source.place(), name, first.place()));
        }
      }
    }
    return problems;
  }

  private static Problem differs(String facts, Place place, String agreement, Place first) {
    return Problem.of("E0233", place, facts, agreement, first.line());
  }
}
