package org.entente.bench;

/**
 * An agreement of a thousand lines: a header, a set of twelve sites, then blocks of an input, two
 * amounts, a pool with shares and a limit, and two checks.
 */
final class GeneratedAgreement {
  static final int LINES = 1000;

  private static final String HEADER =
      """
      entente 1

      agreement generated "Generated"
        parties A "Party A", B "Party B", C "Party C"
        signed 2022-01-07
        term 2022-04-01 to 2027-03-31
        year FY starts 04-01, named by first day
        currency USD
        round per pool per FY to 0.01 USD, largest fraction, ties to B
        unit worker "worker", whole
        set site "Site" = site01, site02, site03, site04, site05, site06,
          site07, site08, site09, site10, site11, site12

        lines costs: id, amount USD, dated service_date, category text, site in site optional,
          late lines restate
        others of costs: problem
      """;

  private static final String BLOCK =
      """

        input budget_%1$03d "Budget %1$d": total USD per FY, vintage newest
        amount limit_%1$03d "Limit %1$d": total USD per FY, rounded to 0.01 half_even
          FY2022 = 1_000_000
          from FY2023 = previous * (1 + 2.5%%)
        amount half_%1$03d "Half of budget %1$d": total USD per FY =
          min(budget_%1$03d / 2, limit_%1$03d) floor 1_000
        pool pool_%1$03d by site "Pool %1$d" = costs where category is "category %1$d" cites "Article %1$d(2)"
          A bears 2/3, limit limit_%1$03d per FY
          B bears 25%%
          C bears the rest
        check half_%1$03d_holds "Half of budget %1$d holds": half_%1$03d is at most limit_%1$03d per FY
        check limit_%1$03d_holds "Limit %1$d holds": limit_%1$03d is at most 10_000_000 per FY
      """;

  private GeneratedAgreement() {}

  static String text() {
    var text = new StringBuilder(HEADER);
    long blockLines = BLOCK.lines().count();
    for (int block = 1;
        text.chars().filter(c -> c == '\n').count() + blockLines <= LINES;
        block++) {
      text.append(BLOCK.formatted(block));
    }
    while (text.chars().filter(c -> c == '\n').count() < LINES) {
      text.append("# The end.\n");
    }
    return text.toString();
  }
}
