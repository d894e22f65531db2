package org.entente.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.bulk.Relation.Form;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.Header;
import org.entente.facts.LinesDeclaration;

/**
 * The questions that are put to an engine about one source of lines.
 *
 * <p>A row is plain if its amount is a {@link PlainAmount}, its id is printable ASCII and stands
 * once, and it is not withdrawn. Plain rows are added up.
 */
final class LineQueries {
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

  /** How many rows there are, each of them read with all its values. */
  Query rows() {
    var counts = new ArrayList<String>();
    for (int c = 0; c < relation.headings().size(); c++) {
      counts.add("count(" + Relation.name(c) + ")");
    }
    return Query.of("SELECT " + String.join(", ", counts) + " FROM").then(relation.from());
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
   * The rows that were added up, each with the interval and the day in which it counts, of the days
   * whose lines are sorted.
   *
   * @param file the number of the source
   * @param name how problems and statements call it
   */
  Query placed(int file, String name, boolean hasSeveral, Money money) {
    var keys = new ArrayList<String>();
    for (int k = 0; k < shared.size(); k++) {
      keys.add(
          form(shared.get(k)) instanceof Form.Day
              ? Relation.name(shared.get(k)) + " IS NOT DISTINCT FROM places.d" + k
              : text(shared.get(k)) + " = places.k" + k);
    }
    return Query.of("SELECT cell, day_number, start, day, 0 AS version,")
        .then(line(name, money))
        .then("FROM")
        .then(relation.from())
        .then(
            "JOIN places ON %s WHERE places.file = %d AND %s"
                .formatted(String.join(" AND ", keys), file, isPlain(hasSeveral)));
  }

  /**
   * The rows that were added up, in their order, each with its slot.
   *
   * @param name how problems and statements call the source
   */
  Query slotted(String name, Query slot, boolean hasSeveral, Money money) {
    return Query.of("SELECT file_row_number,")
        .then(slot)
        .then("AS slot,")
        .then(line(name, money))
        .then("FROM")
        .then(relation.from())
        .then("WHERE " + isPlain(hasSeveral));
  }

  /** What is told of a row itself. */
  private Query line(String name, Money money) {
    int first = relation.numbered().orElseThrow().first();
    var dialect = relation.dialect();
    return new Query(
        "%s AS id, CAST(? AS %s) AS file, file_row_number + %d AS %s, CAST('line' AS %s) AS entry, %s AS amount, %s AS units"
            .formatted(
                text(id),
                dialect.textType("file"),
                first,
                dialect.named("row"),
                dialect.textType("entry"),
                money.amount(decimal()),
                units()),
        List.of(name));
  }

  private String decimal() {
    return "CAST(" + Relation.name(amount) + " AS " + widest().type() + ")";
  }

  /** The amount in the smallest unit; the product must fit its type, which the amount's suits. */
  private String units() {
    int digits = widest().digits();
    boolean isSmall =
        form(amount) instanceof Form.Decimal its && its.whole() + 2 * digits <= PlainAmount.MOST;
    var factor = isSmall ? decimal() : "CAST(" + decimal() + " AS DECIMAL(38, " + digits + "))";
    return "CAST(" + factor + " * 1" + "0".repeat(digits) + " AS BIGINT)";
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

  /** What the engine holds in a column. */
  Form form(int column) {
    return relation.forms().get(column);
  }

  /** The value of a column as text, "" for none. */
  String text(int column) {
    return relation.text(column);
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
    isPlainAmount(widest()).ifPresent(conditions::add);
    for (var currency : PlainRow.currencies(lines)) {
      var plainAmount = PlainAmount.of(lines, currency);
      if (plainAmount.digits() < widest().digits()) {
        var is = relation.text(currencyColumn()) + " = '" + currency.code() + "'";
        isPlainAmount(plainAmount)
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

  /** The amounts of the currency that has the most digits behind the point. */
  private PlainAmount widest() {
    return PlainRow.currencies(lines).stream()
        .map(currency -> PlainAmount.of(lines, currency))
        .max(Comparator.comparingInt(PlainAmount::digits))
        .orElseThrow();
  }

  /** Empty if it holds of every amount that is there; one that is not counts as none. */
  private Optional<String> isPlainAmount(PlainAmount plain) {
    var name = Relation.name(amount);
    return switch (relation.forms().get(amount)) {
      case Form.Text text ->
          Optional.of("coalesce(" + relation.dialect().isMatch(name, plain.pattern()) + ", false)");
      case Form.Decimal decimal -> isPlainDecimal(name, decimal, plain);
      case Form.Day day -> Optional.of("false");
      case Form.YesNo yesNo -> Optional.of("false");
      case Form.Instant instant -> Optional.of("false");
      case Form.Other other -> Optional.of("false");
    };
  }

  private static Optional<String> isPlainDecimal(
      String name, Form.Decimal decimal, PlainAmount plain) {
    boolean fits = decimal.whole() <= plain.whole();
    boolean isExact = decimal.scale() <= plain.digits();
    if (fits && isExact) {
      return Optional.empty();
    }
    var most = "1" + "0".repeat(plain.whole());
    var within = fits ? "true" : name + " > -" + most + " AND " + name + " < " + most;
    var exact = isExact ? "true" : "CAST(" + name + " AS " + plain.type() + ") = " + name;
    return Optional.of(
        "coalesce(CASE WHEN " + within + " THEN " + exact + " ELSE false END, false)");
  }

  static String isPlainText(String expression, Dialect dialect) {
    return dialect.isMatch(expression, TEXT_PATTERN);
  }
}
