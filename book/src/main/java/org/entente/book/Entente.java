package org.entente.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.agreement.amended.AmendedAgreement;
import org.entente.agreement.amended.Amender;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.Checker;
import org.entente.agreement.compiled.Compiler;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.bulk.DuckStart;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeSummary;
import org.entente.data.intake.IntakeWatcher;
import org.entente.data.intake.Overlay;
import org.entente.data.reference.CurrencyTable;
import org.entente.determinations.Determiner;
import org.entente.determinations.LineGroupings;
import org.entente.determinations.RunTerms;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.FactsDigest;
import org.entente.pools.CorePools;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.spread.Spread;
import org.entente.spread.SpreadPool;

/**
 * The whole flow from a book to its figures, a line per stage; the front door of the library.
 *
 * <p>Example: {@code Entente.run(RunRequest.of(Path.of("examples/japan-2022")))} gives a {@link
 * BookRun} whose figure {@code japan_total@term} is 1,055,100,000,000 JPY, or all problems found.
 */
public final class Entente {
  private Entente() {}

  /** Reads and checks the agreements of a book, as far as that goes without facts. */
  public static Outcome<CheckedBook> check(Path folder) {
    return BookReader.read(folder)
        .then(book ->
            check(book.agreements(), file -> book.folder())
                .map(checked -> new CheckedBook(book, checked)));
  }

  /**
   * Checks agreements together, without a book around them; a list of parties or members that one
   * keeps in a file is looked for beside its text.
   */
  public static Outcome<CheckedAgreements> checkTexts(List<SourceText> texts) {
    return check(texts, Entente::folderOf);
  }

