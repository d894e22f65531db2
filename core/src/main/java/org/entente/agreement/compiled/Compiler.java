package org.entente.agreement.compiled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.text.Place;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.Window;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Turns checked agreements into one program for the periods that are wanted.
 *
 * <p>After this, nothing is looked up by name: steps refer to slots, and slots are filled in order.
 */
public final class Compiler {
  final CheckedAgreements agreements;
  final Program program;
  final Circle circle = new Circle();
  final List<Problem> problems = new ArrayList<>();
  final SequencedMap<String, AgreementCompiler> compilers = new LinkedHashMap<>();

  private Compiler(CheckedAgreements agreements) {
    this.agreements = agreements;
    this.program =
        new Program(
            agreements.agreements().stream().flatMap(a -> a.amendments().stream()).toList());
  }

  /**
   * The program for some periods.
   *
   * @param periods their names, such as JFY2024 or 2024-05; empty for every year of every agreement
   *     and its term
   * @param through the last day that is of interest where no periods are named
   */
  public static Outcome<CompiledAgreements> compile(
      CheckedAgreements agreements, List<String> periods, Optional<LocalDate> through) {
    return new Compiler(agreements).compile(periods, through, false);
  }

  /** The same program, with what it takes to share single lines. */
  public static Outcome<CompiledAgreements> compileForLines(
      CheckedAgreements agreements, List<String> periods, Optional<LocalDate> through) {
    return new Compiler(agreements).compile(periods, through, true);
  }

  private Outcome<CompiledAgreements> compile(
      List<String> periods, Optional<LocalDate> through, boolean lines) {
    var named = new TreeSet<String>();
    var wanted = new LinkedHashMap<String, List<NamedPeriod>>();
    for (var agreement : agreements.agreements()) {
      var its = wanted(agreement, periods, through);
      its.forEach(p -> named.add(p.name()));
      wanted.put(agreement.name(), its);
    }
    periods.stream().filter(p -> !named.contains(p)).forEach(this::reportUnknown);
    if (!problems.isEmpty()) {
      return Outcome.failed(problems);
    }
    for (var agreement : agreements.agreements()) {
      var its = wanted.getOrDefault(agreement.name(), List.of());
      compilers.put(agreement.name(), new AgreementCompiler(this, agreement, its));
    }
    try {
      compilers.values().forEach(AgreementCompiler::compileFigures);
      if (lines) {
        compilers.values().forEach(AgreementCompiler::compileRunningShares);
      }
    } catch (Uncompilable stopped) {
      problems.add(stopped.problem());
    }
    return Outcome.of(program.compiled(), problems);
  }

  private static List<NamedPeriod> wanted(
      CheckedAgreement agreement, List<String> names, Optional<LocalDate> through) {
    var calendar = agreement.calendar();
    var wanted = new ArrayList<NamedPeriod>();
    if (names.isEmpty()) {
      wanted.addAll(calendar.years());
      wanted.add(calendar.termPeriod());
      through.ifPresent(day -> wanted.removeIf(p -> lastDay(p, calendar.term()).isAfter(day)));
      return wanted;
    }
    for (var name : names) {
      calendar
          .named(name)
          .filter(p -> p.period().overlaps(calendar.term()))
          .filter(p -> !wanted.contains(p))
          .ifPresent(wanted::add);
    }
    wanted.sort(
        Comparator.comparing((NamedPeriod p) -> p.name().equals("term")).thenComparing(p -> p));
    return wanted;
  }

  private static LocalDate lastDay(NamedPeriod period, Period term) {
    return period.period().intersection(term).orElse(period.period()).lastDay();
  }

  private void reportUnknown(String period) {
    var known = new TreeSet<String>();
    for (var agreement : agreements.agreements()) {
      var calendar = agreement.calendar();
      for (var rule : calendar.rules()) {
        calendar.windows(new Window.Year(rule)).forEach(y -> known.add(y.name()));
      }
    }
    known.add("term");
    var place = Place.ofFile("book.yaml");
    if (!agreements.notYetAgreed().isEmpty()) {
      var later =
          agreements.notYetAgreed().stream()
              .map(a -> "`" + a.name() + "` was signed on " + a.signed())
              .toList();
      problems.add(Problem.of("E0526", place, period, String.join(", ", later)));
      return;
    }
    problems.add(Problem.of("E0525", place, period, NearNames.hint(period, known, "periods")));
  }
}
