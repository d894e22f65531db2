package org.entente.agreement.parsed;

import java.util.stream.Collectors;
import org.entente.agreement.text.SourceText;

/** Writes amendments as text that is read back as the same amendments. */
final class AmendmentPrinter {
  private AmendmentPrinter() {}

  static String print(ParsedAmendment amendment) {
    var signed = amendment.signed().map(s -> "  " + Printer.print(s) + "\n").orElse("");
    var effective = amendment.effective().map(AmendmentPrinter::effective).orElse("");
    return amendment.changes().stream()
        .map(change -> "  " + change(change) + "\n")
        .collect(
            Collectors.joining(
                "",
                "amendment "
                    + amendment.name().text()
                    + Printer.labels(amendment.labels())
                    + " to "
                    + amendment.agreement().text()
                    + Printer.cites(amendment.cites())
                    + "\n"
                    + signed
                    + effective,
                ""));
  }

  private static String effective(ParsedAmendment.Effective effective) {
    return effective.pending().stream()
        .map(p -> (p.ends() ? ", ends " : ", keeps ") + p.amendment().text())
        .collect(
            Collectors.joining(
                "", "  effective " + effective.day(), Printer.cites(effective.cites()) + "\n"));
  }

  private static String change(ParsedChange change) {
    return switch (change) {
      case ParsedChange.Replace replace -> "replace " + withWith(replace.clause());
      case ParsedChange.ReplaceValues values ->
          values.periods().stream()
              .map(period -> "\n    " + Printer.period(period))
              .collect(
                  Collectors.joining(
                      "",
                      "replace amount "
                          + values.amount().text()
                          + " with"
                          + values.value().map(v -> " " + ExpressionPrinter.print(v)).orElse("")
                          + Printer.cites(values.cites()),
                      ""));
      case ParsedChange.ReplaceShare share ->
          "replace pool "
              + share.pool().text()
              + " / "
              + Addresses.bearers(share.share().parties())
              + " with bears"
              + PoolPrinter.withoutParties(share.share());
      case ParsedChange.Add add -> "add " + Printer.print(add.clause());
      case ParsedChange.Strike strike ->
          "strike "
              + strike.clause()
              + strike.bearers().map(b -> " / " + b).orElse("")
              + Printer.cites(strike.cites());
      case ParsedChange.StrikeParties strike ->
          "strike parties " + Printer.names(strike.parties()) + Printer.cites(strike.cites());
    };
  }

  /** The clause with {@code with} in place of its first sign, or behind its word. */
  private static String withWith(ParsedClause clause) {
    var text = Printer.print(clause);
    if (clause instanceof ParsedClause.Term) {
      return "term with" + text.substring("term".length());
    }
    var tokens = Lexer.lex(new SourceText("", text)).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isLabel = i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.STRING;
      boolean isCurrency = clause instanceof ParsedClause.Total;
      if (tokens.get(i).is("=") || tokens.get(i).is(":") && !isLabel && !isCurrency) {
        var span = tokens.get(i).span();
        return text.substring(0, span.start()).stripTrailing()
            + " with"
            + text.substring(span.end());
      }
    }
    return text;
  }
}
