package org.entente.agreement.compiled;

import static org.entente.facts.Kind.TOTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedCheck;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedTotal;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.amounts.Ratio;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.MemberSet;

/** Compiles the figures of an agreement for the periods that are wanted. */
final class FigureCompiler {
  private final AgreementCompiler owner;
  private final CheckedAgreement agreement;
  private final Program program;
  private final TotalCompiler totals;

  FigureCompiler(AgreementCompiler owner) {
    this.totals = new TotalCompiler(owner);
    this.owner = owner;
    this.agreement = owner.agreement;
    this.program = owner.program;
  }

  void compile() {
    agreement.inputs().forEach(this::input);
    agreement.amounts().forEach(this::amount);
    agreement.keys().stream().map(CheckedKey::name).distinct().forEach(this::key);
    owner.pools().forEach(this::pool);
    agreement.accounts().forEach(account -> account(owner.account(account.name())));
    dues();
    if (!agreement.pools().isEmpty() || !agreement.dues().isEmpty()) {
      agreement.parties().forEach(party -> net(party.position()));
    }
    agreement.shown().forEach(shown -> new ShownCompiler(owner, this, shown).compile());
    agreement.totals().stream().map(CheckedTotal::name).distinct().forEach(this::total);
    agreement.checks().forEach(this::check);
  }

  boolean isTerm(NamedPeriod period) {
    return agreement.calendar().windowOf(period).filter(Window.TERM::equals).isPresent();
  }

  private boolean isYear(NamedPeriod period) {
    var yearly = agreement.calendar().yearly();
    return agreement.calendar().windowOf(period).filter(yearly::equals).isPresent();
  }

  /** The value of an input as it is used for a wanted period; it may be missing. */
  private void input(InputDeclaration input) {
    for (var members : MemberSet.choices(input.indices())) {
      for (var period : owner.wanted) {
        if (isRead(input, period)) {
          var query = new InputQuery(agreement.name(), input, members, period);
          var origin = new Origin(input.place(), Labels.NONE);
          add(
              Subject.of(input.name(), members),
              period,
              Kind.INPUT,
              input.unit(),
              program.input(query, origin),
              input.place());
        }
      }
    }
  }

  /** Whether the input has a value for the period: its own window, or one that they add up to. */
  private boolean isRead(InputDeclaration input, NamedPeriod period) {
    return agreement
        .calendar()
        .windowOf(period)
        .filter(window ->
            window.equals(input.window())
                || (input.kind() == TOTAL
                    && window instanceof Window.Repeating
                    && input.window().nestsIn(window)))
        .isPresent();
  }

  private void amount(CheckedAmount amount) {
    for (var members : MemberSet.choices(amount.indices())) {
      if (!amount.yearly()) {
        owner.wanted.stream()
            .filter(period -> isYear(period) || isTerm(period))
            .forEach(period -> amountWithoutYears(amount, members, period));
        continue;
      }
      for (var period : owner.wanted) {
        if (isYear(period) && holds(amount, period)) {
          add(amount, members, period, owner.amount(amount, members, period));
        } else if (isTerm(period)) {
          amountOverTerm(amount, members, period);
        }
      }
    }
  }

  /** Whether the amount has a value for the year: an amendment may add or strike it. */
  private boolean holds(CheckedAmount amount, NamedPeriod year) {
    return amount.rules().stream().anyMatch(rule -> owner.holds(rule.period(), year));
  }

  /** The shares of a key in the periods in which they do not change. */
  private void key(String key) {
    for (var party : agreement.parties()) {
      for (var period : owner.wanted) {
        var members = owner.keys.members(key, period);
        if (members.isPresent() && members.get()[party.position()] != Logic.NO) {
          int slot = owner.keys.in(key, period).orElseThrow()[party.position()];
          var subject = Subject.of(key, List.of(), party.id());
          var place = agreement.key(key, period.period()).orElseThrow().place();
          add(subject, period, Kind.KEY, Ratio.PERCENT, slot, place);
        }
      }
    }
  }

  /** A value that an amendment changes has none that would be the term's. */
  private void amountWithoutYears(CheckedAmount amount, List<String> members, NamedPeriod period) {
    if (amount.rules().size() == 1) {
      var term = agreement.calendar().termPeriod();
      add(amount, members, period, owner.amount(amount, members, term));
    } else if (isYear(period) && holds(amount, period)) {
      add(amount, members, period, owner.amount(amount, members, period));
    }
  }

  private void amountOverTerm(CheckedAmount amount, List<String> members, NamedPeriod term) {
    if (amount.type().nature() == Nature.TOTAL) {
      var years =
          agreement.calendar().years().stream()
              .filter(year -> holds(amount, year))
              .map(year -> owner.amount(amount, members, year))
              .toList();
      var origin = new Origin(amount.place(), amount.cites());
      add(
          amount,
          members,
          term,
          program.sum(years, amount.type().unit(), "sum of the years", origin));
    }
  }

