package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.Formatter;
import org.entente.agreement.parsed.Parser;
import org.entente.cli.files.AtomicFile;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Reason;
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
      "  entente format office",
      "  entente format --check office/office.entente",
      "  entente format - < draft.entente"
    })
final class FormatCommand implements Action {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "BOOK|FILE",
      arity = "1..*",
      description =
          "An agreement, or a folder with all its files *.entente, rewritten in place; - reads"
              + " standard input and prints.")
  private List<String> names = List.of();

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
    for (var file : files()) {
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

  /** The files by name; a folder stands for the agreements directly in it, in order of name. */
  private List<String> files() throws Refusal {
    var files = new ArrayList<String>();
    for (var name : names) {
      if (Files.isDirectory(Path.of(name))) {
        files.addAll(agreements(Path.of(name)));
      } else {
        files.add(name);
      }
    }
    return files.stream().distinct().toList();
  }

  private static List<String> agreements(Path folder) throws Refusal {
    List<String> agreements;
    try (var entries = Files.list(folder)) {
      agreements =
          entries
              .filter(Files::isRegularFile)
              .map(Path::toString)
              .filter(file -> file.endsWith(".entente"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new Refusal("The folder `" + folder + "` cannot be read: " + Reason.of(e) + ".");
    }
    if (agreements.isEmpty()) {
      throw new Refusal(
          "The folder `%s` holds no file `*.entente`; name the folder or the file that does."
              .formatted(folder));
    }
    return agreements;
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
