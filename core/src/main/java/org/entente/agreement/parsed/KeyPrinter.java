package org.entente.agreement.parsed;

import java.util.List;
import java.util.stream.Collectors;

/** Writes keys as text that is read back as the same keys. */
final class KeyPrinter {
  private KeyPrinter() {}

  static String print(ParsedClause.Key key) {
    var among = key.among().map(selection -> " among " + selection(selection)).orElse("");
    var year =
        switch (key.year()) {
          case UNSAID -> "";
          case BY_DAYS -> ", by days";
          case WHOLE -> ", whole";
        };
    var rounded =
        key.rounded()
            .map(r ->
                ", rounded to "
                    + ExpressionPrinter.quantity(r.to())
                    + Printer.remainder(r.remainder()))
            .orElse("");
    var groups =
        key.groups().stream().map(KeyPrinter::group).collect(Collectors.joining("\n    then"));
    return "key "
        + key.name().text()
        + Printer.labels(key.labels())
        + key.window().map(Printer::window).orElse("")
        + key.from().map(from -> " " + ExpressionPrinter.key(from)).orElse("")
        + " = "
        + weights(key.weights())
        + among
        + year
        + rounded
        + Printer.cites(key.cites())
        + groups;
  }

  private static String weights(ParsedWeights weights) {
    return switch (weights) {
      case ParsedWeights.Equally equally -> "equally";
      case ParsedWeights.Shares shares ->
          shares.shares().stream()
              .map(s -> s.party().text() + " " + ExpressionPrinter.print(s.share()))
              .collect(Collectors.joining(", "));
      case ParsedWeights.ProRata proRata -> "pro rata " + ExpressionPrinter.print(proRata.value());
      case ParsedWeights.AverageOf average -> "average of " + Printer.names(average.keys());
      case ParsedWeights.Mix mix ->
          mix.parts().stream()
              .map(p -> ExpressionPrinter.quantity(p.part()) + " by " + p.key().text())
              .collect(Collectors.joining(", "));
    };
  }

  static String selection(ParsedSelection selection) {
    return switch (selection) {
      case ParsedSelection.TheOthers others -> "the others";
      case ParsedSelection.Members members ->
          Printer.names(members.names())
              + (members.conditions().isEmpty() ? "" : " where ")
              + conditions(members.conditions());
    };
  }

  static String conditions(List<ParsedValueCondition> conditions) {
    return conditions.stream().map(KeyPrinter::condition).collect(Collectors.joining(" and "));
  }

  static String condition(ParsedValueCondition condition) {
    return switch (condition) {
      case ParsedValueCondition.Compared compared ->
          ExpressionPrinter.sum(compared.left())
              + " "
              + compared.comparison().words()
              + " "
              + ExpressionPrinter.sum(compared.right());
      case ParsedValueCondition.YesNo yesNo ->
          (yesNo.yes() ? "" : "not ") + ExpressionPrinter.reference(yesNo.value());
    };
  }

  private static String group(ParsedKeyStep.Group group) {
    return group.steps().stream()
        .map(step -> "\n    " + step(step) + Printer.cites(step.cites()))
        .collect(Collectors.joining());
  }

  private static String step(ParsedKeyStep step) {
    return switch (step) {
      case ParsedKeyStep.Bound bound ->
          selection(bound.selection())
              + " "
              + verb(bound.verb())
              + (bound.reapplied() ? "" : ", not reapplied");
      case ParsedKeyStep.Difference difference ->
          "difference to "
              + selection(difference.receivers())
              + difference
                  .weights()
                  .map(weights -> ", pro rata " + ExpressionPrinter.print(weights))
                  .orElse("");
      case ParsedKeyStep.Together together -> "together";
    };
  }

  private static String verb(ParsedKeyStep.Verb verb) {
    return switch (verb) {
      case ParsedKeyStep.Verb.HoldAt hold -> "hold at " + ExpressionPrinter.print(hold.share());
      case ParsedKeyStep.Verb.HoldEqual equal -> "hold equal";
      case ParsedKeyStep.Verb.Floor floor -> "floor " + ExpressionPrinter.print(floor.share());
      case ParsedKeyStep.Verb.Limit limit -> "limit " + ExpressionPrinter.print(limit.share());
      case ParsedKeyStep.Verb.ReducedBy reduced ->
          "reduced by " + ExpressionPrinter.print(reduced.part());
    };
  }
}
