package org.entente.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.agreement.text.Place;
import org.entente.book.EngineChoice;
import org.entente.book.RunRequest;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.data.text.NamedFile;
import org.entente.determinations.Determination.Status;
import org.entente.determinations.EvaluatorChoice;
import org.entente.problems.Outcome;
import org.entente.report.render.StatementReader;
import org.entente.report.render.TextStyle;
import org.entente.report.render.TextVerification;
import org.entente.report.statements.SavedStatement;
import org.entente.report.statements.SavedStatement.SavedFigure;
import org.entente.report.statements.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Computes a saved statement again and names every figure that differs. */
@Command(
    name = "verify",
    description = "Computes a saved statement again and names every figure that differs.",
    footer = {
      "  entente run office --format json --output statement.json",
      "  entente verify statement.json office"
    })
final class VerifyCommand implements Action {
  private static final long MAX_BYTES = 64L << 20;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "STATEMENT",
      description = "A statement saved by `entente run --format json`; - is standard input.")
  private String statement = "";

  @Parameters(index = "1", paramLabel = "BOOK", description = "The folder of the book.")
  private Path book = Path.of("");

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() throws Refusal {
    var outcome = saved();
    if (!outcome.succeeded()) {
      ProblemReport.print(outcome.problems(), terminal);
      return Exit.PROBLEMS;
    }
    var saved = outcome.orThrow();
    var run = BookRuns.run(request(saved), terminal);
    if (run.isEmpty()) {
      return Exit.PROBLEMS;
    }
    var verification = Verification.compare(saved, run.get());
    var style = new TextStyle(TextStyle.PLAIN.width(), terminal.outColour());
    terminal.result(TextVerification.render(verification, style));
    return verification.matches() ? Exit.FINE : Exit.PROBLEMS;
  }

  private Outcome<SavedStatement> saved() throws Refusal {
    if (statement.equals(AgreementText.STANDARD_INPUT)) {
      return StatementReader.read(statement, terminal.in());
    }
    var path = Path.of(statement);
    var obstacle = new NamedFile(path, statement, Place.ofFile(statement)).obstacle(MAX_BYTES);
    if (obstacle.isPresent()) {
      return Outcome.failed(obstacle.get());
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
      return StatementReader.read(statement, stream);
    } catch (IOException e) {
      throw new Refusal("The file `" + statement + "` cannot be read: " + Reason.of(e) + ".");
    }
  }

  /** The same days and periods; rows that were left out then may be left out again. */
  private RunRequest request(SavedStatement saved) {
    var periods = Reference.periods(saved.figures().stream().map(SavedFigure::reference));
    boolean soFar =
        saved.figures().stream().anyMatch(f -> f.status().equals(Status.SO_FAR.words()));
    return new RunRequest(
        book,
        saved.asOf(),
        periods,
        List.of(),
        List.of(),
        soFar,
        true,
        EvaluatorChoice.FAST,
        EngineChoice.AUTOMATIC);
  }
}
