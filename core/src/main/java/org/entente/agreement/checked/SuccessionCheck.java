package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.text.Span;
import org.entente.calendar.Period;
import org.entente.problems.NearNames;
import org.entente.problems.Problem;

/** Checks the borders between agreements that follow one another. */
final class SuccessionCheck {
  private final List<CheckedAgreement> agreements;
  private final List<ParsedAgreement> parsed;
  private final List<Problem> problems = new ArrayList<>();

  SuccessionCheck(List<CheckedAgreement> agreements, List<ParsedAgreement> parsed) {
    this.agreements = agreements;
    this.parsed = parsed;
  }

  List<Problem> check() {
    agreements.forEach(agreement -> agreement.succeeds().ifPresent(s -> check(agreement, s)));
    for (int i = 0; i < agreements.size(); i++) {
      var later = agreements.get(i);
      var rival =
          agreements.subList(0, i).stream()
              .filter(a -> a.succeeds().isPresent() && later.succeeds().isPresent())
              .filter(
                  a -> a.succeeds().get().agreement().equals(later.succeeds().get().agreement()))
              .findFirst();
      rival.ifPresent(
          r -> report("E0521", later, r.name(), later.succeeds().orElseThrow().agreement()));
    }
    return problems;
  }

  private void check(CheckedAgreement later, CheckedAgreement.Succession succession) {
    Optional<CheckedAgreement> before =
        agreements.stream().filter(a -> a.name().equals(succession.agreement())).findFirst();
    if (before.isEmpty() || before.get().name().equals(later.name())) {
      var known =
          agreements.stream()
              .map(CheckedAgreement::name)
              .filter(name -> !name.equals(later.name()))
              .toList();
      report(
          "E0207",
          later,
          succession.agreement(),
          NearNames.hint(succession.agreement(), known, "other agreements"));
      return;
    }
    var earlier = before.get().calendar().term();
    var term = later.calendar().term();
    if (!term.start().isAfter(earlier.start())) {
      report("E0522", later, before.get().name(), earlier.start(), term.start());
    } else if (term.start().isAfter(earlier.end()) && !succession.afterGap()) {
      report("E0509", later, before.get().name(), new Period(earlier.end(), term.start()));
    } else if (term.start().isBefore(earlier.end()) && !succession.fromItsFirstDay()) {
      report("E0510", later, before.get().name(), new Period(term.start(), earlier.end()));
    }
  }

  private void report(String code, CheckedAgreement later, Object... arguments) {
    var text = parsed.stream().filter(p -> p.name().text().equals(later.name())).findFirst();
    Span span =
        text.orElseThrow().clauses().stream()
            .filter(c -> c instanceof ParsedClause.Succeeds)
            .findFirst()
            .map(ParsedClause::span)
            .orElse(text.get().name().span());
    problems.add(Problem.of(code, text.get().source().place(span, "succeeds"), arguments));
  }
}
