package org.entente.data.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.entente.amounts.Currencies;
import org.entente.amounts.Currency;
import org.entente.problems.BugException;

/**
 * The currencies of ISO 4217, those that are no longer in use included, for agreements outlive
 * them. Codes without a minor unit, such as gold, are left out.
 *
 * <p>Example: JPY has 0 digits, USD 2, BHD 3, CLF 4.
 */
public final class CurrencyTable {
  private CurrencyTable() {}

  /** All of them, from {@code currencies.csv}, where each has its source. */
  public static Currencies iso4217() {
    var currencies = new ArrayList<Currency>();
    try (var stream = CurrencyTable.class.getResourceAsStream("currencies.csv")) {
      if (stream == null) {
        throw new BugException("the table of currencies is missing");
      }
      var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
      for (var row : CsvReader.builder().ofNamedCsvRecord(text)) {
        currencies.add(
            new Currency(row.getField("code"), Integer.parseInt(row.getField("digits"))));
      }
    } catch (IOException e) {
      throw new BugException("the table of currencies cannot be read", e);
    }
    return Currencies.of(currencies);
  }
}
