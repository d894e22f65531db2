package org.entente.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.amounts.Currency;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.Header;
import org.entente.facts.LinesDeclaration;

/**
 * The questions that are put to an engine about one source of lines.
 *
 * <p>A row is plain if its amount is at most 15 digits before the point and no more behind it than
 * its currency has, its id is printable ASCII, and it is not withdrawn. Plain rows are added up.
 */
final class LineQueries {
  private static final int WHOLE_DIGITS = 15;

  /** What an id is that needs no closer look, as a pattern. */
  static final String TEXT_PATTERN = "[!-~]([ -~]*[!-~])?";

  private final LinesDeclaration lines;
  private final Relation relation;
  private final int id;
  private final int amount;
  private final int withdrawn;
  private final List<Integer> columns;
  private final List<Integer> shared;

  LineQueries(LinesDeclaration lines, Header header, Relation relation) {
    this.lines = lines;
    this.relation = relation;
    id = lines.hasId() ? header.position(ColumnNames.ID) : -1;
    amount = header.position(ColumnNames.AMOUNT);
    withdrawn = lines.hasId() ? undeclared(header, ColumnNames.WITHDRAWN) : -1;
    shared = new ArrayList<>();
    shared.add(header.position(lines.datedColumn()));
    shared.add(undeclared(header, ColumnNames.KNOWN_ON));
    shared.add(undeclared(header, ColumnNames.CURRENCY));
    columns = lines.columns().stream().map(c -> header.position(c.name())).toList();
    shared.addAll(columns);
    shared.removeIf(position -> position < 0);
  }

  private int undeclared(Header header, String column) {
    return lines.column(column).isPresent() ? -1 : header.position(column);
  }

  /** The columns in which lines that are alike agree, by their positions in the source. */
  List<Integer> shared() {
    return List.copyOf(shared);
  }

  /** Makes a table for the groups whose lines are needed singly. */
  Query createSingle() {
    var columns = new ArrayList<String>();
    for (int c = 0; c < shared.size(); c++) {
      columns.add("k" + c + " VARCHAR");
    }
    return Query.of("CREATE OR REPLACE TEMP TABLE single(" + String.join(", ", columns) + ")");
  }

  Query insertSingle(List<String> key) {
    var marks = String.join(", ", Collections.nCopies(key.size(), "?"));
    return new Query("INSERT INTO single VALUES (" + marks + ")", List.copyOf(key));
  }

  /** The rows that were not added up: their numbers in the file and all their values as text. */
  Query single(boolean hasSeveral) {
    var columns = new ArrayList<String>();
    for (int c = 0; c < relation.headings().size(); c++) {
      columns.add(relation.text(c));
    }
    var keys = String.join(", ", shared.stream().map(relation::text).toList());
    return Query.of("SELECT file_row_number, " + String.join(", ", columns) + " FROM")
        .then(relation.from())
        .then(
            "WHERE NOT ("
                + plain(hasSeveral)
                + ") OR ("
                + keys
                + ") IN (SELECT * FROM single) ORDER BY file_row_number");
  }

  /** The ids that need a closer look: they have several rows, or are not plain. */
  Query several() {
    var text = relation.text(id);
    return Query.of("SELECT id FROM (SELECT " + text + " AS id FROM")
        .then(relation.from())
        .then(") GROUP BY id HAVING count(*) > 1 OR NOT " + isPlainText("id"));
  }

  /**
   * The groups: of each the columns in which its lines agree as text, how many plain lines it has,
   * their sum, and how many rows that are not plain.
   */
  Query groups(boolean hasSeveral) {
    var names = new ArrayList<String>();
    var keys = new ArrayList<String>();
    for (int position : shared) {
      names.add(relation.text(position));
      keys.add(Relation.name(position));
    }
    var columns = String.join(", ", names);
    return Query.of(
            "SELECT "
                + columns
                + ", count(units), sum(units), count(*) - count(units) "
                + "FROM (SELECT *, CASE WHEN "
                + plain(hasSeveral)
                + " THEN CAST("
                + Relation.name(amount)
                + " AS DECIMAL(18, "
                + digits()
                + ")) END AS units FROM")
        .then(relation.from())
        .then(") GROUP BY " + String.join(", ", keys));
  }

  /** The condition on plain rows. */
  private String plain(boolean hasSeveral) {
    var conditions = new ArrayList<String>();
    conditions.add(isPlainAmount(digits()));
    for (var currency : PlainRow.currencies(lines)) {
      if (currency.digits() < digits()) {
        var is = relation.text(currencyColumn()) + " = '" + currency.code() + "'";
        conditions.add("(NOT " + is + " OR " + isPlainAmount(currency.digits()) + ")");
      }
    }
    if (lines.conversion().isPresent()) {
      var name = Relation.name(amount);
      conditions.add(
          "(CASE WHEN "
              + conditions.getFirst()
              + " THEN CAST("
              + name
              + " AS DECIMAL(18, "
              + digits()
              + ")) <> 0 ELSE false END)");
    }
    if (withdrawn >= 0) {
      conditions.add(relation.text(withdrawn) + " IN ('', 'no')");
    }
    if (hasSeveral) {
      conditions.add(relation.text(id) + " NOT IN (SELECT id FROM several)");
    }
    return String.join(" AND ", conditions);
  }

  private int currencyColumn() {
    return columns.get(lines.currencyColumn().orElseThrow());
  }

  /** The most digits behind the point that an amount of any of the currencies has. */
  private int digits() {
    return PlainRow.currencies(lines).stream().mapToInt(Currency::digits).max().orElseThrow();
  }

  private String isPlainAmount(int digits) {
    var name = Relation.name(amount);
    return switch (relation.forms().get(amount)) {
      case Form.Text text ->
          "coalesce(regexp_full_match(" + name + ", '" + amountPattern(digits) + "'), false)";
      case Form.Decimal decimal -> isPlainDecimal(name, decimal.scale(), digits);
      case Form.Day day -> "false";
      case Form.YesNo yesNo -> "false";
      case Form.Other other -> "false";
    };
  }

  private static String isPlainDecimal(String name, int scale, int digits) {
    var within = "coalesce(abs(" + name + ") < 1" + "0".repeat(WHOLE_DIGITS) + ", false)";
    return scale <= digits
        ? within
        : "(CASE WHEN "
            + within
            + " THEN CAST("
            + name
            + " AS DECIMAL(18, "
            + digits
            + ")) = "
            + name
            + " ELSE false END)";
  }

  /** What an amount in plain digits is, as a pattern. */
  static String amountPattern(int digits) {
    return "-?[0-9]{1," + WHOLE_DIGITS + "}" + (digits == 0 ? "" : "([.][0-9]{1," + digits + "})?");
  }

  private static String isPlainText(String expression) {
    return "regexp_full_match(" + expression + ", '" + TEXT_PATTERN + "')";
  }
}
