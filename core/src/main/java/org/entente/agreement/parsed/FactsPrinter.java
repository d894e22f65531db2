package org.entente.agreement.parsed;

/** Writes rates of exchange, and how lines are converted by them. */
final class FactsPrinter {
  private FactsPrinter() {}

  static String rates(ParsedClause.Rates clause) {
    return "rates "
        + clause.name().text()
        + Printer.labels(clause.labels())
        + ": "
        + Printer.names(clause.currencies())
        + " per "
        + clause.base().text()
        + " by "
        + clause.by().text()
        + ", vintage "
        + Printer.vintage(clause.vintage())
        + Printer.cites(clause.cites());
  }

  static String conversion(ParsedConversion conversion) {
    var day =
        switch (conversion.day()) {
          case ParsedConversion.Day.OfColumn of -> " on " + of.column().text();
          case ParsedConversion.Day.Fixed fixed -> " on " + fixed.day();
          case ParsedConversion.Day.Average average ->
              " average" + Printer.window(average.window());
        };
    return ", converted by "
        + conversion.rates().text()
        + day
        + conversion
            .within()
            .map(days -> ", else the last day before within " + days + " days")
            .orElse("")
        + conversion.rounding().map(FactsPrinter::rounding).orElse("");
  }

  static String rounding(ParsedSumRounding rounding) {
    return (rounding.eachLine() ? ", each line to " : ", the sum to ")
        + ExpressionPrinter.quantity(rounding.to().to())
        + " "
        + rounding.to().mode().text();
  }
}
