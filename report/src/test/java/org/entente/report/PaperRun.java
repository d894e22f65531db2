package org.entente.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.checked.CheckedCheck;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.checked.CheckedTotal;
import org.entente.agreement.checked.ValueType;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Currency;
import org.entente.amounts.Rational;
import org.entente.amounts.RemainderRule;
import org.entente.amounts.Unit;
import org.entente.book.Book;
import org.entente.book.BookRun;
import org.entente.calendar.Calendar;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.calendar.YearRule;
import org.entente.data.intake.IntakeSummary;
import org.entente.determinations.AsOf;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;
import org.entente.determinations.Determinations;
import org.entente.determinations.LineUse;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** A run written down figure by figure, for tests of what is made of it. */
public final class PaperRun {
  private final String name;
  private final Currency currency;
  private final Calendar calendar;
  private Labels labels = Labels.NONE;
  private final List<Party> parties = new ArrayList<>();
  private final List<CheckedAgreement.LabelledSet> sets = new ArrayList<>();
  private final List<CheckedPool> pools = new ArrayList<>();
  private final List<CheckedTotal> totals = new ArrayList<>();
  private final List<CheckedCheck> checks = new ArrayList<>();
  private final List<Determination> figures = new ArrayList<>();
  private final List<Problem> rejected = new ArrayList<>();
  private final List<String> assumptions = new ArrayList<>();
  private final List<LineUse> lineUse = new ArrayList<>();
  private Optional<String> title = Optional.empty();

  private PaperRun(String name, Currency currency, Calendar calendar) {
    this.name = name;
    this.currency = currency;
    this.calendar = calendar;
  }

  /** An agreement with years of that name, from the first of that month. */
  public static PaperRun of(
      String name, Currency currency, String year, String first, String last) {
    var term = Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    var starts = MonthDay.of(term.start().getMonth(), term.start().getDayOfMonth());
    return new PaperRun(name, currency, new Calendar(new YearRule(year, starts, true), term));
  }

  public static Labels labels(String plain, String... byLanguage) {
    SequencedMap<String, String> others = new TreeMap<>();
    for (int i = 0; i < byLanguage.length; i += 2) {
      others.put(byLanguage[i], byLanguage[i + 1]);
    }
    return new Labels(Optional.of(plain), others);
  }

  public PaperRun title(String text) {
    title = Optional.of(text);
    return this;
  }

  public PaperRun labelled(Labels agreementLabels) {
    labels = agreementLabels;
    return this;
  }

  public PaperRun party(String id, Labels partyLabels) {
    parties.add(new Party(id, partyLabels, parties.size()));
    return this;
  }

  public PaperRun set(String set, List<String> members, List<Labels> memberLabels) {
    sets.add(
        new CheckedAgreement.LabelledSet(new MemberSet(set, members), Labels.NONE, memberLabels));
    return this;
  }

  public PaperRun pool(String pool, Optional<String> by, Labels poolLabels, Labels cites) {
    var sources =
        sets.stream().map(s -> s.set()).filter(s -> by.equals(Optional.of(s.name()))).toList();
    var lines =
        new org.entente.facts.LinesDeclaration(
            "costs", currency, "service_date", List.of(), true, true, place("lines costs", 9));
    pools.add(
        new CheckedPool(
            pool,
            sources,
            poolLabels,
            new CheckedPool.Source.Lines(lines, List.of()),
            List.of(),
            false,
            List.of(),
            calendar.term(),
            cites,
            place("pool " + pool, 20 + pools.size())));
    return this;
  }

  public PaperRun total(String total, Labels totalLabels) {
    totals.add(
        new CheckedTotal(
            total,
            totalLabels,
            currency,
            zero(),
            calendar.term(),
            Labels.NONE,
            place("total " + total, 40)));
    return this;
  }

  public PaperRun check(String check, Labels checkLabels) {
    checks.add(
        new CheckedCheck(
            check,
            checkLabels,
            zero(),
            CheckedCheck.Comparison.AT_MOST,
            zero(),
            calendar.yearly(),
            calendar.term(),
            Labels.NONE,
            place("check " + check, 42)));
    return this;
  }

  public PaperRun rejected(Problem problem) {
    rejected.add(problem);
    return this;
  }

  public PaperRun assumption(String sentence) {
    assumptions.add(sentence);
    return this;
  }