  private void add(CheckedAmount amount, List<String> members, NamedPeriod period, int slot) {
    add(
        Subject.of(amount.name(), members),
        period,
        Kind.AMOUNT,
        amount.type().unit(),
        slot,
        amount.place());
  }

  private void add(
      Subject subject, NamedPeriod period, Kind kind, Unit unit, int slot, Place place) {
    program.figures.add(
        new Figure(
            agreement.name(),
            subject.name(),
            subject.members(),
            subject.party(),
            subject.facet(),
            period,
            kind,
            unit,
            slot,
            place));
  }

  private void pool(PoolVersions pool) {
    var all = pool.elements();
    for (var members : all) {
      element(pool, List.of(members), members, all.indexOf(members));
    }
    if (all.size() > 1) {
      element(pool, all, List.of(), -1);
    }
  }

  /** The figures of one element, or, without one, of all elements together. */
  private void element(
      PoolVersions pool, List<List<String>> elements, List<String> members, int element) {
    for (var period : owner.wanted) {
      var its = pool.lastIn(period).pool;
      pool.cost(elements, period)
          .ifPresent(slot ->
              add(
                  Subject.of(its.name(), members),
                  period,
                  Kind.COST,
                  pool.money(),
                  slot,
                  its.place()));
    }
    for (var party : agreement.parties()) {
      for (var period : owner.wanted) {
        var its = pool.lastIn(period);
        pool.share(elements, party.position(), period)
            .ifPresent(slot ->
                add(
                    Subject.of(its.pool.name(), members, party.id()),
                    period,
                    Kind.SHARE,
                    its.money,
                    slot,
                    sharePlace(its, party.position())));
        if (element >= 0) {
          facets(pool, members, element, party, period);
        }
      }
    }
  }

  /** The sides of an account, for the periods that are made of whole ones of its own. */
  private void account(AccountCompiler account) {
    var all = account.elements();
    for (var members : all) {
      var subject = Subject.of(account.account.name(), members);
      for (var facet : account.facets()) {
        for (var period : owner.wanted) {
          account
              .facet(all.indexOf(members), facet, period)
              .ifPresent(slot ->
                  add(
                      subject.side(facet.word()),
                      period,
                      Kind.ACCOUNT,
                      account.account.unit(),
                      slot,
                      account.place(facet)));
        }
      }
    }
  }

  /** The clause that says what a party bears: its first, or the pool. */
  private static Place sharePlace(PoolCompiler pool, int party) {
    return pool.pool.groups().stream()
        .flatMap(g -> g.shares().stream())
        .filter(s -> s.parties().contains(party))
        .findFirst()
        .map(s -> s.place())
        .orElse(pool.pool.place());
  }

  private void facets(
      PoolVersions pool,
      List<String> members,
      int element,
      CheckedAgreement.Party party,
      NamedPeriod period) {
    var its = pool.lastIn(period);
    var subject = Subject.of(its.pool.name(), members, party.id());
    var place = sharePlace(its, party.position());
    pool.limit(element, party.position(), period)
        .ifPresent(limit -> {
          add(subject.facet("limit"), period, Kind.LIMIT, limit.unit(), limit.bound(), place);
          limit
              .left()
              .ifPresent(
                  left -> add(subject.facet("left"), period, Kind.LEFT, its.money, left, place));
          var unused = subject.facet("unused_carried");
          limit
              .unused()
              .ifPresent(slot -> add(unused, period, Kind.UNUSED, its.money, slot, place));
          var excess = subject.facet("excess_carried");
          limit
              .excess()
              .ifPresent(slot -> add(excess, period, Kind.EXCESS, its.money, slot, place));
        });
    pool.shortfall(element, party.position(), period)
        .ifPresent(slot ->
            add(subject.facet("shortfall"), period, Kind.SHORTFALL, its.money, slot, place));
    for (var from : agreement.parties()) {
      pool.movedFigure(element, from.position(), party.position(), period)
          .ifPresent(slot ->
              add(
                  subject.facet("for_" + from.id()),
                  period,
                  Kind.PART,
                  its.money,
                  slot,
                  its.shares.partPlace(from.position(), party.position())));
    }
  }

  private void dues() {
    for (var pair : owner.duePairs()) {
      for (var period : owner.wanted) {
        due(pair.getFirst(), pair.getLast(), period)
            .ifPresent(slot ->
                add(
                    Subject.of(
                        "due",
                        List.of(owner.partyId(pair.getLast())),
                        owner.partyId(pair.getFirst())),
                    period,
                    Kind.DUE,
                    agreement.currency(),
                    slot,
                    duePlace(pair)));
        instalments(pair, period);
      }
    }
  }