  private static Path folderOf(ParsedFile file) {
    var parent = Path.of(file.source().file()).getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static Outcome<CheckedAgreements> check(
      List<SourceText> texts, Function<ParsedFile, Path> folder) {
    return parse(texts)
        .then(files -> AnnexReader.read(files, folder))
        .then(files -> check(files, Optional.empty()))
        .then(checked ->
            Compiler.compile(checked, List.of(), Optional.empty()).map(compiled -> checked));
  }

  /** The agreements of a book that was run, as amended by a day: which clauses hold when. */
  public static List<AmendedAgreement> amended(Book book, Optional<LocalDate> agreedOn) {
    return parse(book.agreements())
        .then(files -> AnnexReader.read(files, file -> book.folder()))
        .map(files -> Amender.amend(files, agreedOn).agreements())
        .value()
        .orElse(List.of());
  }

  /** Runs a book: its terms as agreed, on its facts as known. */
  public static Outcome<BookRun> run(RunRequest request) {
    return run(request, IntakeWatcher.NONE);
  }

  /** Runs a book while somebody watches its facts being read. */
  public static Outcome<BookRun> run(RunRequest request, IntakeWatcher watcher) {
    return run(request, watcher, false).map(Figures::run);
  }

  /**
   * Runs a book and splits its lines among the parties.
   *
   * @param wanted which pools
   */
  public static Outcome<BookLines> runLines(
      RunRequest request, IntakeWatcher watcher, Predicate<SpreadPool> wanted) {
    return run(request, watcher, true)
        .then(figures ->
            Spread.of(figures.run().determinations(), figures.pools(), wanted)
                .map(spread -> new BookLines(figures.run(), spread)));
  }

  /**
   * Runs a book and splits its lines for a statement; pools whose lines have no ids are left out.
   *
   * @param most how many lines and parts the statement can show
   */
  public static Outcome<BookLines> runLines(
      RunRequest request, IntakeWatcher watcher, Spread.Most most) {
    return run(request, watcher, true)
        .then(figures ->
            Spread.atMost(figures.run().determinations(), figures.pools(), most)
                .map(spread -> new BookLines(figures.run(), spread)));
  }

  /**
   * Runs a book, splits its lines among the parties, and writes the parts as Parquet.
   *
   * @param wanted which pools
   * @param target what is written, a file, or for Spark a folder that is empty; if the run has no
   *     value, what is in it has no meaning
   */
  public static Outcome<BookRun> writeParts(
      RunRequest request, IntakeWatcher watcher, Predicate<SpreadPool> wanted, Path target)
      throws IOException {
    return new PartsWriter(request, watcher, wanted, target).write();
  }

  /** A run, and the lines as they count in it. */
  record Figures(BookRun run, CorePools pools) {}

  private static Outcome<Figures> run(
      RunRequest request, IntakeWatcher watcher, boolean everyLine) {
    return BookReader.read(request)
        .then(book -> {
          var start = BookFacts.start(request, book);
          try {
            return terms(request, book, everyLine)
                .then(terms -> {
                  try (var lines = BookFacts.of(request, book, terms.all(), everyLine)) {
                    start.ifPresent(lines.engine()::take);
                    return figures(request, book, terms, lines, watcher);
                  }
                });
          } finally {
            start.ifPresent(DuckStart::close);
          }
        });
  }

  static Outcome<Figures> figures(
      RunRequest request, Book book, Terms terms, BookFacts lines, IntakeWatcher watcher) {
    return facts(request, book, terms, watcher, lines)
        .then(facts -> determine(request, book, terms, facts));
  }

  /**
   * The terms of a book.
   *
   * @param all every agreement of the book, which say what its facts are
   * @param agreed those that were agreed by the day asked for, with their program
   */
  record Terms(CheckedAgreements all, RunTerms agreed) {}

  static Outcome<Terms> terms(RunRequest request, Book book, boolean lines) {
    return parse(book.agreements())
        .then(files -> AnnexReader.read(files, file -> book.folder()))
        .then(files ->
            check(files, request.asOf().agreedOn())
                .then(agreed -> compile(agreed, request, book, lines))
                .map(agreed -> new Terms(allOf(files, agreed), agreed)));
  }

  /** Every agreement of the book; where a later one is not in order, those agreed by the day. */
  private static CheckedAgreements allOf(List<ParsedFile> files, RunTerms agreed) {
    return agreed.agreements().notYetAgreed().isEmpty()
        ? agreed.agreements()
        : check(files, Optional.empty()).value().orElse(agreed.agreements());
  }

  /** The agreements of some texts as they are written, unchecked. */
  public static Outcome<List<ParsedFile>> parse(List<SourceText> texts) {
    var files = new ArrayList<ParsedFile>();
    var problems = new ArrayList<Problem>();
    for (var text : texts) {
      var parsed = Parser.parse(text);
      parsed.value().ifPresent(files::add);
      problems.addAll(parsed.problems());
    }
    return Outcome.of(List.copyOf(files), problems);
  }

  private static Outcome<CheckedAgreements> check(
      List<ParsedFile> files, Optional<LocalDate> agreedOn) {
    return Checker.check(files, agreedOn, CurrencyTable.iso4217());
  }

  private static Outcome<RunTerms> compile(
      CheckedAgreements agreed, RunRequest request, Book book, boolean lines) {
    var program =
        lines
            ? Compiler.compileForLines(agreed, request.periods(), book.through())
            : Compiler.compile(agreed, request.periods(), book.through());
    return program.map(compiled -> new RunTerms(agreed, compiled));
  }

  /** The facts of a run, what was read for it, and the rows that were left out. */
  private record ReadFacts(Facts facts, IntakeSummary summary, List<Problem> rejected) {}

  private static Outcome<ReadFacts> facts(
      RunRequest request, Book book, Terms terms, IntakeWatcher watcher, BookFacts lines) {
    var intake = lines.read(request(terms.all(), book.sources()), watcher);
    var with =
        Intake.read(
            request(terms.all(), WhatIfFacts.sources(request.with(), terms.all())),
            watcher,
            Optional.empty());
    var problems = new ArrayList<>(intake.problems());
    problems.addAll(with.problems());
    var rejected = new ArrayList<>(intake.rejected());
    rejected.addAll(with.rejected());
    if (!request.allowRejected()) {
      problems.addAll(rejected);
    }
    var facts = Overlay.apply(intake.facts(), with.facts());
    return Outcome.of(new ReadFacts(facts, intake.summary(), rejected), problems);
  }

  private static Outcome<Figures> determine(
      RunRequest request, Book book, Terms terms, ReadFacts read) {
    var options =
        new Determiner.Options(
            request.soFar(), request.evaluator(), request.references(), request.isWhole());
    var with = WhatIfFacts.names(request.with());
    var digest =
        new Meanwhile<>(
            "fingerprint of facts",
            () -> FactsDigest.of(read.facts(), LineGroupings.of(terms.all())));
    return Determiner.determine(terms.agreed(), read.facts(), request.asOf(), options)
        .map(result ->
            new Figures(
                new BookRun(
                    book,
                    result.determinations(),
                    read.summary(),
                    result.lineUse(),
                    read.rejected(),
                    termsHash(terms.agreed().agreements()),
                    digest.value(),
                    assumptions(read, with),
                    with),
                result.pools()));
  }

  private static IntakeRequest request(CheckedAgreements checked, List<FactSource> sources) {
    var agreements = checked.agreements();
    return new IntakeRequest(
        sources,
        agreements.stream().flatMap(a -> a.lines().stream()).toList(),
        agreements.stream().flatMap(a -> a.inputs().stream()).toList(),
        agreements.stream().flatMap(a -> a.rates().stream()).toList(),
        agreements.stream().flatMap(a -> a.calendar().rules().stream()).distinct().toList());
  }

  /** The fingerprint of the terms: of each agreement's words, in the order of their names. */
  private static String termsHash(CheckedAgreements agreements) {
    var texts =
        agreements.agreements().stream()
            .sorted(Comparator.comparing(CheckedAgreement::name))
            .map(CheckedAgreement::canonical)
            .toList();
    return FactsDigest.ofText(String.join("\n", texts));
  }

  /** What the book marks as an assumption, whole files and single facts; and files of a what-if. */
  private static List<String> assumptions(ReadFacts read, List<String> with) {
    var assumptions = new ArrayList<String>();
    var sources = read.summary().sources();
    with.forEach(file -> assumptions.add("All of " + file + ", added to the book for this run."));
    for (var source : sources) {
      if (source.assumed()) {
        assumptions.add("All of " + source.file() + " (" + source.content() + ").");
      }
    }
    for (Fact fact : read.facts().inputs()) {
      boolean whole =
          sources.stream()
              .anyMatch(s -> s.assumed() && s.file().equals(fact.provenance().place().file()));
      if (fact.provenance().assumed() && !whole) {
        assumptions.add(fact.reference() + " as known on " + fact.knownOn() + ".");
      }
    }
    return assumptions;
  }
}
