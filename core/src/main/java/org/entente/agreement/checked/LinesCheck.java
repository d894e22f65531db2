package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedColumn;
import org.entente.agreement.text.Span;
import org.entente.amounts.Currency;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;
import org.entente.rates.Conversion;

/** Checks a source of lines: its columns, and that its amounts come into one currency. */
final class LinesCheck {
  private final Scope scope;
  private final ParsedClause.Lines clause;
  private final String address;
  private final List<Column> columns = new ArrayList<>();
  private Optional<ParsedColumn> amount = Optional.empty();
  private Optional<ParsedColumn.Dated> dated = Optional.empty();
  private boolean hasId;

  LinesCheck(Scope scope, ParsedClause.Lines clause) {
    this.scope = scope;
    this.clause = clause;
    this.address = "lines " + clause.name().text();
  }

  LinesDeclaration check() {
    scope.declare(clause.name(), address);
    var conversion = clause.conversion().map(c -> new ConversionCheck(scope, clause, c, address));
    columns(conversion);
    if (amount.isEmpty() || dated.isEmpty()) {
      var what =
          amount.isEmpty() ? "amount " + scope.currencyOrThrow().code() : "dated service_date";
      throw scope.refuse("E0213", clause.name().span(), address, clause.name().text(), what);
    }
    var day = dated.get().name().text();
    var currency = currency(amount.get());
    Optional<Conversion> converted = conversion.map(c -> c.check(currency, columns, day));
    var lines =
        new LinesDeclaration(
            clause.name().text(),
            currency,
            day,
            columns,
            hasId,
            clause.lateLinesRestate(),
            converted,
            clause.rounding().map(r -> new SumRoundingCheck(scope, address).check(r)),
            scope.place(clause.span(), address));
    scope.lines.put(lines.name(), lines);
    return lines;
  }

  private void columns(Optional<ConversionCheck> conversion) {
    var names = new TreeSet<String>();
    for (var column : clause.columns()) {
      for (var name : columnNames(column)) {
        if (!names.add(name)) {
          throw scope.refuse("E0212", column.span(), address, name);
        }
      }
      switch (column) {
        case ParsedColumn.Id id -> hasId = true;
        case ParsedColumn.Amount a -> amount = Optional.of(a);
        case ParsedColumn.AmountIn in -> {
          amount = Optional.of(in);
          var currencies =
              conversion.orElseThrow(() -> unconverted(in.span(), "several currencies"));
          columns.add(
              new Column(
                  in.column().text(),
                  new Column.Type.InCurrency(currencies.rates().convertible()),
                  false));
        }
        case ParsedColumn.Dated d -> dated = Optional.of(d);
        case ParsedColumn.InSet in ->
            columns.add(
                new Column(
                    in.name().text(),
                    new Column.Type.InSet(scope.set(in.set(), address)),
                    in.optional()));
        case ParsedColumn.Plain plain ->
            columns.add(new Column(plain.name().text(), type(plain.type()), plain.optional()));
      }
    }
  }

  /** The currency of all amounts; where a column names it, the agreement's. */
  private Currency currency(ParsedColumn column) {
    if (!(column instanceof ParsedColumn.Amount a)) {
      return scope.currencyOrThrow();
    }
    var currency = new HeaderCheck(scope).currency(a.currency(), address);
    if (clause.conversion().isEmpty() && !currency.equals(scope.currencyOrThrow())) {
      throw unconverted(a.span(), currency.code());
    }
    return currency;
  }

  private Refused unconverted(Span span, String currencies) {
    return scope.refuse("E0370", span, address, currencies, scope.currencyOrThrow().code());
  }

  private static List<String> columnNames(ParsedColumn column) {
    return switch (column) {
      case ParsedColumn.Id id -> List.of("id");
      case ParsedColumn.Amount amount -> List.of("amount");
      case ParsedColumn.AmountIn amount -> List.of("amount", amount.column().text());
      case ParsedColumn.Dated dated -> List.of(dated.name().text());
      case ParsedColumn.InSet in -> List.of(in.name().text());
      case ParsedColumn.Plain plain -> List.of(plain.name().text());
    };
  }

  private static Column.Type type(ParsedColumn.Type type) {
    return switch (type) {
      case TEXT -> new Column.Type.Text();
      case NUMBER -> new Column.Type.Number();
      case DATE -> new Column.Type.Date();
      case YES_NO -> new Column.Type.YesNo();
    };
  }
}