  /** The parts of a due by the day of its year on which each is paid. */
  private void instalments(List<Integer> pair, NamedPeriod period) {
    if (agreement.calendar().year().numberIn(period.name()).isEmpty()) {
      return;
    }
    var subject =
        Subject.of("due", List.of(owner.partyId(pair.getLast())), owner.partyId(pair.getFirst()));
    owner
        .instalments(pair.getFirst(), pair.getLast(), period)
        .forEach((facet, slot) ->
            add(
                subject.facet(facet),
                period,
                Kind.INSTALMENT,
                agreement.currency(),
                slot,
                duePlace(pair)));
  }

  private Place duePlace(List<Integer> pair) {
    return agreement.dues().stream()
        .filter(d -> d.from() == pair.getFirst() && d.to() == pair.getLast())
        .findFirst()
        .map(d -> d.place())
        .orElse(agreement.place());
  }

  OptionalInt due(int from, int to, NamedPeriod period) {
    if (isYear(period)) {
      return owner.due(from, to, period);
    }
    if (!isTerm(period)) {
      return OptionalInt.empty();
    }
    var years =
        agreement.calendar().years().stream()
            .map(year -> owner.due(from, to, year))
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();
    return years.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            program.sum(years, agreement.currency(), "sum of the years", owner.agreementOrigin()));
  }

  private void net(int party) {
    for (var period : owner.wanted) {
      borne(true, party, period)
          .ifPresent(slot ->
              add(
                  Subject.of("net", List.of(), owner.partyId(party)),
                  period,
                  Kind.NET,
                  agreement.currency(),
                  slot,
                  agreement.place()));
    }
  }

  /**
   * What a party bears in all pools of cost; net, with dues paid added, and what it takes of
   * revenue and dues received taken off.
   */
  OptionalInt borne(boolean net, int party, NamedPeriod period) {
    var parts = new ArrayList<Integer>();
    var received = new ArrayList<Integer>();
    for (var compiler : owner.pools()) {
      boolean taken = compiler.lastIn(period).pool.taken();
      if (!compiler.holdsIn(period) || taken && !net) {
        continue;
      }
      var share = compiler.share(compiler.elements(), party, period);
      if (share.isEmpty()) {
        return share;
      }
      (taken ? received : parts).add(share.getAsInt());
    }
    if (net) {
      for (var pair : owner.duePairs()) {
        if (!pair.contains(party)) {
          continue;
        }
        var due = due(pair.getFirst(), pair.getLast(), period);
        if (due.isEmpty() && !isYear(period) && !isTerm(period)) {
          return due;
        }
        if (due.isEmpty()) {
          // A shortfall over the term is due in its last year alone.
          continue;
        }
        (pair.getFirst() == party ? parts : received).add(due.getAsInt());
      }
    }
    var origin = owner.agreementOrigin();
    var id = owner.partyId(party);
    int paid = program.sum(parts, agreement.currency(), "borne by " + id, origin);
    if (received.isEmpty()) {
      return OptionalInt.of(paid);
    }
    int got = program.sum(received, agreement.currency(), "received by " + id, origin);
    return OptionalInt.of(
        program.difference(paid, got, agreement.currency(), "net borne by " + id, origin));
  }

  private void total(String name) {
    for (var period : owner.wanted) {
      totals
          .total(name, period)
          .ifPresent(slot ->
              add(
                  Subject.of(name, List.of()),
                  period,
                  Kind.TOTAL,
                  totals.in(name, period).orElseThrow().currency(),
                  slot,
                  totals.in(name, period).orElseThrow().place()));
    }
  }

  private void check(CheckedCheck check) {
    for (var period : owner.wanted) {
      var at = At.period(agreement.calendar(), period);
      boolean holds =
          check.window().equals(Window.TERM)
              ? check.days().end().equals(agreement.calendar().term().end())
              : owner.holds(check.days(), period);
      if (!at.isIn(check.window()) || !holds) {
        continue;
      }
      var origin = new Origin(check.place(), check.cites());
      var left = new ExpressionCompiler(owner, origin).compile(check.left(), at);
      var right = new ExpressionCompiler(owner, origin).compile(check.right(), at);
      if (left.isPresent() && right.isPresent()) {
        int slot =
            program.add(
                new Operation.Compared(check.comparison()),
                List.of(left.getAsInt(), right.getAsInt()),
                Ratio.RATIO,
                check.comparison().words(),
                origin);
        add(
            Subject.of(check.name(), List.of()),
            period,
            Kind.CHECK,
            Ratio.RATIO,
            slot,
            check.place());
      }
    }
  }
}
