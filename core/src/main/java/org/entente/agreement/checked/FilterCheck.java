package org.entente.agreement.checked;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedCondition;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.calendar.Period;
import org.entente.facts.Column;
import org.entente.facts.LineFilter;
import org.entente.facts.LinesDeclaration;

/** Checks a pool's conditions against the columns of its lines. */
final class FilterCheck {
  private final Scope scope;
  private final LinesDeclaration lines;
  private final String address;

  FilterCheck(Scope scope, LinesDeclaration lines, String address) {
    this.scope = scope;
    this.lines = lines;
    this.address = address;
  }

  List<LineFilter> check(List<ParsedCondition> conditions) {
    return conditions.stream().map(this::filter).toList();
  }

  private LineFilter filter(ParsedCondition condition) {
    return switch (condition) {
      case ParsedCondition.OneOf oneOf -> oneOf(oneOf);
      case ParsedCondition.Between between -> between(between);
      case ParsedCondition.YesNo yesNo -> {
        var column = column(yesNo.column());
        if (!(column.type() instanceof Column.Type.YesNo)) {
          throw scope.refuse("E0328", yesNo.span(), address, column.name());
        }
        yield new LineFilter.YesNo(column.name(), yesNo.yes());
      }
    };
  }

  private LineFilter oneOf(ParsedCondition.OneOf condition) {
    var column = column(condition.column());
    var values = new ArrayList<String>();
    for (var value : condition.values()) {
      values.add(value(column, value));
    }
    return new LineFilter.OneOf(column.name(), values);
  }

  private String value(Column column, ParsedCondition.Value value) {
    return switch (column.type()) {
      case Column.Type.Text text -> Normalizer.normalize(value.text(), Normalizer.Form.NFC);
      case Column.Type.InCurrency in -> {
        var codes = in.currencies().stream().map(Currency::code).toList();
        if (!codes.contains(value.text())) {
          throw scope.unknown(
              "E0208", new Name(value.text(), value.span()), codes, "currencies", address);
        }
        yield value.text();
      }
      case Column.Type.InSet in -> {
        if (!in.set().members().contains(value.text())) {
          throw scope.unknown(
              "E0222",
              new Name(value.text(), value.span()),
              in.set().members(),
              "members",
              address);
        }
        yield value.text();
      }
      case Column.Type.Number number -> {
        try {
          yield Rational.parse(value.text().replace("_", "")).toString();
        } catch (NumberFormatException e) {
          throw scope.refuse("E0329", value.span(), address, column.name(), value.text());
        }
      }
      case Column.Type.YesNo yesNo ->
          throw scope.refuse("E0330", value.span(), address, column.name());
      case Column.Type.Date date ->
          throw scope.refuse("E0331", value.span(), address, column.name());
    };
  }

  private LineFilter between(ParsedCondition.Between condition) {
    boolean date =
        condition.column().text().equals(lines.datedColumn())
            || column(condition.column()).type() instanceof Column.Type.Date;
    if (!date) {
      var column = condition.column();
      throw scope.refuse("E0335", column.span(), address, column.text());
    }
    LocalDate first = condition.first();
    if (condition.last().isBefore(first)) {
      throw scope.refuse("E0503", condition.span(), address, first, condition.last());
    }
    return new LineFilter.Between(
        condition.column().text(), Period.ofDays(first, condition.last()));
  }

  private Column column(Name name) {
    return lines
        .column(name.text())
        .orElseThrow(() ->
            scope.unknown(
                "E0228",
                name,
                lines.columns().stream().map(Column::name).toList(),
                "columns",
                address));
  }
}
