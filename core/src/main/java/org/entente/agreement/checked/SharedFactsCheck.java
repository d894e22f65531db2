package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.facts.InputDeclaration;
import org.entente.facts.LinesDeclaration;
import org.entente.problems.Problem;

/** Checks that agreements of a book that read the same facts declare them alike. */
final class SharedFactsCheck {
  private SharedFactsCheck() {}

  static List<Problem> check(List<CheckedAgreement> agreements) {
    var problems = new ArrayList<Problem>();
    var inputs = new TreeMap<String, InputDeclaration>();
    var lines = new TreeMap<String, LinesDeclaration>();
    var firstWith = new TreeMap<String, String>();
    for (var agreement : agreements) {
      for (var input : agreement.inputs()) {
        var first = inputs.putIfAbsent(input.name(), input);
        firstWith.putIfAbsent(input.name(), agreement.name());
        if (first != null && !first.hasShapeOf(input)) {
          problems.add(
              Problem.of(
                  "E0233",
                  input.place(),
                  input.name(),
                  firstWith.getOrDefault(input.name(), ""),
                  first.place().line()));
        }
      }
      for (var source : agreement.lines()) {
        var first = lines.putIfAbsent(source.name(), source);
        firstWith.putIfAbsent(source.name(), agreement.name());
        if (first != null && !first.hasShapeOf(source)) {
          problems.add(
              Problem.of(
                  "E0233",
                  source.place(),
                  source.name(),
                  firstWith.getOrDefault(source.name(), ""),
                  first.place().line()));
        }
      }
    }
    return problems;
  }
}
