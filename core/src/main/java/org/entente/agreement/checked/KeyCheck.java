package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.agreement.checked.CheckedKey.Close;
import org.entente.agreement.checked.CheckedKey.Group;
import org.entente.agreement.checked.CheckedKey.KeyPart;
import org.entente.agreement.checked.CheckedKey.Line;
import org.entente.agreement.checked.CheckedKey.PartyShare;
import org.entente.agreement.checked.CheckedKey.Verb;
import org.entente.agreement.checked.CheckedKey.Weights;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedKeyStep;
import org.entente.agreement.parsed.ParsedSelection;
import org.entente.agreement.parsed.ParsedWeights;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Span;
import org.entente.amounts.Rational;
import org.entente.calendar.Window;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** Checks a key: what its shares start from, and that each group of lines comes back to 100%. */
final class KeyCheck {
  private final Scope scope;
  private final ParsedClause.Key clause;
  private final String address;
  private final MemberSet parties;
  private final Window.Repeating window;
  private final Context context;

  /** Who may be in the key, by what is named. */
  private List<Integer> inKey = List.of();

  KeyCheck(Scope scope, ParsedClause.Key clause) {
    this.scope = scope;
    this.clause = clause;
    this.address = "key " + clause.name().text();
    this.parties = scope.set(new Name(Scope.PARTY, clause.name().span()), address);
    this.window = window();
    var context =
        Context.of(address, List.of(parties), window, scope.calendarOrThrow())
            .withPrevious(ValueType.RATE)
            .withPartyImplied();
    this.context = clause.window().isPresent() ? context : context.forShare();
  }

  private Window.Repeating window() {
    var calendar = scope.calendarOrThrow();
    var said = clause.window().map(w -> new WindowCheck(scope, address).window(w));
    return said.orElse(calendar.yearly()) instanceof Window.Repeating repeating
        ? repeating
        : new Window.Year(calendar.year());
  }

  /** The first day with shares; a key starts within the term, and where one of its windows does. */
  private LocalDate start() {
    var term = scope.calendarOrThrow().term();
    if (clause.from().isEmpty()) {
      return term.start();
    }
    var schedules = new ScheduleCheck(scope, context, new ExpressionCheck(scope, context));
    return schedules.period(clause.from().get()).start();
  }

