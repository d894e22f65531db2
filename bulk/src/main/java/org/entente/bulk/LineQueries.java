package org.entente.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.amounts.Currency;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.Header;
import org.entente.facts.LinesDeclaration;

/**
 * The questions that are put to an engine about one source of lines.
 *
 * <p>A row is plain if its amount has at most 18 digits and no more behind the point than its
 * currency, its id is printable ASCII and stands once, and it is not withdrawn. Plain rows are
 * added up.
 */
final class LineQueries {
  /** How many digits a plain amount has at most, so that it fits 64 bits. */
  private static final int DIGITS = 18;

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
                + isPlain(hasSeveral)
                + ") OR ("
                + keys
                + ") IN (SELECT * FROM single) ORDER BY file_row_number");
  }

  /** The ids of all rows. */
  Query ids() {
    return Query.of("SELECT " + relation.text(id) + " AS id FROM").then(relation.from());
  }

  /** How many rows there are, each of them read. */
  Query rows() {
    return Query.of("SELECT count(" + Relation.name(amount) + ") FROM").then(relation.from());
  }

  /**
   * The groups: of each the columns in which its lines agree as text, how many plain lines it has,
   * their sum, and how many rows that are not plain.
   */
  Query groups(boolean hasSeveral) {
    var texts = String.join(", ", shared.stream().map(relation::text).toList());
    var keys = String.join(", ", shared.stream().map(Relation::name).toList());
    return added(texts, Query.of("*"), hasSeveral).then(") GROUP BY " + keys);
  }

  /** The file whose rows have numbers, if it does. */
  Optional<Relation.Numbered> numbered() {
    return relation.numbered();
  }

  /**
   * The rows that were added up, each with the interval and the day in which it counts.
   *
   * @param file the number of the source
   * @param name how problems and statements call it
   * @param isSorted whether of the days whose lines are sorted, or of the others
   */
  Query placed(int file, String name, boolean hasSeveral, boolean isSorted) {
    var dialect = relation.dialect();
    int first = relation.numbered().orElseThrow().first();
    return placed(
        new Query(
            (isSorted ? "" : "places.file AS source, file_row_number, ")
                + "cell, day_number, start, day, 0 AS version, "
                + relation.text(id)
                + " AS id, CAST(? AS "
                + dialect.textType("file")
                + ") AS file, file_row_number + "
                + first
                + " AS "
                + dialect.named("row")
                + ", CAST('line' AS "
                + dialect.textType("entry")
                + ") AS entry, CAST("
                + decimal()
                + " AS "
                + PartsFile.MONEY
                + ") AS amount, "
                + units()
                + " AS units",
            List.of(name)),
        file,
        hasSeveral,
        isSorted);
  }

  /** By group of rows of a file and by day, the sums of units of the days that are not sorted. */
  Query sumsOfRowGroups(int file, long rows, boolean hasSeveral) {
    var units =
        Query.of(
            "file_row_number // " + rows + " AS row_group, day_number, " + units() + " AS units");
    return Query.of("SELECT row_group, day_number, sum(units) FROM (")
        .then(placed(units, file, hasSeveral, false))
        .then(") GROUP BY ALL");
  }

  private Query placed(Query columns, int file, boolean hasSeveral, boolean isSorted) {
    var keys = new ArrayList<String>();
    for (int k = 0; k < shared.size(); k++) {
      keys.add(
          relation.forms().get(shared.get(k)) instanceof Form.Day
              ? Relation.name(shared.get(k)) + " = places.d" + k
              : relation.text(shared.get(k)) + " = places.k" + k);
    }
    var where =
        " WHERE places.file = %d AND places.sorted = %d AND %s"
            .formatted(file, isSorted ? 1 : 0, isPlain(hasSeveral));
    return Query.of("SELECT")
        .then(columns)
        .then("FROM")
        .then(relation.from())
        .then("JOIN places ON " + String.join(" AND ", keys) + where);
  }

  private String decimal() {
    return "CAST(" + Relation.name(amount) + " AS DECIMAL(18, " + digits() + "))";
  }

  /** In a wider decimal, since DuckDB keeps a product of 18 digits to 18 digits. */
  private String units() {
    var wide = "CAST(" + decimal() + " AS DECIMAL(38, " + digits() + "))";
    return "CAST(" + wide + " * 1" + "0".repeat(digits()) + " AS BIGINT)";
  }

  /**
   * The groups by number: the values of the columns that have a dictionary are counted through, so
   * that an engine can add up in an array.
   */
  Query groups(Dictionaries dictionaries, boolean hasSeveral) {
    var numbered = dictionaries.number();
    var others = dictionaries.others();
    var texts = new StringBuilder("number");
    var keys = new StringBuilder("number");
    for (int position : others) {
      texts.append(", ").append(relation.text(position));
      keys.append(", ").append(Relation.name(position));
    }
    return added(texts.toString(), Query.of("*,").then(numbered).then("AS number"), hasSeveral)
        .then(") GROUP BY " + keys);
  }

  /** The groups of rows whose values are not all in the dictionaries. */
  Query unknown(Dictionaries dictionaries, boolean hasSeveral) {
    var texts = String.join(", ", shared.stream().map(relation::text).toList());
    var keys = String.join(", ", shared.stream().map(Relation::name).toList());
    return added(texts, Query.of("*"), hasSeveral)
        .then("WHERE")
        .then(dictionaries.isUnknown())
        .then(") GROUP BY " + keys);
  }

  /** The different values of a column among the first rows, a few more than are of use. */
  Query firstValues(int column) {
    return Query.of(
            "SELECT DISTINCT value FROM (SELECT " + Relation.name(column) + " AS value FROM")
        .then(relation.from())
        .then(
            "LIMIT "
                + Dictionaries.ROWS_LOOKED_AT
                + ") WHERE value IS NOT NULL ORDER BY value LIMIT "
                + (Dictionaries.VALUES_MOST + 1));
  }

  /** Whether the column is text. */
  boolean isText(int column) {
    return relation.forms().get(column) instanceof Form.Text;
  }

  /** The sums of plain rows by some columns of an inner query, which is left open. */
  private Query added(String keys, Query columns, boolean hasSeveral) {
    var conditions = plain(hasSeveral);
    var units = decimal();
    var plain =
        conditions.isEmpty()
            ? units
            : "CASE WHEN " + String.join(" AND ", conditions) + " THEN " + units + " END";
    return Query.of(
            "SELECT " + keys + ", count(units), sum(units), count(*) - count(units) FROM (SELECT")
        .then(columns)
        .then(", " + plain + " AS units FROM")
        .then(relation.from());
  }

  private String isPlain(boolean hasSeveral) {
    var conditions = plain(hasSeveral);
    conditions.add(Relation.name(amount) + " IS NOT NULL");
    return String.join(" AND ", conditions);
  }

  /** What must hold of a row so that it is plain, as far as it does not hold of all. */
  private List<String> plain(boolean hasSeveral) {
    var conditions = new ArrayList<String>();
    isPlainAmount(digits()).ifPresent(conditions::add);
    for (var currency : PlainRow.currencies(lines)) {
      if (currency.digits() < digits()) {
        var is = relation.text(currencyColumn()) + " = '" + currency.code() + "'";
        isPlainAmount(currency.digits())
            .ifPresent(plain -> conditions.add("(NOT " + is + " OR " + plain + ")"));
      }
    }
    if (lines.conversion().isPresent()) {
      var isNothing = decimal() + " = 0";
      var plain = conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
      conditions.add("CASE WHEN " + plain + " THEN NOT " + isNothing + " ELSE false END");
    }
    if (withdrawn >= 0) {
      conditions.add(relation.text(withdrawn) + " IN ('', 'no')");
    }
    if (hasSeveral) {
      conditions.add(relation.text(id) + " NOT IN (SELECT id FROM several)");
    }
    return conditions;
  }

  private int currencyColumn() {
    return columns.get(lines.currencyColumn().orElseThrow());
  }

  /** The most digits behind the point that an amount of any of the currencies has. */
  private int digits() {
    return PlainRow.currencies(lines).stream().mapToInt(Currency::digits).max().orElseThrow();
  }

  /** Empty if it holds of every amount that is there; one that is not counts as none. */
  private Optional<String> isPlainAmount(int digits) {
    var name = Relation.name(amount);
    return switch (relation.forms().get(amount)) {
      case Form.Text text ->
          Optional.of(
              "coalesce(" + relation.dialect().isMatch(name, amountPattern(digits)) + ", false)");
      case Form.Decimal decimal -> isPlainDecimal(name, decimal, digits);
      case Form.Day day -> Optional.of("false");
      case Form.YesNo yesNo -> Optional.of("false");
      case Form.Instant instant -> Optional.of("false");
      case Form.Other other -> Optional.of("false");
    };
  }

  private static Optional<String> isPlainDecimal(String name, Form.Decimal decimal, int digits) {
    boolean fits = decimal.whole() + digits <= DIGITS;
    if (fits && decimal.scale() <= digits) {
      return Optional.empty();
    }
    var most = "1" + "0".repeat(DIGITS - digits);
    var within = fits ? "true" : name + " > -" + most + " AND " + name + " < " + most;
    var exact =
        decimal.scale() <= digits
            ? "true"
            : "CAST(" + name + " AS DECIMAL(18, " + digits + ")) = " + name;
    return Optional.of(
        "coalesce(CASE WHEN " + within + " THEN " + exact + " ELSE false END, false)");
  }

  /** What an amount in plain digits is, as a pattern. */
  static String amountPattern(int digits) {
    var fraction = digits == 0 ? "" : "([.][0-9]{1," + digits + "})?";
    return "-?[0-9]{1," + (DIGITS - digits) + "}" + fraction;
  }

  static String isPlainText(String expression, Dialect dialect) {
    return dialect.isMatch(expression, TEXT_PATTERN);
  }
}
