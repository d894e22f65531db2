package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.text.SourceText;
import org.entente.book.Entente;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Problem;
import org.entente.report.render.JsonProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks books and agreements and lists all problems. */
@Command(
    name = "check",
    description = "Checks books and agreements and lists all problems found.",
    footer = {
      "  entente check office",
      "  entente check draft.entente",
      "  entente check - < draft.entente",
      "  entente check office --format json"
    })
final class CheckCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "BOOK|FILE",
      arity = "1..*",
      description =
          "The folder of a book, or a file *.entente; - is standard input. Files are checked"
              + " together.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Print as text or json. Default: text.")
  private Format format = Format.TEXT;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** How problems are printed. */
  private enum Format {
    TEXT,
    JSON
  }

  @Override
  public Exit run() {
    var problems = new ArrayList<Problem>();
    var files = new ArrayList<String>();
    for (var name : names) {
      if (isAgreement(name)) {
        files.add(name);
      } else {
        problems.addAll(Entente.check(Path.of(name)).problems());
      }
    }
    problems.addAll(problemsOf(files));
    print(problems.stream().sorted().distinct().toList());
    return problems.stream().anyMatch(Problem::isError) ? Exit.PROBLEMS : Exit.FINE;
  }

  private boolean isAgreement(String name) {
    if (name.equals(AgreementText.STANDARD_INPUT) || name.endsWith(".entente")) {
      return !Files.isDirectory(Path.of(name));
    }
    if (Files.isRegularFile(Path.of(name))) {
      throw new ParameterException(
          spec.commandLine(),
          "For `BOOK|FILE`, a folder, a file `*.entente` or `-` was expected and the file `"
              + name
              + "` was found.");
    }
    return false;
  }

  /** The problems of the files together; they are checked only if all can be read. */
  private List<Problem> problemsOf(List<String> files) {
    var problems = new ArrayList<Problem>();
    var texts = new ArrayList<SourceText>();
    for (var name : files) {
      var text = AgreementText.read(name, terminal.in());
      problems.addAll(text.problems());
      text.value().ifPresent(texts::add);
    }
    if (texts.size() == files.size()) {
      problems.addAll(Entente.checkTexts(texts).problems());
    }
    return problems;
  }

  private void print(List<Problem> problems) {
    if (format == Format.JSON) {
      terminal.result(JsonProblems.write(problems));
    } else if (problems.isEmpty()) {
      terminal.note("No problems.");
    } else {
      ProblemReport.print(problems, terminal);
    }
  }
}
