package org.entente.facts;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;

/**
 * Lines of cost, held by column so that a million of them stay small.
 *
 * <p>Every row is one version of a line: a later row with the same id corrects it, one marked
 * withdrawn removes it. Amounts are counted in minor units of their currency, or, where the
 * agreement lets them be finer, in units of 18 digits behind the point. Values of a column are kept
 * once and rows point to them; a blank is the value "".
 *
 * <p>Where lines are too many to hold, a row may stand for a group of lines that are alike but for
 * their ids and amounts; its amount is their sum. 1,000 lines of one day and category, 12,345.00 in
 * all, are one row with {@code lines(row)} = 1000.
 *
 * <p>Example: row 0 of a file in JPY with the amount 12,000 has {@code units(0)} = 12000; in USD,
 * 12.50 is 1250.
 */
public final class LineTable {
  private final LinesDeclaration declaration;
  private final int size;
  private final String[] ids;
  private final int[] days;
  private final int[] knownOn;
  private final boolean[] withdrawn;
  private final long[] amounts;
  private final SequencedMap<Integer, BigInteger> largeAmounts;
  private final int[][] codes;
  private final List<List<String>> values;

  /** By the code of the currency column, what it stands for; one element where there is none. */
  private final List<Currency> currencies;

  /** The position of the currency column among the columns, or -1. */
  private final int currencyColumn;

  private final List<String> files;
  private final int[] fileOf;
  private final int[] lineOf;
  private final int[] grouped;

  LineTable(LineTableBuilder builder) {
    declaration = builder.declaration;
    size = builder.size;
    ids = Arrays.copyOf(builder.ids, size);
    days = Arrays.copyOf(builder.days, size);
    knownOn = Arrays.copyOf(builder.knownOn, size);
    withdrawn = Arrays.copyOf(builder.withdrawn, size);
    amounts = Arrays.copyOf(builder.amounts, size);
    largeAmounts = new TreeMap<>(builder.largeAmounts);
    codes = new int[builder.codes.length][];
    values = new ArrayList<>();
    for (int c = 0; c < codes.length; c++) {
      codes[c] = Arrays.copyOf(builder.codes[c], size);
      values.add(List.copyOf(builder.dictionaries.get(c).sequencedKeySet()));
    }
    currencyColumn = declaration.currencyColumn().orElse(-1);
    currencies = currencyColumn < 0 ? List.of(declaration.currency()) : currenciesOfCodes();
    files = List.copyOf(builder.files);
    fileOf = Arrays.copyOf(builder.fileOf, size);
    lineOf = Arrays.copyOf(builder.lineOf, size);
    grouped = Arrays.copyOf(builder.grouped, size);
  }

  private List<Currency> currenciesOfCodes() {
    var known =
        ((Column.Type.InCurrency) declaration.columns().get(currencyColumn).type()).currencies();
    return values.get(currencyColumn).stream()
        .map(code -> known.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow())
        .toList();
  }

  public LinesDeclaration declaration() {
    return declaration;
  }

  public int size() {
    return size;
  }

  /** Whether the row stands for a group of lines. */
  public boolean isGroup(int row) {
    return grouped[row] > 0;
  }

  /** How many lines the row stands for. */
  public int lines(int row) {
    return Math.max(1, grouped[row]);
  }

  /** The line's identity; where lines have none, a name made of file and line number. */
  public String id(int row) {
    return declaration.hasId() ? ids[row] : files.get(fileOf[row]) + ":" + lineOf[row];
  }

  public LocalDate day(int row) {
    return LocalDate.ofEpochDay(days[row]);
  }

  public LocalDate knownOn(int row) {
    return LocalDate.ofEpochDay(knownOn[row]);
  }

  public boolean isWithdrawn(int row) {
    return withdrawn[row];
  }

  /** Whether the amount fits a long; if not, ask {@link #allUnits}. */
  public boolean isSmall(int row) {
    return largeAmounts.isEmpty() || !largeAmounts.containsKey(row);
  }

  /** The amount in units in which it is counted, of a row whose amount {@link #isSmall}. */
  public long units(int row) {
    return amounts[row];
  }

  /** The amount in units in which it is counted, however large it is. */
  public BigInteger allUnits(int row) {
    return isSmall(row) ? BigInteger.valueOf(amounts[row]) : requireNonNull(largeAmounts.get(row));
  }

  /** The unit in which the amount is counted. */
  public Rational unit(int row) {
    return declaration.unit(currency(row));
  }

  /** The currency of the amount. */
  public Currency currency(int row) {
    return currencies.get(currencyColumn < 0 ? 0 : codes[currencyColumn][row]);
  }

  /** The amount in units of its currency: 12.50 is 25/2. */
  public Rational amount(int row) {
    return Rational.of(allUnits(row)).times(unit(row));
  }

  /** The number of the value in the column's list of values. */
  public int code(int column, int row) {
    return codes[column][row];
  }

  /** The different values of a column, in the order of their first row. */
  public List<String> values(int column) {
    return values.get(column);
  }

  /** The value of a declared column, by its position in the declaration; blank is "". */
  public String value(int column, int row) {
    return values.get(column).get(codes[column][row]);
  }

  /** Who reported the row, or "". */
  public String reportedBy(int row) {
    return value(declaration.columns().size(), row);
  }

  /** The document behind the row, or "". */
  public String document(int row) {
    return value(declaration.columns().size() + 1, row);
  }

  public Place place(int row) {
    var file = files.get(fileOf[row]);
    return isGroup(row) ? Place.ofFile(file) : Place.ofRow(file, lineOf[row], "");
  }
}
