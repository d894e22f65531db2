package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A book with any number of cost lines: four pools of one category each, twelve sites, five years,
 * amounts with cents, credits, a correction now and then. The same seed gives the same bytes.
 */
public final class GeneratedLines {
  private static final long SEED = 20_261_123;
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 1);
  private static final int DAYS = 1826;
  private static final LocalDate CORRECTED = LocalDate.of(2027, 6, 15);
  private static final List<String> CATEGORIES =
      List.of("base pay", "utilities", "training", "facilities");
  private static final int SITES = 12;

  private static final String BOOK =
      """
      entente: 1
      name: generated
      agreements:
        - generated.entente
      facts:
        - file: costs.csv
          lines: costs
          kind: actual
          covers:
            - {from: 2022-04-01, to: 2027-03-31, known: 2027-06-30}
      """;

  private static final String AGREEMENT =
      """
      entente 1

      agreement generated "Generated"
        parties A "Party A", B "Party B"
        signed 2022-01-07
        term 2022-04-01 to 2027-03-31
        year FY starts 04-01, named by first day
        currency USD
        round per pool per FY to 0.01 USD, largest fraction, ties to B
        set site "Site" = site01, site02, site03, site04, site05, site06,
          site07, site08, site09, site10, site11, site12

        lines costs: id, amount USD, dated service_date, category text, site in site, late lines restate

        pool pay by site = costs where category is "base pay"
          A bears 2/3
          B bears the rest

        pool utilities = costs where category is "utilities"
          A bears all, limit 150_000_000 per FY
          B bears the rest

        pool training by site = costs where category is "training"
          A bears 41.5%
          B bears the rest

        pool facilities = costs where category is "facilities"
          A bears 50%, limit 400_000_000 over term
          B bears the rest

        others of costs: problem

        total borne_by_a = net borne by A
      """;

  private GeneratedLines() {}

  /** Writes the book: its folder, and how many lines. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  static void write(Path folder, int lines) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("book.yaml"), BOOK);
    Files.writeString(folder.resolve("generated.entente"), AGREEMENT);
    var random = new SplittableRandom(SEED);
    try (var out = Files.newBufferedWriter(folder.resolve("costs.csv"))) {
      out.write("id,service_date,amount,category,site,known_on,reported_by,document\n");
      for (int i = 0; i < lines; i++) {
        out.write(line(i, random));
      }
    }
  }

  private static String line(int number, SplittableRandom random) {
    boolean corrects = number > 0 && number % 100 == 0;
    int id = corrects ? number - 1 - random.nextInt(Math.min(99, number)) : number;
    var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    var known = corrects ? CORRECTED : day.plusDays(1 + random.nextInt(60));
    long cents = random.nextInt(20) == 0 ? -random.nextLong(500_000) : random.nextLong(5_000_000);
    int site = 1 + random.nextInt(SITES);
    return "L%09d,%s,%s%d.%02d,%s,site%02d,%s,Office %d,INV-%06d\n"
        .formatted(
            id,
            day,
            cents < 0 ? "-" : "",
            Math.abs(cents) / 100,
            Math.abs(cents) % 100,
            CATEGORIES.get(random.nextInt(CATEGORIES.size())),
            site,
            known,
            site,
            number / 20);
  }
}
