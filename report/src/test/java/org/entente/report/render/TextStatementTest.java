package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.book.BookRun;
import org.entente.report.PaperRun;
import org.entente.report.PaperRuns;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;

class TextStatementTest {
  @Test
  void twoPartiesOverFiveYearsHaveALineForEachYear() {
    assertThat(text(PaperRuns.japan().run()))
        .isEqualTo(
            """
            Host-nation support 2022 to 2026
            Statement of the book support_2022_book

              Terms   all that the book has
                      3c6e0b8a9c15224a8228b9a98ca1531d3c6e0b8a9c15224a8228b9a98ca1531d
              Facts   as known by 2025-05-31
                      77d1bf10f3e7c8a94f0b6a3d2c1e5f6077d1bf10f3e7c8a94f0b6a3d2c1e5f60

            ────────────────────────────────────────────────────────────────────────────────
            support_2022
            Support of stationed forces 2022-2026
            在日米軍駐留経費負担

              JP  Japan  日本国
              US  United States of America  アメリカ合衆国

              Term    2022-04-01 to 2027-03-31, signed 2022-01-07
              Amounts JPY

            Borne in all
                                      JP               US
                JFY2022  150,420,450,000    3,310,520,994
                JFY2023  152,171,200,310    2,990,318,771
                JFY2024  142,880,000,000 p        missing
                term     445,471,650,310 p        missing

            Cost, and who bears it
              labour  Labour cost  労務費                                       Article 1(a)
                                    cost                 JP               US
                JFY2022  126,495,220,512    123,900,000,000    2,595,220,512
                JFY2023  126,294,198,764    123,900,000,000    2,394,198,764
                JFY2024  128,030,000,000 s  127,900,000,000 s    130,000,000 s
                term     380,819,419,276 s  375,700,000,000 s  5,119,419,276 s

              labour[welfare]  Welfare workers  福利厚生                        Article 1(a)
                                    cost                 JP               US
                JFY2022    9,104,220,117      9,039,206,558       65,013,559
                JFY2023    9,098,100,000      9,084,100,000       14,000,000
                JFY2024    9,100,000,000 s    9,100,000,000 s              0 s
                term      27,302,320,117 s   27,223,306,558 s     79,013,559 s

              labour[other]  Other workers                                      Article 1(a)
                                    cost                 JP               US
                JFY2022  117,391,000,395    114,860,793,442    2,530,206,953
                JFY2023  117,196,098,764    114,815,900,000    2,380,198,764
                JFY2024  118,930,000,000 s  118,800,000,000 s    130,000,000 s
                term     353,517,099,159 s  348,476,693,442 s  5,040,405,717 s

              utility  Utilities  光熱水料                                      Article 1(b)
                                    cost                 JP               US
                JFY2022   24,115,300,482     23,400,000,000      715,300,482
                JFY2023   23,996,120,007     23,400,000,000      596,120,007
                JFY2024   18,250,441,193 s   15,100,000,000 s  3,150,441,193 s
                term      66,361,861,682 s   61,900,000,000 s  4,461,861,682 s

              training  Training equipment                                      Article 1(d)
                                    cost                 JP               US
                JFY2022    3,120,450,000      3,120,450,000                0
                JFY2023    4,871,200,310      4,871,200,310                0
                JFY2024     -120,000,000 s     -120,000,000 s              0 s
                term       7,871,650,310 s    7,871,650,310 s              0 s

            Totals
                             japan_total
                JFY2022  150,420,450,000
                JFY2023  152,171,200,310
                JFY2024  142,880,000,000 p
                term     445,471,650,310 p

            Limits
              labour[welfare] / JP, worker  Labour cost  労務費                 Article 1(a)
                                  limit             borne              left
                JFY2022           3,893
                JFY2023           3,893
                JFY2024           3,893
                JFY2025           3,893
                JFY2026           3,893

              utility / JP  Utilities  光熱水料                                 Article 1(b)
                                  limit             borne              left
                JFY2022  23,400,000,000    23,400,000,000                 0    reached
                JFY2023  23,400,000,000    23,400,000,000                 0    reached
                JFY2024  15,100,000,000    15,100,000,000 s               0 s  reached
                JFY2025  13,300,000,000
                JFY2026  13,300,000,000

              training / JP  Training equipment                                 Article 1(d)
                                  limit             borne              left
                JFY2022                     3,120,450,000    16,879,550,000
                JFY2023                     4,871,200,310    12,008,349,690
                JFY2024                      -120,000,000 s  12,128,349,690 s
                term     20,000,000,000     7,871,650,310 s  12,128,349,690 s

            Checks
              level  Overall level of support
                fails in JFY2023
                holds in JFY2022, JFY2024

            Amounts
                                                  JFY2022    JFY2023    JFY2024    JFY2025
                headcount_limit[welfare], worker    3,893      3,893      3,893      3,893
                headcount_limit[other], worker     19,285     19,285     19,285     19,285

                                                  JFY2026
                headcount_limit[welfare], worker    3,893
                headcount_limit[other], worker     19,285

            Inputs used
                         staff[welfare], worker
                JFY2022                   3,921
                JFY2023                   3,899
                JFY2024            3,610.333... p

            Lines
              costs: 118 in pools, 2 excluded, 0 unassigned, 1 outside the term

            Marks
              p  provisional: a published value behind it may still change.
              s  so far: its period is not complete; it rests on the lines known so far.
              missing: a fact that it needs is not there.
            """);
  }

