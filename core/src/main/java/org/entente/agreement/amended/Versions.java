package org.entente.agreement.amended;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.parsed.Addresses;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedBears;
import org.entente.agreement.parsed.ParsedBound;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.calendar.Period;
import org.entente.problems.Problem;

/** Makes the versions of one agreement, a stretch of days after the other. */
final class Versions {
  private final ParsedFile file;
  private final ParsedAgreement agreement;
  private final List<InForce> amendments;
  private final List<Problem> problems;

  /**
   * @param amendments in the order of effect and then of signature
   */
  Versions(
      ParsedFile file,
      ParsedAgreement agreement,
      List<InForce> amendments,
      List<Problem> problems) {
    this.file = file;
    this.agreement = agreement;
    this.amendments = amendments;
    this.problems = problems;
  }

  List<Version> make() {
    var working = new WorkingText(file, agreement, amendments);
    var term = working.term().filter(t -> t.first().isBefore(t.last().plusDays(1)));
    if (term.isEmpty()) {
      // The term has a problem of its own, which is reported where terms are checked.
      return List.of(new Version(Optional.empty(), agreement, List.of()));
    }
    var start = term.get().first();
    var end = term.get().last().plusDays(1);
    checkInTerm(term.get(), end);
    var versions = new ArrayList<Version>();
    var from = start;
    for (var day : changeDays(start, end)) {
      working.applyUntil(from);
      versions.add(working.version(new Period(from, day)));
      from = day;
    }
    working.applyUntil(from);
    versions.add(working.version(new Period(from, end)));
    checkExtension(working);
    return versions.size() == 1
        ? List.of(new Version(Optional.empty(), working.agreement(), working.absent()))
        : versions;
  }

  private TreeSet<LocalDate> changeDays(LocalDate start, LocalDate end) {
    var days = new TreeSet<LocalDate>();
    amendments.stream()
        .map(InForce::effective)
        .filter(day -> day.isAfter(start) && day.isBefore(end))
        .forEach(days::add);
    return days;
  }

  private void checkInTerm(ParsedClause.Term term, LocalDate end) {
    for (var amendment : amendments) {
      if (!amendment.effective().isBefore(end)) {
        amendment.report(
            "E0553",
            amendment.amendment().effective().orElseThrow().span(),
            "effective",
            amendment.name(),
            amendment.effective(),
            term.last());
      }
    }
  }

  /** A longer term says again what holds over all of it. */
  private void checkExtension(WorkingText working) {
    var last = working.signedTerm().map(ParsedClause.Term::last);
    for (var amendment : amendments) {
      for (var change : amendment.changes()) {
        if (change instanceof ParsedChange.Replace replace
            && replace.clause() instanceof ParsedClause.Term term) {
          if (last.isPresent() && term.last().isAfter(last.get())) {
            checkRestated(working, amendment, change, last.get());
          }
          last = Optional.of(term.last());
        }
      }
    }
  }

  private void checkRestated(
      WorkingText working, InForce extension, ParsedChange change, LocalDate last) {
    var restated =
        amendments.stream()
            .filter(a -> !a.signed().isBefore(extension.signed()))
            .flatMap(a -> a.addresses().stream())
            .toList();
    for (var clause : working.agreement().clauses()) {
      if (clause instanceof ParsedClause.Pool pool) {
        var address = Addresses.of(pool);
        for (var line : overTerm(pool)) {
          boolean isRestated = restated.stream().anyMatch(a -> InForce.overlap(a, address + line));
          if (!isRestated) {
            extension.report("E0294", change.span(), "term", address + line, last);
          }
        }
      }
    }
  }

  /** The lines of a pool that have a bound over the term, as the ends of their addresses. */
  private static List<String> overTerm(ParsedClause.Pool pool) {
    var lines = new ArrayList<String>();
    for (var group : pool.groups()) {
      if (group.first().map(limit -> isOverTerm(limit)).orElse(false)) {
        lines.add("");
      }
      for (var line : group.bears()) {
        if (line instanceof ParsedBears.Share share
            && share.bounds().stream().anyMatch(Versions::isOverTerm)) {
          lines.add(" / " + Addresses.bearers(share.parties()));
        }
      }
    }
    return lines;
  }

  private static boolean isOverTerm(ParsedBound bound) {
    return bound.window() instanceof ParsedWindow.OverTerm;
  }
}
