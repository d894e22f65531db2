package org.entente.data.intake;

import static org.entente.data.intake.ColumnNames.CURRENCY;
import static org.entente.data.intake.ColumnNames.KNOWN_ON;
import static org.entente.data.intake.ColumnNames.PERIOD;
import static org.entente.data.intake.ColumnNames.VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.calendar.NamedPeriod;
import org.entente.data.rows.CsvRow;
import org.entente.data.text.DayText;
import org.entente.data.text.NumberText;
import org.entente.data.text.Shown;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.rates.RateInterval;
import org.entente.rates.RatesDeclaration;

/**
 * Where a file of rates has its values: in one of three layouts, told by the first row.
 *
 * <p>A day a row and a column for each currency, as the European Central Bank publishes its
 * reference rates ({@code Date,USD,JPY}); a rate a row with the headings of SDMX ({@code
 * CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE}); or a rate a row with Entente's own headings
 * ({@code currency,period,value}).
 */
final class RateLayout {
  private static final int DIGITS_MOST = 18;
  private static final List<String> NO_RATE = List.of("", "N/A", "NaN", "ND");

  private static final List<String> OWN_HEADINGS = List.of(CURRENCY, PERIOD, VALUE, KNOWN_ON);

  private final RatesDeclaration rates;
  private final FactSource source;
  private final boolean sameDay;
  private final int size;
  private final Kind kind;
  private final SequencedMap<String, Integer> positions;
  private final PeriodText periods;

  /** Which of the layouts. */
  private enum Kind {
    WIDE,
    SDMX,
    OWN
  }

  private RateLayout(
      RatesDeclaration rates,
      FactSource source,
      boolean sameDay,
      int size,
      Kind kind,
      SequencedMap<String, Integer> positions) {
    this.rates = rates;
    this.source = source;
    this.sameDay = sameDay;
    this.size = size;
    this.kind = kind;
    this.positions = positions;
    this.periods =
        new PeriodText(
            rates.by() instanceof RateInterval.ByYear by ? List.of(by.year()) : List.of());
  }