  CheckedKey check() {
    var named = clause.among().map(this::among);
    var weights = weights(named.isPresent());
    var among = named.or(() -> present(weights));
    inKey = inKey(among, weights);
    var groups = new ArrayList<Group>();
    for (var group : clause.groups()) {
      groups.add(group(group));
    }
    return new CheckedKey(
        clause.name().text(),
        clause.labels(),
        window,
        start(),
        weights,
        among,
        switch (clause.year()) {
          case UNSAID -> CheckedKey.YearShares.AS_THEY_CHANGE;
          case BY_DAYS -> CheckedKey.YearShares.BY_DAYS;
          case WHOLE -> CheckedKey.YearShares.WHOLE;
        },
        clause.rounded().map(this::rounding),
        groups,
        scope.days(),
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  /** On days on which a party is none, the others are meant, unless shares are written for each. */
  private Optional<CheckedSelection.Members> present(Weights weights) {
    var present = scope.present().stream().map(CheckedAgreement.Party::position).toList();
    boolean areAll = present.size() == parties.members().size();
    return areAll || weights instanceof Weights.Shares
        ? Optional.empty()
        : Optional.of(
            new CheckedSelection.Members(
                parties, present, List.of(), scope.place(clause.name().span(), address)));
  }

  private CheckedSelection.Members among(ParsedSelection selection) {
    return switch (selection) {
      case ParsedSelection.Members members ->
          new SelectionCheck(scope, context).members(members, parties);
      case ParsedSelection.TheOthers others -> throw refuse("E0423", others.span());
    };
  }

  private Weights weights(boolean among) {
    return switch (clause.weights()) {
      case ParsedWeights.Equally equally -> new Weights.Equally();
      case ParsedWeights.Shares shares -> shares(shares, among);
      case ParsedWeights.ProRata proRata ->
          new Weights.ProRata(
              new ExpressionCheck(scope, context).check(proRata.value(), Optional.empty()));
      case ParsedWeights.AverageOf average -> {
        var part = Rational.of(1, average.keys().size());
        yield new Weights.Mix(
            average.keys().stream().map(name -> new KeyPart(part, key(name))).toList());
      }
      case ParsedWeights.Mix mix -> mix(mix);
    };
  }

  private String key(Name name) {
    return scope.key(name, address).name().text();
  }

  private Weights mix(ParsedWeights.Mix mix) {
    var sum = Rational.ZERO;
    for (var part : mix.parts()) {
      if (!part.part().percent() || part.part().unit().isPresent()) {
        throw refuse("E0342", part.part().span());
      }
      sum = sum.plus(part.part().value());
    }
    requireWhole(sum, mix.span());
    return new Weights.Mix(
        mix.parts().stream().map(p -> new KeyPart(p.part().value(), key(p.key()))).toList());
  }

  private Weights shares(ParsedWeights.Shares shares, boolean among) {
    var checked = new ArrayList<PartyShare>();
    var seen = new TreeSet<String>();
    for (var share : shares.shares()) {
      int party = scope.party(share.party(), address).position();
      if (!seen.add(share.party().text())) {
        throw refuse("E0209", share.party().span(), share.party().text());
      }
      var value = new ExpressionCheck(scope, context).check(share.share(), ValueType.RATE);
      if (share.share() instanceof Expression.Quantity q
          && !q.percent()
          && q.value().compareTo(Rational.ONE) > 0) {
        throw refuse("E0327", share.share().span(), q.value());
      }
      checked.add(new PartyShare(party, value));
    }
    if (!among) {
      checkSum(checked, shares.span());
    }
    return new Weights.Shares(checked);
  }

  /** Shares written as numbers are 100% in all, on every day. */
  private void checkSum(List<PartyShare> shares, Span span) {
    var days = new TreeSet<>(List.of(scope.calendarOrThrow().term().start()));
    shares.forEach(share -> days.addAll(share.share().changeDays()));
    for (var day : days) {
      var sum = Optional.of(Rational.ZERO);
      for (var share : shares) {
        var value = ConservationCheck.written(share.share(), day);
        value
            .filter(v -> v.signum() < 0)
            .ifPresent(v -> {
              throw new Refused(
                  Problem.of("E0327", share.share().place(), ConservationCheck.percent(v)));
            });
        sum = sum.flatMap(s -> value.map(s::plus));
      }
      sum.ifPresent(s -> requireWhole(s, span));
    }
  }

  private void requireWhole(Rational sum, Span span) {
    if (!sum.equals(Rational.ONE)) {
      throw refuse("E0420", span, ConservationCheck.percent(sum));
    }
  }

  private CheckedKey.Rounding rounding(ParsedClause.KeyRounding rounding) {
    var unit = rounding.to();
    boolean isPart = unit.unit().isEmpty() && unit.value().signum() > 0;
    if (!isPart || !Rational.ONE.dividedBy(unit.value()).isWhole()) {
      throw refuse("E0341", unit.span());
    }
    return new CheckedKey.Rounding(
        unit.value(),
        new HeaderCheck(scope).remainder(rounding.remainder(), address),
        scope.place(rounding.span(), address));
  }

  private Group group(ParsedKeyStep.Group group) {
    var lines = new ArrayList<Line>();
    Optional<Close> close = Optional.empty();
    for (var step : group.steps()) {
      if (close.isPresent()) {
        throw refuse("E0422", step.span());
      }
      switch (step) {
        case ParsedKeyStep.Bound bound -> lines.add(line(bound));
        case ParsedKeyStep.Difference difference -> close = Optional.of(difference(difference));
        case ParsedKeyStep.Together together ->
            close =
                Optional.of(
                    new Close.Together(cites(together), scope.place(together.span(), address)));
      }
    }
    checkOneMove(group, lines);
    return new Group(lines, close.orElseThrow(() -> refuse("E0421", group.span())));
  }

  private Labels cites(ParsedKeyStep step) {
    return AmountCheck.citation(step.cites(), clause.cites());
  }

  private Close difference(ParsedKeyStep.Difference difference) {
    return new Close.Difference(
        selection(difference.receivers()),
        difference
            .weights()
            .map(w -> new ExpressionCheck(scope, context).check(w, Optional.empty())),
        cites(difference),
        scope.place(difference.span(), address));
  }

  private Line line(ParsedKeyStep.Bound bound) {
    var expressions = new ExpressionCheck(scope, context);
    var verb =
        switch (bound.verb()) {
          case ParsedKeyStep.Verb.HoldAt hold -> Verb.HOLD_AT;
          case ParsedKeyStep.Verb.HoldEqual equal -> Verb.HOLD_EQUAL;
          case ParsedKeyStep.Verb.Floor floor -> Verb.FLOOR;
          case ParsedKeyStep.Verb.Limit limit -> Verb.LIMIT;
          case ParsedKeyStep.Verb.ReducedBy reduced -> Verb.REDUCED_BY;
        };
    var written =
        switch (bound.verb()) {
          case ParsedKeyStep.Verb.HoldAt hold -> Optional.of(hold.share());
          case ParsedKeyStep.Verb.HoldEqual equal -> Optional.<Expression>empty();
          case ParsedKeyStep.Verb.Floor floor -> Optional.of(floor.share());
          case ParsedKeyStep.Verb.Limit limit -> Optional.of(limit.share());
          case ParsedKeyStep.Verb.ReducedBy reduced -> Optional.of(reduced.part());
        };
    return new Line(
        selection(bound.selection()),
        verb,
        written.map(value -> expressions.check(value, ValueType.RATE)),
        bound.reapplied(),
        cites(bound),
        scope.place(bound.span(), address));
  }

  private static List<Integer> inKey(Optional<CheckedSelection.Members> among, Weights weights) {
    var named =
        weights instanceof Weights.Shares shares
            ? Optional.of(shares.shares().stream().map(PartyShare::party).toList())
            : Optional.<List<Integer>>empty();
    var selected = among.map(CheckedSelection.Members::members);
    return Stream.of(named, selected)
        .flatMap(Optional::stream)
        .reduce((one, other) -> one.stream().filter(other::contains).toList())
        .orElse(List.of());
  }

  /** Who is named by name is in the key, as far as the key says by name who is. */
  private void checkInKey(ParsedSelection.Members selection) {
    for (var name : selection.names()) {
      int position = parties.members().indexOf(name.text());
      if (position >= 0 && !inKey.isEmpty() && !inKey.contains(position)) {
        throw refuse("E0425", name.span(), name.text(), clause.name().text());
      }
    }
  }

  private CheckedSelection selection(ParsedSelection selection) {
    return switch (selection) {
      case ParsedSelection.Members members -> {
        checkInKey(members);
        yield new SelectionCheck(scope, context).members(members, parties);
      }
      case ParsedSelection.TheOthers others ->
          new CheckedSelection.TheOthers(scope.place(others.span(), address));
    };
  }

  /** A party is held or reduced by one line of a group at most, as far as the text tells. */
  private void checkOneMove(ParsedKeyStep.Group group, List<Line> lines) {
    for (int l = 0; l < lines.size(); l++) {
      for (int before = 0; before < l; before++) {
        var both = certain(lines.get(l));
        both.retainAll(certain(lines.get(before)));
        if (!both.isEmpty() && lines.get(l).verb().excludes(lines.get(before).verb())) {
          throw refuse(
              "E0424",
              group.steps().get(l).span(),
              parties.members().get(both.getFirst()),
              lines.get(before).place().line());
        }
      }
    }
  }

  private static List<Integer> certain(Line line) {
    return line.selection() instanceof CheckedSelection.Members members
            && members.conditions().isEmpty()
        ? new ArrayList<>(members.members())
        : new ArrayList<>();
  }

  private Refused refuse(String code, Span span, Object... arguments) {
    return scope.refuse(code, span, address, arguments);
  }
}
