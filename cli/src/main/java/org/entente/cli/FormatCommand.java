package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Formatter;
import org.entente.agreement.parsed.Parser;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets the spacing of agreements. */
@Command(
    name = "format",
    description = "Sets the spacing of agreements; words and comments stay as they are.",
    footer = {
      "  entente format office/office.entente",
      "  entente format --check office/*.entente",
      "  entente format - < draft.entente"
    })
final class FormatCommand implements Action {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "An agreement, rewritten in place; - reads standard input and prints.")
  private List<String> files = List.of();

  @Option(
      names = "--check",
      description = "Rewrite nothing; list the files that would change, and exit with 1 if any.")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A file's text before and after. */
  private record Formatted(String file, String before, String after) {
    boolean isChanged() {
      return !before.equals(after);
    }
  }

  @Override
  public Exit run() throws Refusal {
    var problems = new ArrayList<Problem>();
    var formatted = new ArrayList<Formatted>();
    for (var file : files) {
      var outcome = AgreementText.read(file, terminal.in()).then(Parser::parse);
      problems.addAll(outcome.problems());
      outcome
          .value()
          .ifPresent(parsed ->
              formatted.add(
                  new Formatted(file, parsed.source().content(), Formatter.format(parsed))));
    }
    boolean differs = check ? list(formatted) : write(formatted);
    ProblemReport.print(problems, terminal);
    boolean failed = problems.stream().anyMatch(Problem::isError);
    return failed || check && differs ? Exit.PROBLEMS : Exit.FINE;
  }

  private boolean list(List<Formatted> formatted) {
    var changed = formatted.stream().filter(Formatted::isChanged).toList();
    changed.forEach(file -> terminal.result(file.file()));
    return !changed.isEmpty();
  }

  private boolean write(List<Formatted> formatted) throws Refusal {
    boolean changed = false;
    for (var file : formatted) {
      if (file.file().equals(AgreementText.STANDARD_INPUT)) {
        terminal.result(file.after());
      } else if (file.isChanged()) {
        AtomicFile.write(Path.of(file.file()), file.after());
        changed = true;
      }
    }
    return changed;
  }
}
