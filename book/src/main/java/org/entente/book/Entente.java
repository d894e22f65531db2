package org.entente.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.Checker;
import org.entente.agreement.compiled.Compiler;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.text.SourceText;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.Intake;
import org.entente.data.intake.IntakeRequest;
import org.entente.data.intake.IntakeResult;
import org.entente.data.intake.Overlay;
import org.entente.data.reference.CurrencyTable;
import org.entente.determinations.Determiner;
import org.entente.determinations.RunTerms;
import org.entente.facts.Fact;
import org.entente.facts.Facts;
import org.entente.facts.FactsDigest;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

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
            checkTexts(book.agreements())
                .then(checked -> Outcome.of(new CheckedBook(book, checked))));
  }

  /** Checks agreements together, without a book around them. */
  public static Outcome<CheckedAgreements> checkTexts(List<SourceText> texts) {
    return parse(texts)
        .then(files -> Checker.check(files, Optional.empty(), CurrencyTable.iso4217()))
        .then(checked ->
            Compiler.compile(checked, List.of(), Optional.empty())
                .then(compiled -> Outcome.of(checked)));
  }

  /** Runs a book: its terms as agreed, on its facts as known. */
  public static Outcome<BookRun> run(RunRequest request) {
    return BookReader.read(request.book())
        .then(book ->
            parse(book.agreements())
                .then(files ->
                    check(files, Optional.empty())
                        .then(all ->
                            check(files, request.asOf().agreedOn())
                                .then(agreed -> compile(agreed, request, book))
                                .then(terms -> run(request, book, all, terms)))));
  }

  private static Outcome<List<ParsedFile>> parse(List<SourceText> texts) {
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
      CheckedAgreements agreed, RunRequest request, Book book) {
    return Compiler.compile(agreed, request.periods(), book.through())
        .then(program -> Outcome.of(new RunTerms(agreed, program)));
  }

  /**
   * @param all every agreement of the book, which say what its facts are
   * @param terms those that were agreed by the day asked for
   */
  private static Outcome<BookRun> run(
      RunRequest request, Book book, CheckedAgreements all, RunTerms terms) {
    var intake = intake(all, book.sources());
    var with = intake(all, WhatIfFacts.sources(request.with(), all));
    var facts = Overlay.apply(intake.facts(), with.facts());
    var problems = new ArrayList<>(intake.problems());
    problems.addAll(with.problems());
    var rejected = new ArrayList<>(intake.rejected());
    rejected.addAll(with.rejected());
    if (!request.allowRejected()) {
      problems.addAll(rejected);
    }
    if (problems.stream().anyMatch(Problem::isError)) {
      return Outcome.failed(problems);
    }
    var options =
        new Determiner.Options(
            request.soFar(), request.evaluator(), request.references(), request.isWhole());
    return Determiner.determine(terms, facts, request.asOf(), options)
        .then(result ->
            Outcome.of(
                new BookRun(
                    book,
                    result.determinations(),
                    intake.summary(),
                    result.lineUse(),
                    rejected,
                    termsHash(terms.agreements()),
                    FactsDigest.of(facts),
                    assumptions(facts, intake)),
                problems));
  }

  private static IntakeResult intake(CheckedAgreements checked, List<FactSource> sources) {
    var agreements = checked.agreements();
    return Intake.read(
        new IntakeRequest(
            sources,
            agreements.stream().flatMap(a -> a.lines().stream()).toList(),
            agreements.stream().flatMap(a -> a.inputs().stream()).toList(),
            agreements.stream().map(a -> a.calendar().year()).distinct().toList()));
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

  /** What the book marks as an assumption: whole files, and single facts. */
  private static List<String> assumptions(Facts facts, IntakeResult intake) {
    var assumptions = new ArrayList<String>();
    for (var source : intake.summary().sources()) {
      if (source.assumed()) {
        assumptions.add("All of " + source.file() + " (" + source.content() + ").");
      }
    }
    for (Fact fact : facts.inputs()) {
      boolean whole =
          intake.summary().sources().stream()
              .anyMatch(s -> s.assumed() && s.file().equals(fact.provenance().place().file()));
      if (fact.provenance().assumed() && !whole) {
        assumptions.add(fact.reference() + " as known on " + fact.knownOn() + ".");
      }
    }
    return assumptions;
  }
}
