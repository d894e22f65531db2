package org.entente.agreement.parsed;

/** Agreements that the tests of this package read. */
final class Texts {
  private Texts() {}

  static final String JAPAN =
      """
      entente 1
      agreement sma_japan_2022 "Japan-United States Special Measures Agreement 2022-2026"
        parties  JP "Japan", US "United States"
        signed   2022-01-07
        term     2022-04-01 to 2027-03-31
        year     JFY starts 04-01, named by first day
        currency JPY
        round    per pool per JFY to 1 JPY, largest fraction, ties to US
        unit     worker, whole
        set      class = welfare, other
        lines    costs: id, amount JPY, dated service_date, category text, class in class optional, late lines restate
        input    staff[class]: level worker, average per JFY, vintage newest
        amount   headcount_limit[class]: level worker = { welfare: 3_893, other: 19_285 }

        pool labour by class = costs where category is "base pay"                cites "Article 1(a)"
          JP bears all, limit headcount_limit[class] of staff[class] per JFY, at average cost
          US bears the rest
        pool utility = costs where category is "utilities"                       cites "Article 1(b)"
          JP bears all, limit { JFY2022 to JFY2023: 23.4bn, JFY2024: 15.1bn, JFY2025 to JFY2026: 13.3bn } per JFY
          US bears the rest
          # read as a fixed sum instead:  US bears all   and   due JP to US = { ... } per JFY
        pool training = costs where category is "training equipment"             cites "Article 1(d)"
          JP bears all, limit 20bn over term
          US bears the rest
        others of costs: problem
        total japan_total = net borne by JP
      """;

  static final String KOREA =
      """
      entente 1
      agreement sma_korea_11 "11th Special Measures Agreement"
        parties  KR "Republic of Korea", US "United States"
        signed   2021-03-10                             # retroactive; the day is to be checked
        term     2020-01-01 to 2025-12-31
        year     CY starts 01-01, named by first day
        currency KRW
        input    defence_growth: rate per CY, vintage first
        amount   contribution: total KRW per CY, rounded to 100m half_up
          CY2020      = sma_korea_10.contribution[CY2019]
          CY2021      = previous * (1 + defence_growth[CY - 1] + 6.5 points)
          from CY2022 = previous * (1 + defence_growth[CY - 1]), may fall
          # 12th: previous * (1 + (cpi_growth[CY - 2] floor 0% limit 5%)), vintage last known by 12-31 of CY - 1
        due      KR to US = contribution
      """;

  /** Every word of the language that can only be a word, at least once, and no other text. */
  static final String EVERY_WORD =
      """
      entente 1
      agreement alpha "Alpha" ja:"日本"
        parties JPN "Japan" ja:"日本国", USA, KOR cites "Article 1"
        signed 2022-01-07 cites "Article 1"
        term 2022-04-01 to 2027-03-31, retroactive cites "Article 1"
        succeeds beta, after a gap
        succeeds gamma, from its first day
        year JFY starts 04-01, named by first day
        year CY starts 01-01, named by last day
        currency JPY
        round per pool per JFY to 1 JPY, largest fraction, ties to USA, KOR
        round per pool over term to 0.01 USD, largest fraction, ties by id
        round per pool per month to 5 KRW, half_up, remainder to USA
        unit head "Head" ko:"명", whole
        set class = welfare "Welfare", labour
        lines costs: id, amount JPY, dated service_date, class in class optional, category text, heads number, paid date optional, eligible yes/no, late lines restate
        lines bills: id, amount JPY, dated service_date, late lines count in the open period
        input staff[class]: level head per JFY, average per JFY, vintage newest
        input wages: total JPY per JFY, by days over term, vintage first
        input growth: rate, at start per JFY, vintage last known by 12-31 of CY + 1
        input stock: level, at end per JFY, vintage newest
        amount ceiling[class] "Ceiling": total JPY per JFY, rounded to 100m half_up
          CY2020 = beta.ceiling[CY2019] * 2
          CY2021 to CY2023 = (growth floor 0% limit 5%) rounded to 1 half_up cites "Article 9"
          from CY2024 = 5% of wages, may fall
        amount level_of[class]: level head = { welfare: 3_893, from CY2020 : 4, 2022-04-01 to 2022-09-30: 5 }
        formula share(uno, two) = uno / (uno + two)
        pool main by class, area "Main" = costs where category is "x" and class in welfare, labour and paid from 2022-04-01 to 2022-09-30 and not eligible cites "Article 2"
          the first 34bn per JFY, whole:
          JPN, USA bear welfare equally, limit level_of[class] of staff[class] per JFY, at average cost, by days, over all class, reopens
          KOR bears the rest, floor wages per JFY, whole, shortfall due to USA cites "Article 3"
          then
          USA bears wages, limit 5 in order of paid over term, floor 3 per JFY, shortfall carried
          all bear 10%, floor 3 per JFY, by days, shortfall lost
          then
          beyond: problem
        due JPN to USA = net borne by JPN - borne by USA per JFY cites "Article 4"
        others of costs: problem
        others of bills: excluded
        total japan_total "Total" = wages cites "Article 5"
        check overall: wages is at most 206bn per JFY
        check least_of_all: wages is at least 5 over term
      """;
}
