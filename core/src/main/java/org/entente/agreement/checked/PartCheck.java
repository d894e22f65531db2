package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedPart.Limit;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedBound;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedEntry;
import org.entente.agreement.parsed.ParsedPart;
import org.entente.agreement.parsed.ParsedPart.Among;
import org.entente.agreement.parsed.ParsedPart.Receivers;
import org.entente.agreement.parsed.ParsedPart.Source;
import org.entente.agreement.text.Span;
import org.entente.calendar.Window;
import org.entente.facts.LinesDeclaration;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** Checks the lines of a pool that move parts: from whom, to whom, how much, and not twice. */
final class PartCheck {
  private final Scope scope;
  private final ParsedClause.Pool clause;
  private final List<MemberSet> by;
  private final Optional<LinesDeclaration> lines;
  private final String poolAddress;

  PartCheck(
      Scope scope, ParsedClause.Pool clause, List<MemberSet> by, Optional<LinesDeclaration> lines) {
    this.scope = scope;
    this.clause = clause;
    this.by = by;
    this.lines = lines;
    this.poolAddress = "pool " + clause.name().text();
  }

  List<CheckedPart> check() {
    var parts = new ArrayList<CheckedPart>();
    var written = new ArrayList<ParsedPart>();
    for (var part : clause.parts()) {
      scope
          .clause(() -> {
            var checked = part(part);
            for (int p = 0; p < parts.size(); p++) {
              requireApart(parts.get(p), written.get(p), checked, part);
            }
            return checked;
          })
          .ifPresent(checked -> {
            parts.add(checked);
            written.add(part);
          });
    }
    return parts;
  }

  private CheckedPart part(ParsedPart part) {
    var address = poolAddress + " / " + part.words();
    var sources = sources(part.source(), address);
    var to = receivers(part, sources, address);
    checkAmong(part, to, address);
    var weight =
        part.among()
            .filter(a -> a instanceof Among.ProRata)
            .map(a -> weight((Among.ProRata) a, address));
    var each = part.source() instanceof Source.Each;
    var context = Context.of(address, by, true);
    var conditions = new SelectionCheck(scope, context);
    return new CheckedPart(
        sources,
        to,
        weight,
        part.limit().map(limit -> limit(limit, part, sources, to, address)),
        each
            ? conditions.conditions(part.where(), parties(part.source().span(), address))
            : part.where().stream().map(conditions::condition).toList(),
        part.when().map(cases -> cases(cases, conditions)),
        part.unless().map(cases -> cases(cases, conditions)),
        part.words(),
        AmountCheck.citation(part.cites(), clause.cites()),
        scope.place(part.span(), address));
  }

  private static CheckedPart.Cases cases(ParsedPart.Cases cases, SelectionCheck conditions) {
    return new CheckedPart.Cases(
        cases.any(), cases.cases().stream().map(one -> oneCase(one, conditions)).toList());
  }

  private static CheckedPart.Case oneCase(ParsedPart.Case one, SelectionCheck conditions) {
    return switch (one) {
      case ParsedPart.Case.Holds holds ->
          new CheckedPart.Case.Holds(conditions.condition(holds.condition()));
      case ParsedPart.Case.Day day -> new CheckedPart.Case.Day(day.before(), day.day());
    };
  }

  private List<Integer> sources(Source source, String address) {
    return switch (source) {
      case Source.Named named -> List.of(scope.party(named.party(), address).position());
      case Source.Each each -> {
        if (!each.set().text().equals(Scope.PARTY)) {
          throw scope.refuse("E0446", each.span(), address, each.set().text());
        }
        yield all();
      }
    };
  }

  private List<Integer> all() {
    return scope.parties.values().stream().map(CheckedAgreement.Party::position).toList();
  }

