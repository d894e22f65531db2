package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedPool.Floor;
import org.entente.agreement.checked.CheckedPool.Group;
import org.entente.agreement.checked.CheckedPool.Limit;
import org.entente.agreement.checked.CheckedPool.Part;
import org.entente.agreement.checked.CheckedPool.Share;
import org.entente.agreement.checked.CheckedPool.Source;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedBears;
import org.entente.agreement.parsed.ParsedBears.Borne;
import org.entente.agreement.parsed.ParsedBound;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedGroup;
import org.entente.amounts.Rational;
import org.entente.calendar.Window;
import org.entente.facts.Column;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** Checks a pool: where its cost comes from and who bears it. */
final class PoolCheck {
  private final Scope scope;
  private final ParsedClause.Pool clause;
  private final List<MemberSet> by;
  private final List<CheckedAmount> amounts;
  private final List<CheckedKey> keys;
  private final String address;

  PoolCheck(
      Scope scope,
      ParsedClause.Pool clause,
      List<MemberSet> by,
      List<CheckedAmount> amounts,
      List<CheckedKey> keys) {
    this.scope = scope;
    this.clause = clause;
    this.by = by;
    this.amounts = amounts;
    this.keys = keys;
    this.address = "pool " + clause.name().text();
  }

  CheckedPool check() {
    var source = source();
    var lines =
        source instanceof Source.Lines from
            ? Optional.of(from.lines())
            : Optional.<LinesDeclaration>empty();
    var groups = new ArrayList<Group>();
    int problemsBefore = scope.problems.size();
    for (var group : clause.groups()) {
      groups.add(group(group, lines));
      scope.clause(() -> checkOnCost(groups));
    }
    var pool =
        new CheckedPool(
            clause.name().text(),
            by,
            clause.labels(),
            source,
            groups,
            clause.taken(),
            new PartCheck(scope, clause, by, lines).check(),
            scope.days(),
            clause.cites(),
            scope.place(clause.name().span(), address));
    if (scope.problems.size() == problemsBefore) {
      new ConservationCheck(scope, clause, pool).check();
    }
    return pool;
  }

  private Source source() {
    var name = clause.source();
    if (scope.lines.containsKey(name.text())) {
      var lines = scope.lines(name, address);
      checkSets(lines);
      var filters = new FilterCheck(scope, lines, address).check(clause.conditions());
      return new Source.Lines(clause.dated().map(d -> dated(lines, d)).orElse(lines), filters);
    }
    var amount = amounts.stream().filter(a -> a.name().equals(name.text())).findFirst();
    if (amount.isEmpty()) {
      if (scope.amounts.containsKey(name.text())) {
        // The amount has a problem of its own, which is reported there.
        throw scope.refuse("E0411", name.span(), address, name.text());
      }
      var known = new ArrayList<>(scope.lines.sequencedKeySet());
      known.addAll(scope.amounts.sequencedKeySet());
      throw scope.unknown("E0230", name, known, "lines or amounts", address);
    }
    checkAmount(name, amount.get());
    return new Source.Amount(amount.get());
  }

  /** The lines with the day of another column, which every line must have. */
  private LinesDeclaration dated(LinesDeclaration lines, Name column) {
    if (column.text().equals(lines.datedColumn())) {
      return lines;
    }
    var known = lines.columns().stream().map(Column::name).toList();
    var found =
        lines
            .column(column.text())
            .orElseThrow(() -> scope.unknown("E0228", column, known, "columns", address));
    if (!(found.type() instanceof Column.Type.Date) || found.optional()) {
      throw scope.refuse("E0532", column.span(), address, column.text());
    }
    if (!lines.lateLinesRestate()) {
      throw scope.refuse("E0533", column.span(), address, lines.name(), lines.datedColumn());
    }
    return lines.datedBy(column.text());
  }

  /** A pool by a set needs the column that says which member a line belongs to. */
  private void checkSets(LinesDeclaration lines) {
    for (var set : by) {
      boolean hasColumn =
          lines.columns().stream()
              .anyMatch(c -> c.type() instanceof Column.Type.InSet in && in.set().equals(set));
      if (!hasColumn) {
        throw scope.refuse("E0231", clause.name().span(), address, lines.name(), set.name());
      }
    }
  }

