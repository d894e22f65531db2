package org.entente.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.book.Entente;
import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;
import org.entente.cli.terminal.Terminal;
import org.entente.data.text.NamedFile;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.report.agreements.AgreementJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns agreements into their JSON form, and that form into the text of an agreement. */
@Command(
    name = "convert",
    description =
        "Turns checked agreements into JSON for other programs, and JSON into an agreement.",
    footer = {
      "  entente convert office --output office.json",
      "  entente convert office.json --output draft.entente",
      "  entente convert - < office.json"
    })
final class ConvertCommand implements Action {
  private static final int MAX_BYTES = 16 << 20;

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "BOOK|FILE",
      arity = "1..*",
      description =
          "The folder of a book or files *.entente, which become JSON; or one file *.json, or - for"
              + " JSON on standard input, which becomes an agreement.")
  private List<String> names = List.of();

  @Mixin private OutputOption output = new OutputOption();

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Exit run() throws Refusal {
    output.refuseWhatCannotBe();
    var converted = isJson() ? toText(names.getFirst()) : toJson();
    ProblemReport.print(converted.problems(), terminal);
    if (!converted.succeeded()) {
      return Exit.PROBLEMS;
    }
    output.deliver(converted.orThrow(), terminal);
    return Exit.FINE;
  }

  private boolean isJson() {
    boolean json = names.stream().anyMatch(ConvertCommand::isJson);
    if (json && names.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "One file of JSON was expected, alone, and " + names.size() + " names were found.");
    }
    return json;
  }

  private static boolean isJson(String name) {
    return name.equals(AgreementText.STANDARD_INPUT) || name.endsWith(".json");
  }

  /** Agreements are converted together, and only if they are in order. */
  private Outcome<String> toJson() {
    var problems = new ArrayList<Problem>();
    var files = new ArrayList<ParsedFile>();
    var texts = new ArrayList<SourceText>();
    for (var name : names) {
      if (Files.isDirectory(Path.of(name))) {
        var book = Entente.check(Path.of(name));
        problems.addAll(book.problems());
        book.value()
            .flatMap(checked -> Entente.parse(checked.book().agreements()).value())
            .ifPresent(files::addAll);
      } else {
        var text = AgreementText.read(name, terminal.in());
        problems.addAll(text.problems());
        text.value().ifPresent(texts::add);
      }
    }
    if (!texts.isEmpty()) {
      problems.addAll(Entente.checkTexts(texts).problems());
      Entente.parse(texts).value().ifPresent(files::addAll);
    }
    return Outcome.of(AgreementJson.write(files), problems);
  }

  /** The agreement may need others that stand elsewhere, so that only its own text is checked. */
  private Outcome<String> toText(String name) throws Refusal {
    if (name.equals(AgreementText.STANDARD_INPUT)) {
      return AgreementJson.read(name, terminal.in());
    }
    return new NamedFile(Path.of(name), name, Place.ofFile(name))
        .text(MAX_BYTES)
        .then(text ->
            AgreementJson.read(
                name, new ByteArrayInputStream(text.content().getBytes(StandardCharsets.UTF_8))));
  }
}
