package org.entente.agreement.parsed;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.agreement.text.Labels;

/**
 * Writes agreements as text that the parser reads back as the same agreements, places apart.
 *
 * <p>It writes what an agreement says and not how it was written: comments are lost, and numbers
 * are in their shortest form. {@link Formatter} lays out a text that a person wrote.
 *
 * <p>Example: a limit of 23,400,000,000 JPY is written as {@code 23.4bn JPY}.
 */
public final class Printer {
  private Printer() {}

  /** All agreements of the file. */
  public static String print(ParsedFile file) {
    return Stream.concat(
            file.agreements().stream().map(Printer::agreement),
            file.amendments().stream().map(AmendmentPrinter::print))
        .collect(Collectors.joining("\n", "entente 1\n", ""));
  }

  /** One clause. */
  public static String print(ParsedClause clause) {
    return clause(clause);
  }

  /** A file of this agreement alone. */
  public static String print(ParsedAgreement agreement) {
    return "entente 1\n" + agreement(agreement);
  }

  private static String agreement(ParsedAgreement agreement) {
    return agreement.clauses().stream()
        .map(clause -> "  " + clause(clause) + "\n")
        .collect(
            Collectors.joining(
                "",
                "agreement " + agreement.name().text() + labels(agreement.labels()) + "\n",
                ""));
  }

  private static String clause(ParsedClause clause) {
    return switch (clause) {
      case ParsedClause.Parties c ->
          "parties " + members("", c.parties(), c.from()) + cites(c.cites());
      case ParsedClause.Signed c -> "signed " + c.day() + cites(c.cites());
      case ParsedClause.Term c ->
          "term %s to %s".formatted(c.first(), c.last())
              + (c.retroactive() ? ", retroactive" : "")
              + cites(c.cites());
      case ParsedClause.Succeeds c ->
          "succeeds " + c.agreement().text() + succession(c.succession()) + cites(c.cites());
      case ParsedClause.Year c -> "year " + c.name().text() + border(c) + cites(c.cites());
      case ParsedClause.CurrencyClause c -> "currency " + c.code().text() + cites(c.cites());
      case ParsedClause.Round c ->
          "round per pool"
              + window(c.window())
              + " to "
              + ExpressionPrinter.quantity(c.to())
              + remainder(c.remainder())
              + cites(c.cites());
      case ParsedClause.UnitClause c ->
          "unit "
              + c.name().text()
              + labels(c.labels())
              + (c.whole() ? ", whole" : "")
              + cites(c.cites());
      case ParsedClause.SetClause c ->
          "set "
              + c.name().text()
              + labels(c.labels())
              + " "
              + members("= ", c.members(), c.from())
              + cites(c.cites());
      case ParsedClause.Lines c -> lines(c);
      case ParsedClause.Rates c -> FactsPrinter.rates(c);
      case ParsedClause.Input c -> input(c);
      case ParsedClause.Amount c -> amount(c);
      case ParsedClause.Formula c ->
          "formula %s(%s) = ".formatted(c.name().text(), names(c.parameters()))
              + ExpressionPrinter.print(c.value())
              + cites(c.cites());
      case ParsedClause.Key c -> KeyPrinter.print(c);
      case ParsedClause.Pool c -> PoolPrinter.print(c);
      case ParsedClause.Account c -> AccountPrinter.print(c);
      case ParsedClause.Due c ->
          "due %s to %s = ".formatted(c.from().text(), c.to().text())
              + ExpressionPrinter.print(c.amount())
              + c.window().map(Printer::window).orElse("")
              + c.instalments().map(Printer::instalments).orElse("")
              + cites(c.cites());
      case ParsedClause.Others c ->
          "others of %s: ".formatted(c.lines().text())
              + (c.excluded() ? "excluded" : "problem")
              + cites(c.cites());
      case ParsedClause.Total c ->
          "total "
              + c.name().text()
              + labels(c.labels())
              + c.currency().map(currency -> ": " + currency.text()).orElse("")
              + " = "
              + ExpressionPrinter.print(c.value())
              + cites(c.cites());
      case ParsedClause.Shown c -> shown(c);
      case ParsedClause.Check c -> check(c);
    };
  }

