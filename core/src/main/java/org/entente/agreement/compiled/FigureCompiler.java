package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAmount;
import org.entente.agreement.checked.CheckedCheck;
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

  FigureCompiler(AgreementCompiler owner) {
    this.owner = owner;
    this.agreement = owner.agreement;
    this.program = owner.program;
  }

  void compile() {
    agreement.inputs().forEach(this::input);
    agreement.amounts().forEach(this::amount);
    agreement.pools().forEach(pool -> pool(owner.pool(pool.name())));
    dues();
    if (!agreement.pools().isEmpty() || !agreement.dues().isEmpty()) {
      agreement.parties().forEach(party -> net(party.position()));
    }
    agreement.totals().forEach(total -> total(total.name()));
    agreement.checks().forEach(this::check);
  }

  private Window window(NamedPeriod period) {
    if (period.name().equals("term")) {
      return Window.TERM;
    }
    return agreement.calendar().year().numberIn(period.name()).isPresent()
        ? Window.YEAR
        : Window.MONTH;
  }

  /** The value of an input as it is used for a wanted period; it may be missing. */
  private void input(InputDeclaration input) {
    for (var members : membersOf(input.indices())) {
      for (var period : owner.wanted) {
        boolean read =
            window(period) == (input.window() == Window.TERM ? Window.TERM : Window.YEAR);
        if (read) {
          var query = new InputQuery(agreement.name(), input, members, period);
          var origin = new Origin(input.place(), Labels.NONE);
          add(
              new Subject(input.name(), members, Optional.empty(), Optional.empty()),
              period,
              Kind.INPUT,
              input.unit(),
              program.input(query, origin),
              input.place());
        }
      }
    }
  }

  private void amount(CheckedAmount amount) {
    for (var members : membersOf(amount.indices())) {
      if (!amount.yearly()) {
        int slot = owner.amount(amount, members, agreement.calendar().termPeriod());
        owner.wanted.stream()
            .filter(period -> window(period) != Window.MONTH)
            .forEach(period -> add(amount, members, period, slot));
        continue;
      }
      for (var period : owner.wanted) {
        switch (window(period)) {
          case YEAR -> add(amount, members, period, owner.amount(amount, members, period));
          case TERM -> amountOverTerm(amount, members, period);
          case MONTH -> {}
        }
      }
    }
  }

  private void amountOverTerm(CheckedAmount amount, List<String> members, NamedPeriod term) {
    if (amount.type().nature() == Nature.TOTAL) {
      var years =
          agreement.calendar().years().stream()
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

  private static List<List<String>> membersOf(List<MemberSet> sets) {
    List<List<String>> all = List.of(List.of());
    for (var set : sets) {
      all =
          all.stream()
              .flatMap(before ->
                  set.members().stream()
                      .map(m -> {
                        var longer = new ArrayList<>(before);
                        longer.add(m);
                        return List.copyOf(longer);
                      }))
              .toList();
    }
    return all;
  }

  private void add(CheckedAmount amount, List<String> members, NamedPeriod period, int slot) {
    add(
        new Subject(amount.name(), members, Optional.empty(), Optional.empty()),
        period,
        Kind.AMOUNT,
        amount.type().unit(),
        slot,
        amount.place());
  }

  /** What a figure is of, without its period. */
  private record Subject(
      String name, List<String> members, Optional<String> party, Optional<String> facet) {}

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

  private void pool(PoolCompiler pool) {
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
      PoolCompiler pool, List<List<String>> elements, List<String> members, int element) {
    var name = pool.pool.name();
    var place = pool.pool.place();
    for (var period : owner.wanted) {
      pool.cost(elements, period)
          .ifPresent(slot ->
              add(
                  new Subject(name, members, Optional.empty(), Optional.empty()),
                  period,
                  Kind.COST,
                  pool.money,
                  slot,
                  place));
    }
    for (var party : agreement.parties()) {
      for (var period : owner.wanted) {
        pool.share(elements, party.position(), period)
            .ifPresent(slot ->
                add(
                    new Subject(name, members, Optional.of(party.id()), Optional.empty()),
                    period,
                    Kind.SHARE,
                    pool.money,
                    slot,
                    sharePlace(pool, party.position())));
        if (element >= 0) {
          facets(pool, members, element, party, period);
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
      PoolCompiler pool,
      List<String> members,
      int element,
      CheckedAgreement.Party party,
      NamedPeriod period) {
    var name = pool.pool.name();
    var id = Optional.of(party.id());
    var place = sharePlace(pool, party.position());
    pool.limit(element, party.position(), period)
        .ifPresent(limit -> {
          add(
              new Subject(name, members, id, Optional.of("limit")),
              period,
              Kind.LIMIT,
              limit.unit(),
              limit.bound(),
              place);
          limit
              .left()
              .ifPresent(left ->
                  add(
                      new Subject(name, members, id, Optional.of("left")),
                      period,
                      Kind.LEFT,
                      pool.money,
                      left,
                      place));
        });
    pool.shortfall(element, party.position(), period)
        .ifPresent(slot ->
            add(
                new Subject(name, members, id, Optional.of("shortfall")),
                period,
                Kind.SHORTFALL,
                pool.money,
                slot,
                place));
  }

  private void dues() {
    for (var pair : owner.duePairs()) {
      for (var period : owner.wanted) {
        due(pair.getFirst(), pair.getLast(), period)
            .ifPresent(slot ->
                add(
                    new Subject(
                        "due",
                        List.of(owner.partyId(pair.getLast())),
                        Optional.of(owner.partyId(pair.getFirst())),
                        Optional.empty()),
                    period,
                    Kind.DUE,
                    agreement.currency(),
                    slot,
                    duePlace(pair)));
      }
    }
  }

  private Place duePlace(List<Integer> pair) {
    return agreement.dues().stream()
        .filter(d -> d.from() == pair.getFirst() && d.to() == pair.getLast())
        .findFirst()
        .map(d -> d.place())
        .orElse(agreement.place());
  }

  private OptionalInt due(int from, int to, NamedPeriod period) {
    return switch (window(period)) {
      case YEAR -> owner.due(from, to, period);
      case MONTH -> OptionalInt.empty();
      case TERM -> {
        var years =
            agreement.calendar().years().stream()
                .map(year -> owner.due(from, to, year))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        yield years.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(
                program.sum(
                    years, agreement.currency(), "sum of the years", owner.agreementOrigin()));
      }
    };
  }

  private void net(int party) {
    for (var period : owner.wanted) {
      borne(true, party, period)
          .ifPresent(slot ->
              add(
                  new Subject(
                      "net", List.of(), Optional.of(owner.partyId(party)), Optional.empty()),
                  period,
                  Kind.NET,
                  agreement.currency(),
                  slot,
                  agreement.place()));
    }
  }

  /** What a party bears in all pools; net, with dues paid added and dues received taken off. */
  OptionalInt borne(boolean net, int party, NamedPeriod period) {
    var parts = new ArrayList<Integer>();
    for (var pool : agreement.pools()) {
      var compiler = owner.pool(pool.name());
      var share = compiler.share(compiler.elements(), party, period);
      if (share.isEmpty()) {
        return share;
      }
      parts.add(share.getAsInt());
    }
    var received = new ArrayList<Integer>();
    if (net) {
      for (var pair : owner.duePairs()) {
        if (!pair.contains(party)) {
          continue;
        }
        var due = due(pair.getFirst(), pair.getLast(), period);
        if (due.isEmpty() && window(period) == Window.MONTH) {
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
      total(name, period)
          .ifPresent(slot ->
              add(
                  new Subject(name, List.of(), Optional.empty(), Optional.empty()),
                  period,
                  Kind.TOTAL,
                  agreement.currency(),
                  slot,
                  totalOf(name).place()));
    }
  }

  private org.entente.agreement.checked.CheckedTotal totalOf(String name) {
    return agreement.totals().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** The slot of a total for a period. */
  OptionalInt total(String name, NamedPeriod period) {
    var total = totalOf(name);
    var origin = new Origin(total.place(), total.cites());
    return new ExpressionCompiler(owner, origin)
        .compile(
            total.value(), new At(period, window(period), period.period().start(), At.nobody()));
  }

  private void check(CheckedCheck check) {
    for (var period : owner.wanted) {
      if (window(period) != check.window()) {
        continue;
      }
      var origin = new Origin(check.place(), check.cites());
      var at = new At(period, check.window(), period.period().start(), At.nobody());
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
            new Subject(check.name(), List.of(), Optional.empty(), Optional.empty()),
            period,
            Kind.CHECK,
            Ratio.RATIO,
            slot,
            check.place());
      }
    }
  }
}