  private List<Integer> receivers(ParsedPart part, List<Integer> from, String address) {
    return switch (part.to()) {
      case Receivers.Named named -> {
        var to = new ArrayList<Integer>();
        for (var name : named.parties()) {
          int party = scope.party(name, address).position();
          if (from.equals(List.of(party))) {
            throw scope.refuse("E0435", name.span(), address, name.text());
          }
          if (to.contains(party)) {
            throw scope.refuse("E0209", name.span(), address, name.text());
          }
          to.add(party);
        }
        yield to;
      }
      case Receivers.TheOthers others -> {
        // Who is moved without conditions is never among them; who is with conditions, at times.
        var always = new ArrayList<Integer>();
        for (var other : clause.parts()) {
          boolean conditional =
              !other.where().isEmpty() || other.when().isPresent() || other.unless().isPresent();
          if (!conditional) {
            always.addAll(sources(other.source(), address));
          }
        }
        var to =
            all().stream().filter(p -> !always.contains(p) && !from.equals(List.of(p))).toList();
        if (to.isEmpty()) {
          throw scope.refuse("E0436", others.span(), address);
        }
        yield to;
      }
    };
  }

  /** Several receivers say how they divide what they take over; one has nothing to divide. */
  private void checkAmong(ParsedPart part, List<Integer> to, String address) {
    if (part.among().isEmpty() && to.size() > 1) {
      throw scope.refuse("E0437", part.to().span(), address, partyIds(to));
    }
    if (part.among().isPresent() && part.to() instanceof Receivers.Named && to.size() == 1) {
      throw scope.refuse("E0438", part.among().get().span(), address, partyIds(to));
    }
  }

  private String partyIds(List<Integer> positions) {
    var ids = List.copyOf(scope.parties.sequencedKeySet());
    return "`" + String.join("`, `", positions.stream().map(ids::get).toList()) + "`";
  }

  private CheckedExpression weight(Among.ProRata among, String address) {
    var context = Context.of(address, by, true).withSet(parties(among.span(), address));
    var weight =
        new ExpressionCheck(scope, context.withPartyImplied())
            .check(among.weight(), Optional.empty());
    if (lines.isEmpty()) {
      scope.requireChangesByYear(weight, true, among.span(), address);
    }
    return weight;
  }

  private MemberSet parties(Span span, String address) {
    return scope.set(new Name(Scope.PARTY, span), address);
  }

  private Limit limit(
      ParsedPart.Limit limit,
      ParsedPart part,
      List<Integer> from,
      List<Integer> to,
      String address) {
    return switch (limit) {
      case ParsedPart.Limit.Bound bound -> bound(bound.limit(), address);
      case ParsedPart.Limit.Balance balance -> balance(balance, from, to, address);
    };
  }

  /** A plain limit in money; what is special to shares is not for parts. */
  private Limit bound(ParsedBound.Limit limit, String address) {
    var checked = new BoundCheck(scope, address).limit(limit, by, lines);
    boolean special =
        !(checked.measure() instanceof CheckedPool.Measure.Money)
            || checked.overAll().isPresent()
            || checked.reopens();
    boolean changes =
        checked.window().equals(Window.TERM) && !checked.bound().changeDays().isEmpty();
    if (special || changes) {
      throw scope.refuse("E0439", limit.span(), address);
    }
    return new Limit.Bound(checked);
  }

  /** The account takes what is moved here, by the same members, one time each. */
  private Limit balance(
      ParsedPart.Limit.Balance balance, List<Integer> from, List<Integer> to, String address) {
    var name = balance.account().name();
    var account = scope.accounts.get(name.text());
    if (account == null) {
      throw scope.unknown("E0234", name, scope.accounts.sequencedKeySet(), "accounts", address);
    }
    if (from.size() > 1) {
      throw scope.refuse("E0449", balance.span(), address);
    }
    if (lines.isEmpty() && !scope.calendarOrThrow().yearly().nestsIn(account.window())) {
      throw scope.refuse("E0442", balance.span(), address, clause.name().text());
    }
    var members =
        new ReferenceCheck(scope, Context.of(address, by, true))
            .members(balance.account(), account.indices());
    var parsed = parsed(name.text());
    var ids = List.copyOf(scope.parties.sequencedKeySet());
    int first = -1;
    for (int party : to) {
      int entry = taking(parsed, ids.get(from.getFirst()), ids.get(party));
      if (entry < 0 || !account.indices().equals(by)) {
        throw scope.refuse(
            "E0440",
            balance.span(),
            address,
            name.text(),
            taking(ids.get(from.getFirst()), ids.get(party)));
      }
      first = first < 0 ? entry : Math.min(first, entry);
    }
    return new Limit.Balance(name.text(), members, first);
  }

