package org.entente.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.report.PaperRun;
import org.entente.report.PaperRuns;
import org.entente.report.statements.Statement;
import org.entente.report.statements.StatementChoice;
import org.junit.jupiter.api.Test;

class JsonStatementTest {
  @Test
  void everyFigureIsWrittenWithItsExactValueAndWhereItComesFrom() {
    var run =
        PaperRun.of("small", PaperRuns.USD, "CY", "2024-01-01", "2024-12-31")
            .party("A", PaperRun.labels("Alpha", "ja", "日本国"))
            .pool(
                "p",
                Optional.empty(),
                PaperRun.labels("Pool"),
                PaperRun.labels("Art. 1", "ja", "第一条"))
            .row(Kind.COST, "p", PaperRuns.USD, "12.5 p, missing")
            .run();

    assertThat(JsonStatement.write(Statement.of(run, StatementChoice.ALL), run))
        .isEqualTo(
            """
            {
              "schema": "entente-statement-1",
              "book": "small_book",
              "title": null,
              "party": null,
              "agreed_on": null,
              "known_on": "2025-05-31",
              "terms_hash": "3c6e0b8a9c15224a8228b9a98ca1531d3c6e0b8a9c15224a8228b9a98ca1531d",
              "facts_hash": "77d1bf10f3e7c8a94f0b6a3d2c1e5f6077d1bf10f3e7c8a94f0b6a3d2c1e5f60",
              "not_yet_agreed": [],
              "intake": [
                {
                  "file": "costs.csv",
                  "content": "costs",
                  "rows_read": 120,
                  "rows_kept": 120,
                  "rejected_by_code": {},
                  "assumed": false
                }
              ],
              "rows_rejected": 0,
              "rejected": [],
              "assumptions": [],
              "agreements": [
                {
                  "name": "small",
                  "labels": [],
                  "parties": [
                    {
                      "id": "A",
                      "labels": [
                        {
                          "language": null,
                          "text": "Alpha"
                        },
                        {
                          "language": "ja",
                          "text": "日本国"
                        }
                      ]
                    }
                  ],
                  "signed": "2023-10-09",
                  "amendments": [],
                  "from": "2024-01-01",
                  "to": "2024-12-31",
                  "currency": "USD",
                  "lines": [],
                  "figures": [
                    {
                      "reference": "p@CY2024",
                      "name": "p",
                      "index": [],
                      "party": null,
                      "facet": null,
                      "kind": "cost",
                      "period": "CY2024",
                      "from": "2024-01-01",
                      "to": "2024-12-31",
                      "value": "12.50",
                      "unit": "USD",
                      "status": "provisional",
                      "place": {
                        "file": "small.entente",
                        "line": 30,
                        "column": 5,
                        "clause": "p"
                      },
                      "cites": [
                        "Art. 1",
                        "第一条"
                      ]
                    },
                    {
                      "reference": "p@term",
                      "name": "p",
                      "index": [],
                      "party": null,
                      "facet": null,
                      "kind": "cost",
                      "period": "term",
                      "from": "2024-01-01",
                      "to": "2024-12-31",
                      "value": null,
                      "unit": "USD",
                      "status": "missing",
                      "place": {
                        "file": "small.entente",
                        "line": 30,
                        "column": 5,
                        "clause": "p"
                      },
                      "cites": [
                        "Art. 1",
                        "第一条"
                      ]
                    }
                  ],
                  "inputs_used": []
                }
              ]
            }
            """);
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    var first = PaperRuns.japan().run();
    var second = PaperRuns.japan().run();

    assertThat(JsonStatement.write(Statement.of(first, StatementChoice.ALL), first))
        .isEqualTo(JsonStatement.write(Statement.of(second, StatementChoice.ALL), second))
        .doesNotContain("\r");
  }
}
