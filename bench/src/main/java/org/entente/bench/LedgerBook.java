package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A book over a {@link Ledger}, and its terms as SQL: equal parts of staff, all but 2/5 of the
 * works in equal parts with a limit for the first party, and equal parts of 7/10 of the running
 * cost; the last party bears the rest of each.
 *
 * @param ids which column of the ledger is taken for the id of a line
 */
record LedgerBook(int parties, Ids ids) {
  /** Which column of a ledger is taken for the id of a line, if any. */
  enum Ids {
    NONE("", "id, voucher"),
    RISING("id", "voucher"),
    UNORDERED("voucher", "id");

    private final String column;
    private final String ignored;

    Ids(String column, String ignored) {
      this.column = column;
      this.ignored = ignored;
    }

    String column() {
      return column;
    }
  }

  private static final String AGREEMENT =
      """
      entente 1

      agreement joint "Joint works"
        parties %s
        signed 2019-12-01
        term 2020-04-01 to 2025-03-31
        year FY starts 04-01, named by first day
        currency USD
        round per pool per FY to 0.01 USD, largest fraction, ties by id
        lines costs: %samount USD, dated service_date, category text, class text, late lines restate
        pool staff = costs where category is "staff" and class in "direct", "shared"
      %s
        pool works = costs where category in "repair", "spare parts"
      %s
        pool running = costs where category in "utilities", "travel" and class is "shared"
      %s
        others of costs: excluded cites "Annex B"
      """;

  /** The pool and the year of each line, by the filters of the agreement. */
  private static final String POOLED =
      """
      SELECT id, voucher, service_date, amount,
        CASE WHEN category = 'staff' AND class IN ('direct', 'shared') THEN 'staff'
          WHEN category IN ('repair', 'spare parts') THEN 'works'
          WHEN category IN ('utilities', 'travel') AND class = 'shared' THEN 'running'
          ELSE 'others' END AS pool,
        year(service_date) - CASE WHEN month(service_date) < 4 THEN 1 ELSE 0 END AS fy
      FROM\
      """;

  /** Writes the book into a folder of its own, with the sources linked into it. */
  Path write(Path folder, List<Path> sources) throws IOException {
    Files.createDirectories(folder);
    var book = new StringBuilder("entente: 1\nname: joint\nagreements: [joint.entente]\nfacts:\n");
    for (var source : sources) {
      Files.createLink(folder.resolve(source.getFileName()), source);
      book.append(
          """
            - file: %s
              lines: costs
              kind: actual
              known: 2025-06-30
              covers:
                - {from: 2020-04-01, to: 2025-03-31, known: 2025-06-30}
              ignore: [%s]
          """
              .formatted(source.getFileName(), ids.ignored));
      if (ids == Ids.UNORDERED) {
        book.append("    columns: {id: voucher}\n");
      }
    }
    Files.writeString(folder.resolve("book.yaml"), book);
    Files.writeString(folder.resolve("joint.entente"), agreement());
    return folder;
  }

  private String agreement() {
    return AGREEMENT.formatted(
        numbers().mapToObj(LedgerBook::party).collect(Collectors.joining(", ")),
        ids == Ids.NONE ? "" : "id, ",
        clauses("1/" + parties, ""),
        clauses("3/" + 5 * parties, ", limit 1_000_000 per FY"),
        clauses("7/" + 10 * parties, ""));
  }

  private String clauses(String share, String limitOfFirst) {
    return numbers()
        .mapToObj(number ->
            "    %s bears %s%s"
                .formatted(
                    party(number),
                    number < parties ? share : "the rest",
                    number == 1 ? limitOfFirst : ""))
        .collect(Collectors.joining("\n"));
  }

  private IntStream numbers() {
    return IntStream.rangeClosed(1, parties);
  }

  static String party(int number) {
    return "P%02d".formatted(number);
  }

  /** The sums that a statement needs: by pool and year. */
  String sums(Ledger ledger) {
    return "SELECT pool, fy, count(*), sum(amount) FROM (%s %s) GROUP BY pool, fy ORDER BY pool, fy"
        .formatted(POOLED, ledger.relation());
  }

  /** The ids that stand on several lines. */
  String severalOf(Ledger ledger) {
    var id = ids.column();
    return "SELECT %s FROM %s GROUP BY %s HAVING count(*) > 1".formatted(id, ledger.relation(), id);
  }

  /** Each party's part of each line, rounded, and added up by pool and year. */
  String partsAdded(Ledger ledger) {
    return "SELECT pool, fy, party, sum(part) FROM (%s) GROUP BY pool, fy, party"
        .formatted(partsRounded(ledger));
  }

  /** Each party's part of each line, each rounded by itself, so that they do not add up. */
  String partsRounded(Ledger ledger) {
    return "SELECT id, pool, fy, party, round(amount * share, 2) AS part FROM (%s %s) JOIN (%s) USING (pool)"
        .formatted(POOLED, ledger.relation(), terms());
  }

  /** The same with all that {@code entente spread} tells of each part. */
  String partsToldInFull(Ledger ledger) {
    return """
    SELECT 'joint' AS agreement, pool, id AS line, parse_filename(filename) AS file,
      file_row_number + 1 AS "row", service_date AS day, 'line' AS entry, amount,
      'USD' AS currency, party, round(amount * share, 2) AS part, 'USD' AS unit,
      pool || '.' || party || '@FY' || fy AS figure
    FROM (%s %s) JOIN (%s) USING (pool)\
    """
        .formatted(
            POOLED.replace("id, voucher", "id, filename, file_row_number"),
            ledger.relation().replace("])", "], filename = true, file_row_number = true)"),
            terms());
  }

  /** Each party's part of each line, as what its rounded share of the running total rises by. */
  String partsOfRunningTotals(Ledger ledger) {
    return """
    SELECT id, pool, fy, party,
      round(total * share, 2) - round((total - amount) * share, 2) AS part
    FROM (SELECT *, sum(amount) OVER
        (PARTITION BY pool, fy ORDER BY service_date, id ROWS UNBOUNDED PRECEDING) AS total
      FROM (%s %s)) JOIN (%s) USING (pool)\
    """
        .formatted(POOLED, ledger.relation(), terms());
  }

  private String terms() {
    var rows =
        numbers()
            .mapToObj(number -> termsOf(number).formatted(party(number)))
            .collect(Collectors.joining(", "));
    return "SELECT pool, party, CAST(share AS DECIMAL(6, 6)) AS share FROM (VALUES %s) AS terms(pool, party, share)"
        .formatted(rows);
  }

  private String termsOf(int number) {
    int others = parties - 1;
    return number < parties
        ? "('staff', '%1$s', 1 / {n}), ('works', '%1$s', 0.6 / {n}), ('running', '%1$s', 0.7 / {n})"
            .replace("{n}", "" + parties)
        : "('staff', '%1$s', 1 - {o} / {n}), ('works', '%1$s', 1 - 0.6 * {o} / {n}), ('running', '%1$s', 1 - 0.7 * {o} / {n})"
            .replace("{o}", "" + others)
            .replace("{n}", "" + parties);
  }
}