  @Test
  void twentyPartiesHaveALineEach() {
    assertThat(text(PaperRuns.twenty().run()))
        .endsWith(
            """

            Cost, and who bears it
              budget  Budget of the fund                                      Decision VII/1
                              CY2019          CY2020          CY2021            term
                cost   70,000,000.00   71,234,567.89   72,000,000.10  213,234,567.99
                P01         3,310.05        3,317.50        3,319.00        9,936.55
                P02        13,240.05       13,247.50       13,249.00       39,726.55
                P03        29,790.05       29,797.50       29,799.00       89,376.55
                P04        52,960.05       52,967.50       52,969.00      158,886.55
                P05        82,750.05       82,757.50       82,759.00      248,256.55
                P06       119,160.05      119,167.50      119,169.00      357,486.55
                P07       162,190.05      162,197.50      162,199.00      486,576.55
                P08       211,840.05      211,847.50      211,849.00      635,526.55
                P09       268,110.05      268,117.50      268,119.00      804,336.55
                P10       331,000.05      331,007.50      331,009.00      993,006.55
                P11       400,510.05      400,517.50      400,519.00    1,201,536.55
                P12       476,640.05      476,647.50      476,649.00    1,429,926.55
                P13       559,390.05      559,397.50      559,399.00    1,678,176.55
                P14       648,760.05      648,767.50      648,769.00    1,946,286.55
                P15       744,750.05      744,757.50      744,759.00    2,234,256.55
                P16       847,360.05      847,367.50      847,369.00    2,542,086.55
                P17       956,590.05      956,597.50      956,599.00    2,869,776.55
                P18     1,072,440.05    1,072,447.50    1,072,449.00    3,217,326.55
                P19     1,194,910.05    1,194,917.50    1,194,919.00    3,584,736.55
                P20     1,324,000.05    1,324,007.50    1,324,009.00    3,972,006.55
            """);
  }

  @Test
  void manyPartiesStandInColumnsAndTheirHeadingsRepeat() {
    var run = PaperRun.of("league", PaperRuns.USD, "CY", "2019-01-01", "2019-12-31");
    for (int i = 101; i <= 160; i++) {
      run.party("P" + i, PaperRun.labels(i == 101 ? "A party with a long name" : "Party"));
      run.row(Kind.NET, "net.P" + i, PaperRuns.USD, "1.00");
      run.row(Kind.INPUT, "weight[P" + i + "]", PaperRuns.USD, "2.00");
    }
    run.row(Kind.INPUT, "base", PaperRuns.USD, ", 3.00");
    var lines = text(run.run()).lines().toList();
    assertThat(lines)
        .contains(
            "  P101  A party with a long name         P131  Party",
            "    P101  A party with a long name    1.00",
            "    P102  Party                       1.00");
    assertThat(lines.stream().filter(line -> line.strip().startsWith("CY2019"))).hasSize(4);
    assertThat(lines.stream().filter(line -> line.contains("base"))).hasSize(1);
  }

  @Test
  void rowsLeftOutAreSaidFirstAndLabelsCannotSteerTheTerminal() {
    assertThat(text(PaperRuns.hostile()))
        .isEqualTo(
            """
            </title><img src=x onerror=alert(1)>
            Statement of the book hostile_book

              Terms   all that the book has
                      3c6e0b8a9c15224a8228b9a98ca1531d3c6e0b8a9c15224a8228b9a98ca1531d
              Facts   as known by 2025-05-31
                      77d1bf10f3e7c8a94f0b6a3d2c1e5f6077d1bf10f3e7c8a94f0b6a3d2c1e5f60

            !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
            1 ROW OF FACTS WAS LEFT OUT. The figures below are without it.
              <costs>.csv:12 E0703 The amount `<svg onload=x>` is not a number.
            !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!

            ────────────────────────────────────────────────────────────────────────────────
            hostile
            \ufffdreversed \ufffd[31mred & <b>bold</b>
            تجربة

              A  <script>alert('x')</script>" onload="x
              B  =cmd|' /C calc'!A0

              Term    2024-01-01 to 2024-12-31, signed 2023-10-09
              Amounts TND

            Borne in all
                   CY2024    term
                A  -3.335  -3.335
                B   6.670   6.670

            Cost, and who bears it
              p  -- ]]> <![CDATA[                                          @SUM(1+1)*cmd|'x'
                       CY2024     term
                cost  -10.005  -10.005
                A      -3.335   -3.335
                B      -6.670   -6.670

            Assumptions used
              =1+1 is <i>assumed</i>.
            """);
  }