  private void checkAmount(Name name, CheckedAmount amount) {
    var type = amount.type();
    boolean money =
        type.nature() == ValueType.Nature.TOTAL && type.unit().equals(scope.currencyOrThrow());
    if (!money) {
      throw scope.refuse(
          "E0301", name.span(), address, "total " + scope.currencyOrThrow().code(), type.words());
    }
    if (!amount.indices().equals(by) || !amount.yearly()) {
      throw scope.refuse(
          "E0325", name.span(), address, name.text(), scope.calendarOrThrow().year().name());
    }
    if (clause.dated().isPresent()) {
      throw scope.refuse("E0534", clause.dated().get().span(), address, name.text());
    }
    if (!clause.conditions().isEmpty()) {
      throw scope.refuse("E0326", clause.conditions().getFirst().span(), address, name.text());
    }
    var value =
        new CheckedExpression.AmountValue(
            scope.parsed.name().text(),
            amount.name(),
            List.of(),
            new CheckedExpression.PeriodChoice.Moved(0),
            type,
            amount.place());
    new WholeMoneyCheck(scope).require(value, name.span(), address);
  }

  private Group group(ParsedGroup group, Optional<LinesDeclaration> lines) {
    var first =
        group
            .first()
            .flatMap(limit ->
                scope.clause(() -> new BoundCheck(scope, address).limit(limit, by, lines)));
    var shares = new ArrayList<Share>();
    boolean beyond = false;
    for (var bears : group.bears()) {
      switch (bears) {
        case ParsedBears.Share share ->
            scope.clause(() -> share(share, lines)).ifPresent(shares::add);
        case ParsedBears.Beyond b -> beyond = true;
      }
    }
    return new Group(first, shares, beyond, scope.place(group.span(), address));
  }

  /** Limits on single lines work on the cost itself, not on what another clause left. */
  private Group checkOnCost(List<Group> groups) {
    var group = groups.getLast();
    boolean onCost = groups.size() == 1 && group.first().isEmpty();
    for (var share : group.shares()) {
      for (var limit : share.limits()) {
        if (isInOrder(limit) && !onCost) {
          throw new Refused(Problem.of("E0333", limit.place()));
        }
      }
    }
    return group;
  }

  private static boolean isInOrder(Limit limit) {
    return limit.overAll().isPresent() || limit.measure() instanceof CheckedPool.Measure.InOrderOf;
  }

  private Share share(ParsedBears.Share share, Optional<LinesDeclaration> lines) {
    var clauseAddress = address + " / " + bearers(share);
    var parties = parties(share, clauseAddress);
    var key = share.by().map(name -> key(name, clauseAddress));
    if (parties.size() > 1 && key.isEmpty()) {
      checkWithoutKey(share, clauseAddress);
    }
    var bounds = new BoundCheck(scope, clauseAddress);
    var limits = new ArrayList<Limit>();
    Optional<Floor> floor = Optional.empty();
    for (var bound : share.bounds()) {
      switch (bound) {
        case ParsedBound.Limit limit ->
            limits.add(bounds.limit(limit, key.isPresent() ? withParty() : by, lines));
        case ParsedBound.Floor f -> {
          if (key.isPresent()) {
            throw scope.refuse("E0410", f.span(), clauseAddress);
          }
          floor = Optional.of(bounds.floor(f, by, parties.getFirst(), lines));
        }
      }
    }
    checkNested(share, limits, clauseAddress);
    if (key.isPresent() && limits.stream().anyMatch(PoolCheck::isInOrder)) {
      throw scope.refuse("E0427", share.bounds().getFirst().span(), clauseAddress);
    }
    var part = part(share.borne(), clauseAddress);
    if (lines.isEmpty()) {
      checkByYear(share, part, limits, clauseAddress);
      checkKeyByYear(share, key, clauseAddress);
    }
    new MembershipCheck(scope, clauseAddress).check(share, parties, key, lines.isEmpty());
    return new Share(
        parties,
        part,
        key,
        limits,
        floor,
        AmountCheck.citation(share.cites(), clause.cites()),
        scope.place(share.span(), clauseAddress));
  }

  /** The positions of those who bear, each once. */
  private List<Integer> parties(ParsedBears.Share share, String clauseAddress) {
    var parties =
        share.parties().isEmpty()
            ? scope.present().stream().map(CheckedAgreement.Party::position).toList()
            : share.parties().stream().map(p -> scope.party(p, address).position()).toList();
    if (new TreeSet<>(parties).size() < parties.size()) {
      throw scope.refuse("E0209", share.span(), clauseAddress, bearers(share));
    }
    return parties;
  }

