package org.entente.report;

import static org.entente.report.PaperRun.labels;

import java.util.List;
import java.util.Optional;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Place;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Currency;
import org.entente.book.BookRun;
import org.entente.problems.Problem;
import org.entente.problems.Severity;

/** The runs that several tests of this module print. */
public final class PaperRuns {
  public static final Currency JPY = new Currency("JPY", 0);
  public static final Currency USD = new Currency("USD", 2);
  public static final Currency TND = new Currency("TND", 3);
  private static final CountUnit WORKER = new CountUnit("worker", true);

  private PaperRuns() {}

  /** Two parties over five years: an indexed pool, limits per year and over the term, a check. */
  public static PaperRun japan() {
    var run =
        PaperRun.of("support_2022", JPY, "JFY", "2022-04-01", "2027-03-31")
            .title("Host-nation support 2022 to 2026")
            .labelled(labels("Support of stationed forces 2022-2026", "ja", "在日米軍駐留経費負担"))
            .party("JP", labels("Japan", "ja", "日本国"))
            .party("US", labels("United States of America", "ja", "アメリカ合衆国"))
            .set(
                "class",
                List.of("welfare", "other"),
                List.of(labels("Welfare workers", "ja", "福利厚生"), labels("Other workers")))
            .pool(
                "labour",
                Optional.of("class"),
                labels("Labour cost", "ja", "労務費"),
                labels("Article 1(a)"))
            .pool(
                "utility",
                Optional.empty(),
                labels("Utilities", "ja", "光熱水料"),
                labels("Article 1(b)"))
            .pool(
                "training", Optional.empty(), labels("Training equipment"), labels("Article 1(d)"))
            .total("japan_total", labels("Borne by Japan in all"))
            .check("level", labels("Overall level of support"));
    labour(run);
    run.row(
        Kind.COST, "utility", JPY, "24115300482, 23996120007, 18250441193 s, , , 66361861682 s");
    run.row(
        Kind.SHARE,
        "utility.JP",
        JPY,
        "23400000000, 23400000000, 15100000000 s, , , 61900000000 s");
    run.row(Kind.SHARE, "utility.US", JPY, "715300482, 596120007, 3150441193 s, , , 4461861682 s");
    run.row(
        Kind.LIMIT,
        "utility.JP.limit",
        JPY,
        "23400000000, 23400000000, 15100000000, 13300000000, 13300000000");
    run.row(Kind.LEFT, "utility.JP.left", JPY, "0, 0, 0 s");
    run.row(Kind.COST, "training", JPY, "3120450000, 4871200310, -120000000 s, , , 7871650310 s");
    run.row(
        Kind.SHARE, "training.JP", JPY, "3120450000, 4871200310, -120000000 s, , , 7871650310 s");
    run.row(Kind.SHARE, "training.US", JPY, "0, 0, 0 s, , , 0 s");
    run.row(Kind.LIMIT, "training.JP.limit", JPY, ", , , , , 20000000000");
    run.row(
        Kind.LEFT,
        "training.JP.left",
        JPY,
        "16879550000, 12008349690, 12128349690 s, , , 12128349690 s");
    run.row(
        Kind.NET, "net.JP", JPY, "150420450000, 152171200310, 142880000000 p, , , 445471650310 p");
    run.row(Kind.NET, "net.US", JPY, "3310520994, 2990318771, missing, , , missing");
    run.row(
        Kind.TOTAL,
        "japan_total",
        JPY,
        "150420450000, 152171200310, 142880000000 p, , , 445471650310 p");
    run.row(Kind.CHECK, "level", JPY, "1, 0, 1");
    run.row(Kind.AMOUNT, "headcount_limit[welfare]", WORKER, "3893, 3893, 3893, 3893, 3893");
    run.row(Kind.AMOUNT, "headcount_limit[other]", WORKER, "19285, 19285, 19285, 19285, 19285");
    run.row(Kind.INPUT, "staff[welfare]", WORKER, "3921, 3899, 10831/3 p");
    return run.lines("costs", 118, 2, 0, 1);
  }