  private static String border(ParsedClause.Year year) {
    var named = ", named by " + (year.namedByFirstDay() ? "first" : "last") + " day";
    return switch (year.border()) {
      case ParsedYearBorder.Starts starts -> " starts " + monthDay(starts.day()) + named;
      case ParsedYearBorder.LastOf last ->
          " ends last %s of ".formatted(last.weekday().text())
              + String.format(Locale.ROOT, "%02d", last.month())
              + named
              + weeks(last.weeks());
      case ParsedYearBorder.NearestTo nearest ->
          " ends nearest %s to ".formatted(nearest.weekday().text())
              + monthDay(nearest.day())
              + named
              + weeks(nearest.weeks());
    };
  }

  private static String weeks(List<Integer> weeks) {
    return weeks.isEmpty()
        ? ""
        : weeks.stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", ", in quarters of ", " weeks"));
  }

  private static String succession(ParsedClause.Succession succession) {
    return switch (succession) {
      case WITHOUT_GAP -> "";
      case AFTER_A_GAP -> ", after a gap";
      case FROM_ITS_FIRST_DAY -> ", from its first day";
    };
  }

  static String remainder(ParsedRemainder remainder) {
    return switch (remainder) {
      case ParsedRemainder.LargestFraction largest ->
          ", largest fraction, ties "
              + (largest.tiesTo().isEmpty() ? "by id" : "to " + names(largest.tiesTo()));
      case ParsedRemainder.HalfUpRemainderTo halfUp ->
          ", half_up, remainder to " + halfUp.party().text();
    };
  }

  private static String lines(ParsedClause.Lines clause) {
    var columns = clause.columns().stream().map(Printer::column).collect(Collectors.joining(", "));
    return "lines "
        + clause.name().text()
        + labels(clause.labels())
        + ": "
        + columns
        + clause.conversion().map(FactsPrinter::conversion).orElse("")
        + clause.rounding().map(FactsPrinter::rounding).orElse("")
        + ", late lines "
        + (clause.lateLinesRestate() ? "restate" : "count in the open period")
        + cites(clause.cites());
  }

  private static String column(ParsedColumn column) {
    return switch (column) {
      case ParsedColumn.Id id -> "id";
      case ParsedColumn.Amount amount -> "amount " + amount.currency().text();
      case ParsedColumn.AmountIn amount -> "amount in " + amount.column().text();
      case ParsedColumn.Dated dated -> "dated " + dated.name().text();
      case ParsedColumn.InSet in ->
          in.name().text() + " in " + in.set().text() + (in.optional() ? " optional" : "");
      case ParsedColumn.Plain plain ->
          plain.name().text() + " " + type(plain.type()) + (plain.optional() ? " optional" : "");
    };
  }