  /** The layout that the first row tells. */
  static Outcome<RateLayout> of(
      CsvRow header, RatesDeclaration rates, FactSource source, boolean sameDay) {
    var place = Place.ofRow(source.file(), header.line(), "");
    var only = header.cells().size() == 1 ? header.cells().getFirst() : "";
    if (only.contains(";") || only.contains("\t")) {
      return Outcome.failed(Problem.of("E0761", place, source.file()));
    }
    var positions = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < header.cells().size(); i++) {
      var heading = header.cells().get(i).strip();
      if (!heading.isEmpty() && positions.putIfAbsent(heading, i) != null) {
        return Outcome.failed(
            Problem.of("E0762", place, Shown.of(heading), positions.get(heading) + 1, i + 1));
      }
    }
    var kind = kind(header.cells().getFirst().strip(), positions);
    if (kind.isEmpty()) {
      return Outcome.failed(Problem.of("E0912", place, source.file()));
    }
    var layout =
        new RateLayout(rates, source, sameDay, header.cells().size(), kind.get(), positions);
    boolean none =
        kind.get() == Kind.WIDE
            && rates.currencies().stream().noneMatch(c -> positions.containsKey(c.code()));
    if (none) {
      return Outcome.failed(Problem.of("E0913", place, source.file(), rates.name()));
    }
    var unread = layout.unread();
    if (unread.isPresent()) {
      var hint = NearNames.hint(Shown.of(unread.get()), OWN_HEADINGS, "columns");
      return Outcome.failed(Problem.of("E0763", place, Shown.of(unread.get()), hint));
    }
    return layout.isKnown()
        ? Outcome.of(layout)
        : Outcome.failed(Problem.of("E0781", source.place(), source.file()));
  }

  private static Optional<Kind> kind(String first, SequencedMap<String, Integer> positions) {
    if (first.toLowerCase(Locale.ROOT).equals("date")) {
      return Optional.of(Kind.WIDE);
    }
    var headings = positions.sequencedKeySet();
    if (headings.containsAll(List.of("CURRENCY", "CURRENCY_DENOM", "TIME_PERIOD", "OBS_VALUE"))) {
      return Optional.of(Kind.SDMX);
    }
    return headings.containsAll(List.of(CURRENCY, PERIOD, VALUE))
        ? Optional.of(Kind.OWN)
        : Optional.empty();
  }

  /** A heading that means nothing; files of others have many that are passed over. */
  private Optional<String> unread() {
    return positions.sequencedKeySet().stream()
        .filter(heading -> kind == Kind.OWN && !OWN_HEADINGS.contains(heading))
        .filter(heading -> !source.ignored().contains(heading))
        .findFirst();
  }

  private boolean isKnown() {
    return sameDay
        || source.known().isPresent()
        || (kind == Kind.OWN && positions.containsKey(KNOWN_ON));
  }

  RowReading reading(CsvRow row) {
    return new RowReading(column -> Place.ofRow(source.file(), row.line(), column));
  }

  /** Why a row cannot be read at all. */
  Optional<Problem> shape(CsvRow row) {
    return row.problem(Place.ofRow(source.file(), row.line(), ""), size);
  }

  /** The rates of a row, if it has any that the agreement uses. */
  Optional<RateRow> read(CsvRow row, RowReading reading, SourceCount count) {
    var found = new ArrayList<RateRow.Rate>();
    var heading =
        switch (kind) {
          case WIDE -> positions.firstEntry().getKey();
          case SDMX -> "TIME_PERIOD";
          case OWN -> PERIOD;
        };
    switch (kind) {
      case WIDE -> wide(row, reading, found);
      case SDMX -> sdmx(row, reading, found);
      case OWN -> own(row, reading, found);
    }
    var period = period(cell(row, heading), heading, reading);
    if (period.isEmpty() || !reading.isGood() || found.isEmpty() && kind == Kind.SDMX) {
      return Optional.empty();
    }
    var knownOn = knownOn(row, period.get(), reading);
    return reading.isGood()
        ? Optional.of(new RateRow(period.get(), knownOn, found, reading.place(""), count))
        : Optional.empty();
  }

  private void wide(CsvRow row, RowReading reading, List<RateRow.Rate> found) {
    for (int c = 0; c < rates.currencies().size(); c++) {
      var code = rates.currencies().get(c).code();
      if (positions.containsKey(code)) {
        rate(c, cell(row, code), code, reading).ifPresent(found::add);
      }
    }
  }

  /** Rows of other currencies are passed over, as the bank's file has all that it publishes. */
  private void sdmx(CsvRow row, RowReading reading, List<RateRow.Rate> found) {
    int currency = position(cell(row, "CURRENCY"));
    if (currency < 0) {
      return;
    }
    var base = cell(row, "CURRENCY_DENOM");
    if (!base.equals(rates.base().code())) {
      reading.reject(
          Problem.of(
              "E0916",
              reading.place("CURRENCY_DENOM"),
              Shown.of(base),
              rates.name(),
              rates.base().code()));
    }
    var multiplier = cell(row, "UNIT_MULT");
    if (!multiplier.isEmpty() && !multiplier.equals("0")) {
      reading.reject(Problem.of("E0922", reading.place("UNIT_MULT"), Shown.of(multiplier)));
    }
    rate(currency, cell(row, "OBS_VALUE"), "OBS_VALUE", reading).ifPresent(found::add);
  }

  private void own(CsvRow row, RowReading reading, List<RateRow.Rate> found) {
    var code = cell(row, CURRENCY);
    int currency = position(code);
    if (currency < 0) {
      var known = rates.currencies().stream().map(Currency::code).toList();
      var hint = NearNames.hint(Shown.of(code), known, "currencies");
      reading.reject(
          Problem.of("E0921", reading.place(CURRENCY), Shown.of(code), rates.name(), hint));
      return;
    }
    rate(currency, cell(row, VALUE), VALUE, reading).ifPresent(found::add);
  }

  private int position(String code) {
    return rates.currencies().stream().map(Currency::code).toList().indexOf(code);
  }

  private String cell(CsvRow row, String heading) {
    int position = positions.getOrDefault(heading, -1);
    return position < 0 ? "" : row.cells().get(position).strip();
  }

  /** The rate that a text is; none where it says that there is none. */
  private static Optional<RateRow.Rate> rate(
      int currency, String text, String column, RowReading reading) {
    if (NO_RATE.contains(text)) {
      return Optional.empty();
    }
    if (NumberText.read(text).isEmpty()) {
      reading.reject(NumberText.problem(text, reading.place(column)));
      return Optional.empty();
    }
    var value = new BigDecimal(text);
    if (value.signum() <= 0) {
      reading.reject(Problem.of("E0911", reading.place(column), Shown.of(text)));
    } else if (value.precision() > DIGITS_MOST || value.scale() > DIGITS_MOST) {
      reading.reject(Problem.of("E0918", reading.place(column), Shown.of(text), DIGITS_MOST));
    }
    return reading.isGood() ? Optional.of(new RateRow.Rate(currency, value)) : Optional.empty();
  }

  /** The day, month or year of a row; a day also as the bank writes it, 13 April 2026. */
  private Optional<NamedPeriod> period(String text, String column, RowReading reading) {
    var period =
        switch (rates.by()) {
          case RateInterval.ByDay byDay ->
              DayText.read(text).or(() -> DayText.readInWords(text)).map(byDay::around);
          case RateInterval.ByMonth byMonth ->
              text.length() == "2024-05".length()
                  ? DayText.read(text + "-01").map(byMonth::around)
                  : Optional.<NamedPeriod>empty();
          case RateInterval.ByYear byYear ->
              periods
                  .named(text)
                  .or(() -> periods.named(byYear.year().name() + text))
                  .filter(p -> byYear.around(p.period().start()).equals(p));
        };
    if (period.isEmpty()) {
      reading.reject(
          Problem.of(
              "E0917", reading.place(column), Shown.of(text), rates.name(), rates.by().word()));
    }
    return period;
  }

  private LocalDate knownOn(CsvRow row, NamedPeriod period, RowReading reading) {
    var text = kind == Kind.OWN ? cell(row, KNOWN_ON) : "";
    if (!text.isEmpty()) {
      return reading.day(KNOWN_ON, text);
    }
    if (sameDay) {
      return period.period().start();
    }
    if (source.known().isEmpty()) {
      reading.reject(Problem.of("E0778", reading.place(KNOWN_ON), source.file()));
    }
    return source.known().orElse(LocalDate.MAX);
  }
}