  @Test
  void wherePeriodsDoNotFitTheyComeInBlocks() {
    var run =
        PaperRun.of("long_run", PaperRuns.USD, "CY", "2020-01-01", "2026-12-31")
            .party("A", PaperRun.labels("Alpha"))
            .pool("p", Optional.empty(), PaperRun.labels("Pool"), PaperRun.labels("Article 7"));
    run.row(Kind.COST, "p", PaperRuns.USD, values(8, "1234567890.12"));
    for (int i = 1; i <= 6; i++) {
      run.row(Kind.SHARE, "p.A" + i, PaperRuns.USD, values(8, i + "34567890.12"));
    }

    assertThat(text(run.run()))
        .endsWith(
            """
            Cost, and who bears it
              p  Pool                                                              Article 7
                                CY2020            CY2021            CY2022            CY2023
                cost  1,234,567,890.12  1,234,567,890.12  1,234,567,890.12  1,234,567,890.12
                A1      134,567,890.12    134,567,890.12    134,567,890.12    134,567,890.12
                A2      234,567,890.12    234,567,890.12    234,567,890.12    234,567,890.12
                A3      334,567,890.12    334,567,890.12    334,567,890.12    334,567,890.12
                A4      434,567,890.12    434,567,890.12    434,567,890.12    434,567,890.12
                A5      534,567,890.12    534,567,890.12    534,567,890.12    534,567,890.12
                A6      634,567,890.12    634,567,890.12    634,567,890.12    634,567,890.12

                                CY2024            CY2025            CY2026              term
                cost  1,234,567,890.12  1,234,567,890.12  1,234,567,890.12  1,234,567,890.12
                A1      134,567,890.12    134,567,890.12    134,567,890.12    134,567,890.12
                A2      234,567,890.12    234,567,890.12    234,567,890.12    234,567,890.12
                A3      334,567,890.12    334,567,890.12    334,567,890.12    334,567,890.12
                A4      434,567,890.12    434,567,890.12    434,567,890.12    434,567,890.12
                A5      534,567,890.12    534,567,890.12    534,567,890.12    534,567,890.12
                A6      634,567,890.12    634,567,890.12    634,567,890.12    634,567,890.12
            """);
  }

  @Test
  void everyLineFitsThePage() {
    var random = new Random(7);
    for (int i = 0; i < 60; i++) {
      var run = generated(random);
      for (int width : new int[] {60, 80, 120}) {
        var text =
            TextStatement.render(
                Statement.of(run, StatementChoice.ALL), new TextStyle(width, false));
        assertThat(text.lines()).allMatch(line -> PrintedText.width(line) <= width);
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
      }
    }
  }

  @Test
  void colourOnlyRepeatsTheWords() {
    for (var run : List.of(PaperRuns.japan().run(), PaperRuns.hostile())) {
      var coloured =
          TextStatement.render(Statement.of(run, StatementChoice.ALL), new TextStyle(80, true));
      assertThat(coloured).contains("\u001b[1m");
      assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(run));
    }
  }

  private static BookRun generated(Random random) {
    int years = 1 + random.nextInt(12);
    int parties = 1 + random.nextInt(24);
    var run =
        PaperRun.of("generated", PaperRuns.USD, "CY", "2020-01-01", 2019 + years + "-12-31")
            .labelled(
                PaperRun.labels("Label ".repeat(1 + random.nextInt(30)), "ja", "協定".repeat(40)))
            .pool(
                "p",
                Optional.empty(),
                PaperRun.labels("日本".repeat(random.nextInt(40))),
                PaperRun.labels("Article 1"));
    var value = "-" + "9".repeat(1 + random.nextInt(12)) + ".5 s";
    run.row(Kind.COST, "p", PaperRuns.USD, values(years + 1, value));
    for (int i = 1; i <= parties; i++) {
      run.party("P" + i, PaperRun.labels("国".repeat(random.nextInt(50))));
      run.row(Kind.SHARE, "p.P" + i, PaperRuns.USD, values(years + 1, value));
      run.row(Kind.NET, "net.P" + i, PaperRuns.USD, values(years + 1, "missing"));
    }
    run.row(Kind.LIMIT, "p.P1.limit", PaperRuns.USD, values(years, "10"));
    run.row(Kind.LEFT, "p.P1.left", PaperRuns.USD, values(years, "0 p"));
    return run.run();
  }

  private static String values(int count, String value) {
    return String.join(", ", Collections.nCopies(count, value));
  }

  private static String text(BookRun run) {
    return TextStatement.render(Statement.of(run, StatementChoice.ALL), TextStyle.PLAIN);
  }
}