  private static String type(ParsedColumn.Type type) {
    return switch (type) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case DATE -> "date";
      case YES_NO -> "yes/no";
    };
  }

  private static String input(ParsedClause.Input clause) {
    return "input "
        + clause.name().text()
        + indices(clause.indices())
        + labels(clause.labels())
        + ": "
        + kind(clause.kind())
        + clause.formation().map(Printer::formation).orElse("")
        + ", vintage "
        + vintage(clause.vintage())
        + cites(clause.cites());
  }

  private static String kind(ParsedKind kind) {
    var word =
        switch (kind.kind()) {
          case TOTAL, LEVEL, RATE, DATE -> kind.kind().name().toLowerCase(Locale.ROOT);
          case YES_NO -> "yes/no";
          case ONE_OF -> "one of";
        };
    return word
        + kind.unit().map(unit -> " " + unit.text()).orElse("")
        + kind.per().map(per -> " per " + per.text()).orElse("")
        + kind.window().map(Printer::window).orElse("");
  }

  private static String formation(ParsedFormation formation) {
    var words =
        switch (formation.formation()) {
          case AVERAGE -> ", average";
          case BY_DAYS -> ", by days";
          case AT_START -> ", at start";
          case AT_END -> ", at end";
        };
    return words + window(formation.window());
  }

  static String vintage(ParsedVintage vintage) {
    return switch (vintage) {
      case ParsedVintage.First first -> "first";
      case ParsedVintage.Newest newest -> "newest";
      case ParsedVintage.LastKnownBy last ->
          "last known by %s of %s".formatted(monthDay(last.day()), last.year().text())
              + ExpressionPrinter.offset(last.offset());
    };
  }

  private static String amount(ParsedClause.Amount clause) {
    var value = clause.value().map(v -> " = " + ExpressionPrinter.print(v)).orElse("");
    return clause.periods().stream()
        .map(period -> "\n    " + period(period))
        .collect(
            Collectors.joining(
                "",
                "amount "
                    + clause.name().text()
                    + indices(clause.indices())
                    + labels(clause.labels())
                    + ": "
                    + kind(clause.kind())
                    + clause.rounded().map(r -> ", " + ExpressionPrinter.rounding(r)).orElse("")
                    + value
                    + cites(clause.cites()),
                ""));
  }

  static String period(ParsedClause.PeriodClause period) {
    return (period.open() ? "from " : "")
        + period.first().text()
        + period.last().map(last -> " to " + last.text()).orElse("")
        + " = "
        + ExpressionPrinter.print(period.value())
        + (period.mayFall() ? ", may fall" : "")
        + cites(period.cites());
  }

  private static String shown(ParsedClause.Shown clause) {
    return "shown to "
        + names(clause.parties())
        + " in "
        + clause.currency().text()
        + " at "
        + ExpressionPrinter.print(clause.rate())
        + ", "
        + ExpressionPrinter.rounding(clause.rounding())
        + cites(clause.cites());
  }

  private static String check(ParsedClause.Check clause) {
    return "check "
        + clause.name().text()
        + labels(clause.labels())
        + ": "
        + ExpressionPrinter.print(clause.left())
        + " "
        + clause.comparison().words()
        + " "
        + ExpressionPrinter.print(clause.right())
        + window(clause.window())
        + cites(clause.cites());
  }

  private static String instalments(ParsedInstalments instalments) {
    var days =
        instalments.instalments().stream()
            .map(one ->
                monthDay(one.day())
                    + one.share().map(s -> " " + ExpressionPrinter.quantity(s)).orElse(""))
            .collect(Collectors.joining(", "));
    return ", in instalments on "
        + days
        + ", remainder in the "
        + (instalments.remainderInLast() ? "last" : "first");
  }

  static String window(ParsedWindow window) {
    return switch (window) {
      case ParsedWindow.Per per ->
          " per " + per.name().text() + per.of().map(year -> " of " + year.text()).orElse("");
      case ParsedWindow.OverTerm overTerm -> " over term";
    };
  }

  static String names(List<Name> names) {
    return names.stream().map(Name::text).collect(Collectors.joining(", "));
  }

  private static String indices(List<Name> indices) {
    return indices.isEmpty() ? "" : "[" + names(indices) + "]";
  }

  private static String members(String sign, List<Labelled> written, Optional<ParsedRoster> from) {
    var listed =
        from.map(roster ->
                "from "
                    + quoted(roster.file())
                    + roster.by().map(column -> " by " + column.text()).orElse(""))
            .orElse("");
    return written.isEmpty() ? listed : sign + labelled(written) + listed;
  }

  private static String labelled(List<Labelled> all) {
    return all.stream()
        .map(one -> one.name().text() + labels(one.labels()))
        .collect(Collectors.joining(", "));
  }

  static String labels(Labels labels) {
    var plain = labels.plain().map(text -> " " + quoted(text)).orElse("");
    return labels.byLanguage().entrySet().stream()
        .map(label -> " " + label.getKey() + ":" + quoted(label.getValue()))
        .collect(Collectors.joining("", plain, ""));
  }

  static String cites(Labels cites) {
    return cites.equals(Labels.NONE) ? "" : " cites" + labels(cites);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String monthDay(MonthDay day) {
    return day.toString().substring("--".length());
  }
}
