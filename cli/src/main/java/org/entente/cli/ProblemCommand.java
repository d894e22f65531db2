package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.NearNames;
import org.entente.problems.ProblemText;
import org.entente.problems.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a problem's code means and what to do about it. */
@Command(
    name = "problem",
    description = "Says what a problem means and what to do about it.",
    footer = {
      "  entente problem E0402    Read about one problem",
      "  entente problem          List all of them"
    })
final class ProblemCommand implements Action {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "The problem's code, such as E0402. Without it, all codes are listed.")
  private String code = "";

  ProblemCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() {
    terminal.result(code.isEmpty() ? list() : page(code.toUpperCase(Locale.ROOT)));
    return Exit.FINE;
  }

  private static String list() {
    var list = new StringBuilder();
    for (var known : ProblemText.codes()) {
      var sentence = withoutArguments(ProblemText.of(known).sentence());
      list.append(known).append("  ").append(sentence).append('\n');
    }
    return list.toString();
  }

  private String page(String sought) {
    var text = ProblemText.find(sought).orElseThrow(() -> unknown(sought));
    var kind = text.severity() == Severity.ERROR ? "error " : "warning ";
    var page = new StringBuilder(kind + sought + "\n");
    page.append(withoutArguments(text.sentence())).append('\n');
    if (!text.remedy().isEmpty()) {
      page.append('\n').append(withoutArguments(text.remedy())).append('\n');
    }
    return page + example(sought);
  }

  private ParameterException unknown(String sought) {
    var near = NearNames.of(sought, ProblemText.codes());
    var hint =
        near.isEmpty()
            ? "`entente problem` lists all of them."
            : "Did you mean `" + String.join("`, `", near) + "`?";
    return new ParameterException(
        spec.commandLine(), "There is no problem `%s`. %s".formatted(sought, hint));
  }

  /** The smallest text that raises the problem, and what is then printed, where it is on hand. */
  private static String example(String code) {
    try (var stream = ProblemText.class.getResourceAsStream("examples/" + code + ".txt")) {
      return stream == null ? "" : "\nExample:\n\n" + new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a text says whatever was found: {@code [...]} in the places that are filled. */
  private static String withoutArguments(String text) {
    return text.replaceAll("\\{\\d}", "[...]");
  }
}