  /** Several parties bear equally, and each limit and floor is of one party. */
  private void checkWithoutKey(ParsedBears.Share share, String clauseAddress) {
    if (!share.equally()) {
      throw scope.refuse("E0409", share.span(), clauseAddress, bearers(share));
    }
    if (!share.bounds().isEmpty()) {
      throw scope.refuse("E0410", share.bounds().getFirst().span(), clauseAddress);
    }
  }

  private CheckedKey key(Name name, String clauseAddress) {
    scope.key(name, clauseAddress);
    return keys.stream()
        .filter(key -> key.name().equals(name.text()))
        .findFirst()
        .orElseThrow(() -> scope.refuse("E0411", name.span(), clauseAddress, name.text()));
  }

  /** The pool's sets, and the party at hand, so that each party has a limit of its own. */
  private List<MemberSet> withParty() {
    var sets = new ArrayList<>(by);
    var parties = Optional.ofNullable(scope.sets.get(Scope.PARTY)).orElseThrow().set();
    if (!sets.contains(parties)) {
      sets.add(parties);
    }
    return sets;
  }

  private void checkKeyByYear(
      ParsedBears.Share share, Optional<CheckedKey> key, String clauseAddress) {
    var calendar = scope.calendarOrThrow();
    boolean isByDays =
        key.filter(k -> k.year() == CheckedKey.YearShares.BY_DAYS)
            .filter(k -> k.window().equals(calendar.yearly()))
            .isPresent();
    if (key.isPresent()
        && !isByDays
        && KeyChanges.of(key.get(), keys, calendar).stream().anyMatch(this::isWithinYear)) {
      throw scope.refuse("E0336", share.span(), clauseAddress);
    }
  }

  /** An amount has a value for each year, so that what it is shared by changes with the years. */
  private void checkByYear(
      ParsedBears.Share share, Part part, List<Limit> limits, String clauseAddress) {
    var values = new ArrayList<CheckedExpression>();
    if (part instanceof Part.Of of) {
      values.add(of.ratio());
    }
    limits.stream().filter(l -> l.window().equals(Window.TERM)).forEach(l -> values.add(l.bound()));
    for (var value : values) {
      if (value instanceof CheckedExpression.ByPeriod schedule
          && schedule.entries().stream().anyMatch(e -> isWithinYear(e.period().start()))) {
        throw scope.refuse("E0336", share.span(), clauseAddress);
      }
    }
  }

  private boolean isWithinYear(LocalDate day) {
    var calendar = scope.calendarOrThrow();
    return day.isAfter(calendar.term().start())
        && !calendar.year().yearAt(day).period().start().equals(day);
  }

  private static String bearers(ParsedBears.Share share) {
    return share.parties().isEmpty()
        ? "all"
        : String.join(", ", share.parties().stream().map(Name::text).toList());
  }

  /**
   * Limits on one share have windows that nest, the finest first; blocks over lines stand alone.
   */
  private void checkNested(ParsedBears.Share share, List<Limit> limits, String clauseAddress) {
    boolean months = limits.stream().anyMatch(l -> l.window().equals(Window.MONTH));
    if (months && !Window.MONTH.nestsIn(scope.calendarOrThrow().yearly())) {
      throw scope.refuse("E0519", share.span(), clauseAddress);
    }
    for (int l = 1; l < limits.size(); l++) {
      var shorter = limits.get(l - 1).window();
      var longer = limits.get(l).window();
      if (!shorter.nestsIn(longer) && !longer.nestsIn(shorter)) {
        throw scope.refuse("E0531", share.span(), clauseAddress, shorter.words(), longer.words());
      }
      if (shorter.equals(longer) || !shorter.nestsIn(longer)) {
        throw scope.refuse("E0518", share.span(), clauseAddress);
      }
    }
    if (limits.stream().anyMatch(PoolCheck::isInOrder) && limits.size() > 1) {
      throw scope.refuse("E0520", share.span(), clauseAddress);
    }
  }

  private Part part(Borne borne, String clauseAddress) {
    return switch (borne) {
      case Borne.All all -> new Part.All();
      case Borne.TheRest rest -> new Part.TheRest();
      case Borne.Part part -> {
        var context = Context.of(clauseAddress, by, true).forShare();
        var ratio = new ExpressionCheck(scope, context).check(part.share(), ValueType.RATE);
        if (part.share() instanceof Expression.Quantity q
            && !q.percent()
            && q.value().compareTo(Rational.ONE) > 0) {
          throw scope.refuse("E0327", part.span(), clauseAddress, q.value());
        }
        yield new Part.Of(ratio);
      }
    };
  }
}
