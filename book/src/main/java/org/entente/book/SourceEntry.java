package org.entente.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.entente.calendar.Period;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.LineKind;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.facts.Coverage;
import org.entente.problems.Problem;
import org.entente.rates.Published;

/** Reads one entry of {@code facts} in {@code book.yaml}. */
final class SourceEntry {
  /** What an entry looks like. */
  static final String EXAMPLE = "{file: staff.csv, inputs: [staff], known: 2022-01-07}";

  private static final String COVER = "{from: 2022-04-01, to: 2023-03-31, known: 2023-05-31}";
  private static final String SAME_DAY = "same day";
  private static final List<String> LINES_ONLY = List.of("kind", "covers");

  private final YamlNode.Keys block;
  private final KeyReader keys;
  private final SourceFiles files;
  private final List<Problem> problems;

  /** Whether each rate of the file is known since its own day. */
  private boolean sameDay;

  SourceEntry(YamlNode.Keys block, SourceFiles files, List<Problem> problems) {
    this.block = block;
    this.keys = new KeyReader(block, problems);
    this.files = files;
    this.problems = problems;
  }

  /** The sources that the entry describes, one a file, if it says what they hold. */
  List<FactSource> sources() {
    var origin = SourceOrigin.of(block, keys, files, problems);
    sameDay = keys.has("rates") && block.entries().stream().anyMatch(SourceEntry::isOfSameDay);
    var content = content(origin.entry());
    if (sameDay) {
      keys.skip("known");
    }
    var known = keys.day("known", "2022-01-07");
    boolean assumed = keys.yes("assumed");
    var columns = columns();
    var ignored = keys.texts("ignore", "note").stream().map(YamlNode.Text::value).toList();
    var form = origin.form(keys);
    keys.finish();
    if (content.isEmpty()) {
      return List.of();
    }
    BiFunction<NamedFile, FactSource.Form, FactSource> source =
        (file, written) ->
            new FactSource(
                file.path(),
                file.file(),
                content.get(),
                known,
                assumed,
                columns,
                ignored,
                written,
                file.named());
    return Stream.concat(
            origin.files().stream().map(file -> source.apply(file, form)),
            origin.elsewhere().stream()
                .map(file -> source.apply(file.named(), form.of(file.file()))))
        .toList();
  }

  private static boolean isOfSameDay(YamlNode.Entry entry) {
    return entry.key().value().equals("known")
        && entry.value() instanceof YamlNode.Text text
        && text.value().equals(SAME_DAY);
  }

  private Optional<FactSource.Content> content(String file) {
    boolean lines = keys.has("lines");
    boolean inputs = keys.has("inputs");
    boolean rates = keys.has("rates");
    if (lines && !inputs && !rates) {
      return lines();
    }
    if (inputs && !lines && !rates) {
      return inputs();
    }
    if (rates && !lines && !inputs) {
      return rates();
    }
    problems.add(Problem.of(lines || rates ? "E0751" : "E0750", block.place(), Shown.of(file)));
    keys.skip("lines", "inputs", "rates", "kind", "covers");
    return Optional.empty();
  }

  private Optional<FactSource.Content> lines() {
    var name = keys.text("lines", "costs");
    var kind = keys.requiredText("kind", "actual").flatMap(this::kind);
    boolean actual = kind.equals(Optional.of(LineKind.ACTUAL));
    var covers = covers(name.map(YamlNode.Text::value).orElse(""), actual);
    return name.isPresent() && kind.isPresent()
        ? Optional.of(new FactSource.Content.Lines(naming(name.get()), kind.get(), covers))
        : Optional.empty();
  }

  private Optional<LineKind> kind(YamlNode.Text text) {
    return switch (text.value()) {
      case "actual" -> Optional.of(LineKind.ACTUAL);
      case "plan" -> Optional.of(LineKind.PLAN);
      default -> {
        problems.add(Problem.of("E0753", text.place(), Shown.of(text.value())));
        yield Optional.empty();
      }
    };
  }

  private List<Coverage> covers(String lines, boolean actual) {
    if (!keys.has("covers")) {
      problems.add(Problem.of("E0752", block.place(), Shown.of(lines)));
    }
    var covers = new ArrayList<Coverage>();
    for (var cover : keys.blocks("covers", COVER)) {
      var days = new KeyReader(cover, problems);
      var from = days.requiredDay("from", "2022-04-01");
      var to = days.requiredDay("to", "2023-03-31");
      var known = days.requiredDay("known", "2023-05-31");
      days.finish();
      if (from.isPresent() && to.isPresent() && known.isPresent()) {
        if (actual && known.get().isBefore(to.get())) {
          problems.add(Problem.of("E0791", cover.place(), to.get(), known.get()));
        }
        period(cover, from.get(), to.get())
            .ifPresent(period -> covers.add(new Coverage(period, known.get())));
      }
    }
    return covers;
  }

  private Optional<Period> period(YamlNode.Keys cover, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      problems.add(Problem.of("E0754", cover.place(), to, from));
      return Optional.empty();
    }
    return Optional.of(Period.ofDays(from, to));
  }

  private Optional<FactSource.Content> rates() {
    var name = keys.text("rates", "ecb");
    var published = new ArrayList<Published>();
    for (var cover : keys.blocks("covers", COVER)) {
      var days = new KeyReader(cover, problems);
      var from = days.requiredDay("from", "2022-04-01");
      var to = days.requiredDay("to", "2023-03-31");
      var known = days.day("known", "2023-04-03");
      days.finish();
      if (from.isPresent() && to.isPresent()) {
        period(cover, from.get(), to.get())
            .ifPresent(period -> published.add(new Published(period, known)));
      }
    }
    for (var key : List.of("kind", "columns")) {
      keys.entry(key)
          .ifPresent(k -> problems.add(Problem.of("E0925", k.key().place(), k.key().value())));
    }
    return name.map(n -> new FactSource.Content.Rates(naming(n), sameDay, published));
  }

  private Optional<FactSource.Content> inputs() {
    var names = new ArrayList<FactSource.Naming>();
    var lines = new TreeMap<String, Integer>();
    for (var name : keys.requiredTexts("inputs", "staff")) {
      var before = lines.putIfAbsent(name.value(), name.place().line());
      if (before == null) {
        names.add(naming(name));
      } else {
        problems.add(Problem.of("E0748", name.place(), Shown.of(name.value()), before));
      }
    }
    for (var key : LINES_ONLY) {
      keys.entry(key)
          .ifPresent(e -> problems.add(Problem.of("E0755", e.key().place(), e.key().value())));
    }
    return Optional.of(new FactSource.Content.Inputs(names));
  }

  private static FactSource.Naming naming(YamlNode.Text text) {
    return new FactSource.Naming(text.value(), text.place());
  }

  private List<FactSource.Heading> columns() {
    var headings = new ArrayList<FactSource.Heading>();
    for (var entry : keys.keys("columns", "{service_date: date}")) {
      if (entry.value() instanceof YamlNode.Text heading && !heading.value().isBlank()) {
        headings.add(
            new FactSource.Heading(entry.key().value(), heading.value(), entry.key().place()));
      } else {
        problems.add(
            Problem.of(
                "E0714",
                entry.key().place(),
                entry.key().value(),
                entry.value().kind(),
                "a heading",
                "HEADING"));
      }
    }
    return headings;
  }
}
