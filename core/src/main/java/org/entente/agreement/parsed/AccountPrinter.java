package org.entente.agreement.parsed;

import java.util.List;
import java.util.stream.Collectors;

/** Writes accounts, and the lines that move parts, as text that is read back as the same. */
final class AccountPrinter {
  private AccountPrinter() {}

  static String print(ParsedClause.Account account) {
    return "account "
        + account.name().text()
        + (account.indices().isEmpty() ? "" : "[" + Printer.names(account.indices()) + "]")
        + Printer.labels(account.labels())
        + ": "
        + account.unit().text()
        + Printer.window(account.window())
        + account.opening().map(o -> ", opening " + ExpressionPrinter.print(o)).orElse("")
        + account.expiry().map(AccountPrinter::expiry).orElse("")
        + Printer.cites(account.cites())
        + account.entries().stream()
            .map(entry -> "\n    " + entry(entry))
            .collect(Collectors.joining());
  }

  private static String expiry(ParsedExpiry expiry) {
    return ", expires "
        + expiry
            .word()
            .map(word -> "after " + expiry.periods() + " " + word.text())
            .orElse("at end");
  }

  private static String entry(ParsedEntry entry) {
    return (entry.adds() ? "+ " : "- ")
        + flow(entry.flow())
        + entry.rounded().map(r -> ", " + ExpressionPrinter.rounding(r)).orElse("")
        + (entry.limitBalance() ? ", limit balance" : "")
        + Printer.cites(entry.cites());
  }

  /** The words of a flow: {@code 300% in all of part of C to A in cost[well]}. */
  static String flow(ParsedEntry.Flow flow) {
    return switch (flow) {
      case ParsedEntry.Flow.Value value -> ExpressionPrinter.print(value.value());
      case ParsedEntry.Flow.PartOf part ->
          part.multiple().map(AccountPrinter::multiple).orElse("")
              + "part of "
              + part.from().text()
              + " to "
              + part.to().text()
              + " in "
              + part.pool().text()
              + indices(part.indices());
    };
  }

  private static String multiple(ParsedEntry.Multiple multiple) {
    var basis =
        multiple
            .basis()
            .map(b ->
                switch (b) {
                  case IN_ALL -> " in all of ";
                  case ON_TOP -> " on top of ";
                })
            .orElse(" of ");
    return ExpressionPrinter.quantity(multiple.percent()) + basis;
  }

  private static String indices(List<Expression.Index> indices) {
    return indices.isEmpty()
        ? ""
        : indices.stream()
            .map(index -> index.name().text() + ExpressionPrinter.offset(index.offset()))
            .collect(Collectors.joining(", ", "[", "]"));
  }

  static String part(ParsedPart part) {
    return "part of "
        + PartParser.words(part.source())
        + conditions(" where ", " and ", part.where())
        + " to "
        + PartParser.words(part.to())
        + part.among().map(AccountPrinter::among).orElse("")
        + part.limit().map(AccountPrinter::limit).orElse("")
        + part.when().map(cases -> cases(", when ", cases)).orElse("")
        + part.unless().map(cases -> cases(", unless ", cases)).orElse("")
        + Printer.cites(part.cites());
  }

  private static String cases(String word, ParsedPart.Cases cases) {
    return cases.cases().stream()
        .map(AccountPrinter::oneCase)
        .collect(Collectors.joining(cases.any() ? " or " : " and ", word, ""));
  }

  private static String oneCase(ParsedPart.Case one) {
    return switch (one) {
      case ParsedPart.Case.Holds holds -> KeyPrinter.condition(holds.condition());
      case ParsedPart.Case.Day day -> (day.before() ? "before " : "from ") + day.day();
    };
  }

  private static String conditions(
      String word, String between, List<ParsedValueCondition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(KeyPrinter::condition)
            .collect(Collectors.joining(between, word, ""));
  }

  private static String among(ParsedPart.Among among) {
    return switch (among) {
      case ParsedPart.Among.Equally equally -> ", equally";
      case ParsedPart.Among.ProRata proRata ->
          ", pro rata " + ExpressionPrinter.print(proRata.weight());
    };
  }

  private static String limit(ParsedPart.Limit limit) {
    return switch (limit) {
      case ParsedPart.Limit.Balance balance ->
          ", limit balance of " + ExpressionPrinter.reference(balance.account());
      case ParsedPart.Limit.Bound bound -> PoolPrinter.limit(bound.limit());
    };
  }
}
