package org.entente.generated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;

/** Writes a generated case as the files of a case folder, for failures. */
final class CaseFolder {
  private CaseFolder() {}

  static String of(GeneratedCase generated) {
    var text = new StringBuilder();
    file(text, "generated.entente", generated.text());
    try {
      var agreement = new Run(generated).agreement();
      file(text, "book.yaml", book(generated));
      file(text, "costs.csv", lines(generated, agreement.lines().getFirst()));
      file(text, "inputs.csv", inputs(generated, agreement));
    } catch (RuntimeException | AssertionError invalid) {
      text.append(invalid.getMessage()).append('\n');
    }
    return text.append("periods ")
        .append(String.join(", ", generated.periods()))
        .append(generated.soFar() ? ", so far" : "")
        .toString();
  }

  private static void file(StringBuilder text, String name, String content) {
    text.append("== ").append(name).append('\n').append(content);
  }

  private static String book(GeneratedCase generated) {
    var book = new StringBuilder("entente: 1\nname: generated\nagreements:\n");
    book.append("  - generated.entente\nfacts:\n");
    book.append("  - file: costs.csv\n    lines: costs\n    kind: actual\n    covers:\n");
    for (var covers : generated.coverage().values()) {
      for (var one : covers) {
        book.append(
            "      - {from: %s, to: %s, known: %s}\n"
                .formatted(one.period().start(), one.period().lastDay(), one.knownOn()));
      }
    }
    var inputs = generated.inputs().stream().map(f -> f.input()).distinct().sorted().toList();
    if (!inputs.isEmpty()) {
      book.append("  - file: inputs.csv\n    inputs: ").append(inputs).append('\n');
    }
    return book.toString();
  }

  private static String lines(GeneratedCase generated, LinesDeclaration declared) {
    var head = new ArrayList<String>();
    head.add(declared.hasId() ? "id," : "");
    head.add("service_date,amount,known_on,withdrawn");
    declared.columns().stream().map(Column::name).forEach(c -> head.add("," + c));
    var rows = new ArrayList<String>();
    rows.add(String.join("", head));
    for (var line : generated.lines()) {
      var amount = new BigDecimal(line.minorUnits(), declared.currency().digits());
      rows.add(
          (declared.hasId() ? line.id() + "," : "")
              + line.day()
              + ","
              + amount.toPlainString()
              + ","
              + line.knownOn()
              + ","
              + (line.withdrawn() ? "yes" : "")
              + ","
              + quoted(line.values()));
    }
    return String.join("\n", rows) + "\n";
  }

  private static String quoted(List<String> values) {
    return String.join(
        ",",
        values.stream()
            .map(v -> v.contains("\"") ? "\"" + v.replace("\"", "\"\"") + "\"" : v)
            .toList());
  }

  private static String inputs(GeneratedCase generated, CheckedAgreement agreement) {
    var sets = agreement.sets().stream().map(s -> s.set().name()).toList();
    var rows = new ArrayList<String>();
    rows.add(
        "input,"
            + String.join("", sets.stream().map(s -> s + ",").toList())
            + "from,to,value,known_on");
    for (var fact : generated.inputs()) {
      var declared = agreement.input(fact.input());
      if (declared.isEmpty()) {
        continue;
      }
      var row = new StringBuilder(fact.input());
      for (var set : sets) {
        int at = declared.get().indices().stream().map(s -> s.name()).toList().indexOf(set);
        row.append(',').append(at < 0 ? "" : fact.indices().get(at));
      }
      var period = fact.period().period();
      row.append(',').append(period.start()).append(',').append(period.lastDay());
      row.append(',').append(fact.value()).append(',').append(fact.knownOn());
      rows.add(row.toString());
    }
    return String.join("\n", rows) + "\n";
  }
}
