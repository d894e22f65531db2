package org.entente.agreement.amended;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.agreement.amended.AmendedBook.NotYetAgreed;
import org.entente.agreement.parsed.CanonicalText;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedAmendment;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.text.Span;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/**
 * Works out for each agreement of a book which clauses hold on which days.
 *
 * <p>For a day, of the amendments signed by the day asked for and effective by that day on a
 * clause, the latest effective one holds. Neither the order of files nor that of amendments within
 * them matters.
 */
public final class Amender {
  private final Optional<LocalDate> agreedOn;
  private final List<NotYetAgreed> notYet = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final SequencedMap<String, ParsedAmendment> byName = new TreeMap<>();
  private final SequencedMap<ParsedAmendment, ParsedFile> fileOf = new LinkedHashMap<>();

  private Amender(Optional<LocalDate> agreedOn) {
    this.agreedOn = agreedOn;
  }

  /**
   * The agreements of some files as amended.
   *
   * @param agreedOn what was signed after that day is left out; empty for all
   */
  public static AmendedBook amend(List<ParsedFile> files, Optional<LocalDate> agreedOn) {
    return new Amender(agreedOn).amend(files);
  }

  private AmendedBook amend(List<ParsedFile> files) {
    var agreements = new LinkedHashMap<ParsedAgreement, ParsedFile>();
    for (var file : files) {
      for (var agreement : file.agreements()) {
        if (isAgreed(agreement.name().text(), signed(agreement))) {
          agreements.put(agreement, file);
        }
      }
      file.amendments().forEach(amendment -> declare(file, amendment));
    }
    var all = files.stream().flatMap(file -> file.agreements().stream()).toList();
    byName.values().forEach(amendment -> checkAgreement(amendment, all));
    var amended =
        agreements.sequencedKeySet().stream()
            .sorted(Comparator.comparing(agreement -> agreement.name().text()))
            .map(agreement -> amend(requireNonNull(agreements.get(agreement)), agreement))
            .toList();
    notYet.sort(Comparator.comparing(NotYetAgreed::name));
    return new AmendedBook(amended, notYet, problems);
  }

  private boolean isAgreed(String name, Optional<LocalDate> signed) {
    var later = signed.filter(day -> agreedOn.isPresent() && day.isAfter(agreedOn.get()));
    later.ifPresent(day -> notYet.add(new NotYetAgreed(name, day)));
    return later.isEmpty();
  }

  private static Optional<LocalDate> signed(ParsedAgreement agreement) {
    return agreement.clauses().stream()
        .filter(clause -> clause instanceof ParsedClause.Signed)
        .map(clause -> ((ParsedClause.Signed) clause).day())
        .findFirst();
  }

  /** Takes an amendment into account that was agreed by the day and says when it holds. */
  private void declare(ParsedFile file, ParsedAmendment amendment) {
    if (amendment.signed().isEmpty()) {
      missing(amendment, "signed", "signed 2026-06-12");
    }
    if (amendment.effective().isEmpty()) {
      missing(amendment, "effective", "effective 2026-07-01");
    }
    boolean isWhole = amendment.signed().isPresent() && amendment.effective().isPresent();
    var name = amendment.name().text();
    if (isWhole && isAgreed(name, amendment.signed().map(ParsedClause.Signed::day))) {
      fileOf.put(amendment, file);
      var earlier = byName.putIfAbsent(name, amendment);
      if (earlier != null) {
        report(
            "E0289",
            amendment,
            amendment.name().span(),
            name,
            place(earlier, earlier.name().span()).address());
      }
    }
  }

  private void missing(ParsedAmendment amendment, String word, String line) {
    report("E0290", amendment, amendment.name().span(), amendment.name().text(), word, line);
  }

  private void checkAgreement(ParsedAmendment amendment, List<ParsedAgreement> agreements) {
    var names = agreements.stream().map(agreement -> agreement.name().text()).toList();
    var name = amendment.agreement();
    if (!names.contains(name.text())) {
      report(
          "E0288",
          amendment,
          name.span(),
          name.text(),
          NearNames.hint(name.text(), names, "agreements"));
    }
  }

  private AmendedAgreement amend(ParsedFile file, ParsedAgreement agreement) {
    var text = CanonicalText.of(file, agreement);
    var its =
        byName.values().stream()
            .filter(amendment -> amendment.agreement().text().equals(agreement.name().text()))
            .map(amendment -> new InForce(amendment, problems))
            .sorted()
            .toList();
    if (its.isEmpty()) {
      return new AmendedAgreement(
          file,
          agreement,
          text,
          List.of(new Version(Optional.empty(), agreement, List.of())),
          List.of());
    }
    signed(agreement).ifPresent(day -> its.forEach(amendment -> amendment.checkSignedAfter(day)));
    new Precedence(its, byName, problems).settle();
    var words = new StringBuilder(text);
    var rosters = new TreeMap<>(file.rosters());
    for (var amendment : its) {
      var written = requireNonNull(fileOf.get(amendment.amendment()));
      words.append(CanonicalText.of(written, amendment.amendment()));
      rosters.putAll(written.rosters());
    }
    var whole = file.withRosters(rosters);
    return new AmendedAgreement(
        whole,
        agreement,
        words.toString(),
        new Versions(whole, agreement, its, problems).make(),
        its.stream().map(InForce::amendment).toList());
  }

  private void report(String code, ParsedAmendment amendment, Span span, Object... arguments) {
    problems.add(Problem.of(code, place(amendment, span), arguments));
  }

  private static org.entente.agreement.text.Place place(ParsedAmendment amendment, Span span) {
    return amendment.source().place(span, "amendment " + amendment.name().text());
  }
}
