package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Reason;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.StandardOutput;
import org.entente.cli.terminal.Terminal;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line: understands the arguments, runs the command, and turns what comes of it into an
 * exit code.
 */
public final class Main {
  private static final String NO_MEMORY =
      "There is not enough memory for this; give Java more, as in ENTENTE_JAVA_OPTS=-Xmx8g.";
  private static final String TOO_DEEP =
      "Entente ran out of stack, which no input should bring about; please report what you ran.";

  private Main() {}

  public static void main(String[] args) {
    var standardOutput = StandardOutput.ofProcess();
    var out = new PrintStream(new BufferedOutputStream(standardOutput, 1 << 16), false, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    var exit = Version.isAll(args) ? version(out) : run(args, Terminal.ofProcess(out, err));
    out.flush();
    var failure = standardOutput.failure();
    failure.ifPresent(sentence -> err.print("error: " + sentence + "\n"));
    System.exit(failure.isPresent() && exit == Exit.FINE ? Exit.PROBLEMS.code() : exit.code());
  }

  /** Runs a command on these streams, as if none were a terminal, and gives its exit code. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    var exit = run(args, Terminal.plain(in, out, err));
    out.flush();
    err.flush();
    return exit.code();
  }

  private static Exit run(String[] args, Terminal terminal) {
    try {
      var line = CommandTree.of(args, terminal);
      return run(called(line.parseArgs(args)), terminal);
    } catch (ParameterException mistake) {
      return UsageMistake.print(mistake, terminal);
    } catch (Refusal refusal) {
      terminal.error(refusal.sentence());
      return Exit.PROBLEMS;
    } catch (UncheckedIOException e) {
      terminal.error(
          "A file cannot be read or written: " + Reason.of(requireNonNull(e.getCause())) + ".");
      return Exit.PROBLEMS;
    } catch (OutOfMemoryError e) {
      terminal.error(NO_MEMORY);
      return Exit.BUG;
    } catch (StackOverflowError e) {
      terminal.error(TOO_DEEP);
      return Exit.BUG;
    } catch (RuntimeException | Error bug) {
      terminal.error(BugReport.of(bug, args));
      return Exit.BUG;
    }
  }

  private static Exit run(ParseResult called, Terminal terminal) throws Refusal {
    if (called.isUsageHelpRequested()) {
      terminal.result(HelpCommand.page(called.commandSpec()));
      return Exit.FINE;
    }
    if (called.isVersionHelpRequested()) {
      return version(terminal.out());
    }
    return ((Action) called.commandSpec().userObject()).run();
  }

  private static ParseResult called(ParseResult result) {
    return result.hasSubcommand() ? called(result.subcommand()) : result;
  }

  private static Exit version(PrintStream out) {
    out.print(Version.words() + "\n");
    return Exit.FINE;
  }
}