  private String taking(String from, String to) {
    var sets = String.join(", ", by.stream().map(MemberSet::name).toList());
    return "- part of %s to %s in %s".formatted(from, to, clause.name().text())
        + (sets.isEmpty() ? "" : "[" + sets + "]");
  }

  private ParsedClause.Account parsed(String name) {
    return scope.parsed.clauses().stream()
        .filter(c -> c instanceof ParsedClause.Account a && a.name().text().equals(name))
        .map(c -> (ParsedClause.Account) c)
        .findFirst()
        .orElseThrow();
  }

  /** The position of the entry that takes the part, once; -1 if there is none. */
  private int taking(ParsedClause.Account account, String from, String to) {
    for (int e = 0; e < account.entries().size(); e++) {
      var entry = account.entries().get(e);
      if (entry.flow() instanceof ParsedEntry.Flow.PartOf flow
          && !entry.adds()
          && flow.multiple().isEmpty()
          && flow.pool().text().equals(clause.name().text())
          && flow.from().text().equals(from)
          && flow.to().text().equals(to)
          && flow.indices().size() == by.size()) {
        return e;
      }
    }
    return -1;
  }

  /** No part is moved twice, and none is moved to a party whose own part is moved. */
  private void requireApart(
      CheckedPart earlier, ParsedPart first, CheckedPart later, ParsedPart second) {
    requireOneBalance(earlier, later);
    var cases = new PartCases(scope.parsed.source());
    var ids = List.copyOf(scope.parties.sequencedKeySet());
    for (int party : earlier.sources()) {
      if (later.sources().contains(party) && !cases.exclude(first, second, ids.get(party))) {
        throw new Refused(
            Problem.of("E0441", later.place(), ids.get(party), earlier.place().line()));
      }
    }
    requireNoChain(earlier, first, later, second, later);
    requireNoChain(later, second, earlier, first, later);
  }

  /** A balance bounds one line: what another one moves alike could take more than there is. */
  private static void requireOneBalance(CheckedPart earlier, CheckedPart later) {
    for (var pair : List.of(List.of(earlier, later), List.of(later, earlier))) {
      if (pair.getFirst().limit().isPresent()
          && pair.getFirst().limit().get() instanceof Limit.Balance balance
          && (hasBalance(pair.getLast(), balance.account()) || movesAlike(earlier, later))) {
        throw new Refused(
            Problem.of("E0450", later.place(), balance.account(), earlier.place().line()));
      }
    }
  }

  private static boolean hasBalance(CheckedPart part, String account) {
    return part.limit().isPresent()
        && part.limit().get() instanceof Limit.Balance balance
        && balance.account().equals(account);
  }

  private static boolean movesAlike(CheckedPart one, CheckedPart other) {
    return one.sources().stream()
        .anyMatch(
            from -> one.to().stream().anyMatch(to -> one.moves(from, to) && other.moves(from, to)));
  }

  /** One receiver alone must be there to take over; of several the others do. */
  private void requireNoChain(
      CheckedPart moving, ParsedPart first, CheckedPart taking, ParsedPart second, CheckedPart at) {
    var ids = List.copyOf(scope.parties.sequencedKeySet());
    int receiver = taking.to().getFirst();
    boolean alone = taking.to().size() == 1 && moving.sources().contains(receiver);
    if (alone && !new PartCases(scope.parsed.source()).exclude(first, second, ids.get(receiver))) {
      throw new Refused(
          Problem.of(
              "E0443",
              at.place(),
              ids.get(receiver),
              moving.place().line(),
              taking.place().line()));
    }
  }
}