  public PaperRun lines(String source, int included, int excluded, int unassigned, int outside) {
    lineUse.add(new LineUse(name, source, included, excluded, unassigned, outside));
    return this;
  }

  /** A figure for each year in order and one more for the term, but for blank values. */
  public PaperRun row(Kind kind, String subject, Unit unit, String values) {
    var periods = new ArrayList<>(calendar.years());
    periods.add(calendar.termPeriod());
    var each = values.split(", ", -1);
    for (int i = 0; i < each.length; i++) {
      if (!each[i].isEmpty()) {
        figures.add(figure(kind, subject, unit, periods.get(i), each[i]));
      }
    }
    return this;
  }

  public PaperRun month(Kind kind, String subject, Unit unit, String month, String value) {
    figures.add(figure(kind, subject, unit, calendar.named(month).orElseThrow(), value));
    return this;
  }

  /** A value such as {@code 12.50}, {@code 12.50 p}, {@code 0 s} or {@code missing}. */
  private Determination figure(
      Kind kind, String subject, Unit unit, NamedPeriod period, String value) {
    int open = subject.indexOf('[');
    var indices =
        open < 0
            ? List.<String>of()
            : List.of(subject.substring(open + 1, subject.indexOf(']')).split(","));
    var plain =
        open < 0
            ? subject
            : subject.substring(0, open) + subject.substring(subject.indexOf(']') + 1);
    var parts = plain.split("\\.");
    var figure =
        new Figure(
            name,
            parts[0],
            indices,
            parts.length > 1 && !parts[1].isEmpty() ? Optional.of(parts[1]) : Optional.empty(),
            parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
            period,
            kind,
            unit,
            figures.size(),
            place(parts.length > 1 ? "pool " + parts[0] + " / " + parts[1] : parts[0], 30));
    var status =
        switch (value.substring(value.length() - 1)) {
          case "p" -> Status.PROVISIONAL;
          case "s" -> Status.SO_FAR;
          case "e" -> Status.ESTIMATE;
          case "g" -> Status.MISSING;
          default -> Status.DETERMINED;
        };
    return new Determination(
        figure,
        status,
        status == Status.MISSING
            ? Optional.empty()
            : Optional.of(Rational.parse(value.split(" ")[0])));
  }

  public BookRun run() {
    return run(new AsOf(Optional.empty(), Optional.of(LocalDate.parse("2025-05-31"))));
  }

  public BookRun run(AsOf asOf) {
    var agreements = new CheckedAgreements(List.of(agreement()), List.of());
    var book =
        new Book(
            name + "_book",
            title,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Path.of("book"));
    SequencedMap<String, Long> byCode = new TreeMap<>();
    rejected.forEach(p -> byCode.merge(p.code(), 1L, Long::sum));
    var intake =
        new IntakeSummary(
            List.of(
                new IntakeSummary.OfSource(
                    "costs.csv", "costs", 120, 120 - rejected.size(), byCode, false)));
    return new BookRun(
        book,
        new Determinations(agreements, asOf, figures, Optional.empty()),
        intake,
        lineUse,
        rejected,
        "3c6e0b8a9c15224a8228b9a98ca1531d3c6e0b8a9c15224a8228b9a98ca1531d",
        "77d1bf10f3e7c8a94f0b6a3d2c1e5f6077d1bf10f3e7c8a94f0b6a3d2c1e5f60",
        assumptions,
        List.of());
  }

  private CheckedAgreement agreement() {
    return new CheckedAgreement(
        name,
        labels,
        parties,
        calendar.term().start().minusDays(84),
        calendar,
        Optional.empty(),
        currency,
        new CheckedAgreement.Rounding(
            calendar.yearly(),
            currency.minorUnit(),
            new RemainderRule.LargestFraction(IntStream.range(0, parties.size()).boxed().toList()),
            place("round", 8)),
        sets,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        pools,
        List.of(),
        List.of(),
        totals,
        List.of(),
        checks,
        List.of(),
        "agreement " + name,
        place("agreement", 2));
  }

  private CheckedExpression zero() {
    return new CheckedExpression.Literal(Rational.ZERO, ValueType.NUMBER, place("", 1));
  }

  private Place place(String clause, int line) {
    return new Place(name + ".entente", line, 5, 4, clause, "");
  }
}