  private static void labour(PaperRun run) {
    run.row(
        Kind.COST, "labour", JPY, "126495220512, 126294198764, 128030000000 s, , , 380819419276 s");
    run.row(
        Kind.SHARE,
        "labour.JP",
        JPY,
        "123900000000, 123900000000, 127900000000 s, , , 375700000000 s");
    run.row(Kind.SHARE, "labour.US", JPY, "2595220512, 2394198764, 130000000 s, , , 5119419276 s");
    run.row(
        Kind.COST,
        "labour[welfare]",
        JPY,
        "9104220117, 9098100000, 9100000000 s, , , 27302320117 s");
    run.row(
        Kind.SHARE,
        "labour[welfare].JP",
        JPY,
        "9039206558, 9084100000, 9100000000 s, , , 27223306558 s");
    run.row(Kind.SHARE, "labour[welfare].US", JPY, "65013559, 14000000, 0 s, , , 79013559 s");
    run.row(
        Kind.COST,
        "labour[other]",
        JPY,
        "117391000395, 117196098764, 118930000000 s, , , 353517099159 s");
    run.row(
        Kind.SHARE,
        "labour[other].JP",
        JPY,
        "114860793442, 114815900000, 118800000000 s, , , 348476693442 s");
    run.row(
        Kind.SHARE,
        "labour[other].US",
        JPY,
        "2530206953, 2380198764, 130000000 s, , , 5040405717 s");
    run.row(Kind.LIMIT, "labour[welfare].JP.limit", WORKER, "3893, 3893, 3893, 3893, 3893");
  }

  /** Twenty parties over three years, in a currency with two digits, after a key. */
  public static PaperRun twenty() {
    var run =
        PaperRun.of("fund_2019", USD, "CY", "2019-01-01", "2021-12-31")
            .labelled(labels("Trust fund 2019-2021"))
            .pool(
                "budget", Optional.empty(), labels("Budget of the fund"), labels("Decision VII/1"));
    run.row(Kind.COST, "budget", USD, "70000000, 71234567.89, 72000000.10, 213234567.99");
    for (int i = 1; i <= 20; i++) {
      var id = "P%02d".formatted(i);
      run.party(id, labels("Party number " + i));
      int k = i * i * 331;
      var values = k + "0.05, " + k + "7.50, " + k + "9, " + 3 * k + "6.55";
      run.row(Kind.SHARE, "budget." + id, USD, values);
      run.row(Kind.NET, "net." + id, USD, values);
    }
    return run;
  }

  /** Labels and files that someone made to do harm. */
  public static BookRun hostile() {
    var evil = "<script>alert('x')</script>\" onload=\"x";
    return PaperRun.of("hostile", TND, "CY", "2024-01-01", "2024-12-31")
        .title("</title><img src=x onerror=alert(1)>")
        .labelled(labels("\u202ereversed \u001b[31mred & <b>bold</b>", "ar", "تجربة"))
        .party("A", labels(evil))
        .party("B", labels("=cmd|' /C calc'!A0"))
        .pool(
            "p",
            Optional.empty(),
            labels("-- ]]> <![CDATA["),
            labels("@SUM(1+1)*cmd|'x'", "fr", "a\nb,\"c\""))
        .row(Kind.COST, "p", TND, "-10.005, -10.005")
        .row(Kind.SHARE, "p.A", TND, "-3.335, -3.335")
        .row(Kind.SHARE, "p.B", TND, "-6.67, -6.67")
        .row(Kind.NET, "net.A", TND, "-3.335, -3.335")
        .row(Kind.NET, "net.B", TND, "6.67, 6.67")
        .rejected(
            new Problem(
                "E0703",
                Severity.ERROR,
                Place.ofRow("<costs>.csv", 12, "amount"),
                "The amount `<svg onload=x>` is not a number.",
                "Write digits."))
        .assumption("=1+1 is <i>assumed</i>.")
        .run();
  }
}
