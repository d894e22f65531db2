package org.entente.report.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.agreement.checked.CheckedAccount;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedExpression;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.calendar.Period;

/**
 * What the clause behind a figure cites of the signed text.
 *
 * <p>Example: {@code utility.JP@JFY2024} cites "Article 1(b)", by the clause of JP if that cites
 * anything itself, else by the pool.
 */
public final class Citations {
  private Citations() {}

  public static Labels of(CheckedAgreement agreement, Figure figure) {
    return candidates(agreement, figure)
        .filter(cites -> !cites.all().isEmpty())
        .findFirst()
        .orElse(Labels.NONE);
  }

  /** What the clause cites; where it stands in an amendment, with the amendment. */
  private static Labels cited(CheckedAgreement agreement, Place place, Labels cites) {
    return agreement.amendmentAt(place).map(a -> a.cited(cites, place)).orElse(cites);
  }

  /** The clauses of amendments that say what holds for a share in the period, the latest first. */
  private static Stream<Labels> amended(
      CheckedAgreement agreement, CheckedPool.Share share, Figure figure) {
    var values = new ArrayList<CheckedExpression>();
    if (share.part() instanceof CheckedPool.Part.Of of) {
      values.add(of.ratio());
    }
    share.limits().forEach(limit -> values.add(limit.bound()));
    share.floor().ifPresent(floor -> values.add(floor.bound()));
    return values.stream()
        .flatMap(value -> clauses(value, figure.period().period()))
        .filter(clause -> agreement.amendmentAt(clause.place()).isPresent())
        .sorted(Comparator.comparing((CheckedExpression.Clause c) -> c.place()).reversed())
        .map(clause -> cited(agreement, clause.place(), clause.cites()));
  }

  private static Stream<CheckedExpression.Clause> clauses(CheckedExpression value, Period period) {
    return value instanceof CheckedExpression.ByPeriod schedule
        ? schedule.entries().stream()
            .filter(entry -> entry.period().overlaps(period))
            .flatMap(entry -> entry.clause().stream())
        : Stream.empty();
  }

  /** The nearest first. */
  private static Stream<Labels> candidates(CheckedAgreement agreement, Figure figure) {
    return switch (figure.kind()) {
      case COST, SHARE, LIMIT, LEFT, UNUSED, EXCESS, SHORTFALL ->
          agreement.pool(figure.name(), figure.period().period()).stream()
              .flatMap(p -> ofPool(agreement, p, figure));
      case PART ->
          agreement.pool(figure.name(), figure.period().period()).stream()
              .flatMap(p -> ofPart(agreement, p, figure));
      case ACCOUNT -> agreement.account(figure.name()).stream().flatMap(a -> ofAccount(a, figure));
      case AMOUNT ->
          agreement.amount(figure.name()).stream().flatMap(a -> ofAmount(agreement, a, figure));
      case DUE, INSTALMENT -> dues(agreement, figure);
      case SHOWN ->
          agreement.shown().stream()
              .filter(s -> s.place().equals(figure.place()))
              .map(s -> s.cites());
      case TOTAL ->
          agreement.totals().stream()
              .filter(t -> t.name().equals(figure.name()))
              .filter(t -> t.days().overlaps(figure.period().period()))
              .map(t -> cited(agreement, t.place(), t.cites()));
      case CHECK ->
          agreement.checks().stream()
              .filter(c -> c.name().equals(figure.name()))
              .filter(c -> c.days().overlaps(figure.period().period()))
              .map(c -> cited(agreement, c.place(), c.cites()));
      case KEY ->
          agreement.key(figure.name(), figure.period().period()).stream()
              .map(k -> cited(agreement, k.place(), k.cites()));
      case INPUT, NET -> Stream.empty();
    };
  }

  private static Stream<Labels> ofPool(
      CheckedAgreement agreement, CheckedPool pool, Figure figure) {
    var party = position(agreement, figure.party());
    var shares =
        pool.groups().stream()
            .flatMap(group -> group.shares().stream())
            .filter(share -> party.isPresent() && share.parties().contains(party.get()))
            .flatMap(share ->
                Stream.concat(
                    amended(agreement, share, figure),
                    Stream.of(cited(agreement, share.place(), share.cites()))));
    return Stream.concat(shares, Stream.of(cited(agreement, pool.place(), pool.cites())));
  }

  /** Of the line that moves the part: facet {@code for_C}. */
  private static Stream<Labels> ofPart(
      CheckedAgreement agreement, CheckedPool pool, Figure figure) {
    var to = position(agreement, figure.party());
    var from = position(agreement, figure.facet().map(f -> f.substring("for_".length())));
    var parts =
        pool.parts().stream()
            .filter(part -> from.isPresent() && to.isPresent())
            .filter(part -> part.moves(from.get(), to.get()))
            .map(part -> cited(agreement, part.place(), part.cites()));
    return Stream.concat(parts, Stream.of(cited(agreement, pool.place(), pool.cites())));
  }

  private static Stream<Labels> ofAccount(CheckedAccount account, Figure figure) {
    var entries =
        account.entries().stream()
            .filter(entry -> entry.place().equals(figure.place()))
            .map(CheckedAccount.Entry::cites);
    return Stream.concat(entries, Stream.of(account.cites()));
  }

  private static Stream<Labels> ofAmount(
      CheckedAgreement agreement, CheckedAmount amount, Figure figure) {
    var rules =
        amount.rules().stream()
            .filter(rule -> rule.period().overlaps(figure.period().period()))
            .map(rule -> cited(agreement, rule.place(), rule.cites()));
    return Stream.concat(rules, Stream.of(amount.cites()));
  }

  private static Stream<Labels> dues(CheckedAgreement agreement, Figure figure) {
    var from = position(agreement, figure.party());
    var to = position(agreement, figure.indices().stream().findFirst());
    return agreement.dues().stream()
        .filter(due -> Optional.of(due.from()).equals(from) && Optional.of(due.to()).equals(to))
        .filter(due -> due.days().overlaps(figure.period().period()))
        .map(due -> cited(agreement, due.place(), due.cites()));
  }

  private static Optional<Integer> position(CheckedAgreement agreement, Optional<String> party) {
    return party.flatMap(agreement::party).map(p -> p.position());
  }
}
