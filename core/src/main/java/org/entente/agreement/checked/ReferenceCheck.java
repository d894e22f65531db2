package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.Facet;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Expression.Index;
import org.entente.agreement.parsed.Expression.Reference;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Place;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.Kind;
import org.entente.facts.MemberSet;

/** Finds what a reference in an expression stands for, and which members and year it means. */
final class ReferenceCheck {
  private final Scope scope;
  private final Context context;

  ReferenceCheck(Scope scope, Context context) {
    this.scope = scope;
    this.context = context;
  }

  CheckedExpression check(Reference reference) {
    return reference.member().isPresent()
        ? qualified(reference, reference.member().get())
        : plain(reference);
  }

  private CheckedExpression plain(Reference reference) {
    var name = reference.name().text();
    var parameter = context.parameters().get(name);
    if (parameter != null) {
      scope.countValues(parameter.values(), reference.span(), context.clause());
      return parameter.value();
    }
    var input = scope.inputs.get(name);
    if (input != null) {
      return input(reference, input);
    }
    var amount = scope.amounts.get(name);
    if (amount != null) {
      return amount(reference, scope, amount);
    }
    var by = scope.pools.get(name);
    if (by != null) {
      return pool(reference, by, Optional.empty());
    }
    if (scope.keys.containsKey(name)) {
      var party = scope.set(new Name(Scope.PARTY, reference.span()), context.clause());
      var chosen = choose(reference, List.of(party), true, scope);
      return new CheckedExpression.KeyValue(
          name, chosen.members().getFirst(), chosen.period(), ValueType.RATE, place(reference));
    }
    var total = scope.totals.get(name);
    if (total != null) {
      var chosen = choose(reference, List.of(), true, scope);
      var type = new ValueType(Nature.TOTAL, scope.totalCurrency(total));
      return new CheckedExpression.TotalValue(name, chosen.period(), type, place(reference));
    }
    var account = scope.accounts.get(name);
    if (account != null) {
      throw refuse("E0236", reference, name, String.join("`, `", account.facets()));
    }
    throw unknown(reference.name());
  }

  /** {@code agreement.amount} or {@code pool.PARTY}. */
  private CheckedExpression qualified(Reference reference, Name member) {
    var by = scope.pools.get(reference.name().text());
    if (by != null) {
      return pool(reference, by, Optional.of(party(member)));
    }
    if (scope.keys.containsKey(reference.name().text())) {
      var party = scope.party(member, context.clause());
      var chosen = choose(reference, List.of(), true, scope);
      return new CheckedExpression.KeyValue(
          reference.name().text(),
          new MemberChoice.Fixed(party.id()),
          chosen.period(),
          ValueType.RATE,
          place(reference));
    }
    var account = scope.accounts.get(reference.name().text());
    if (account != null) {
      return account(reference, account, member);
    }
    var other = scope.book.get(reference.name().text());
    if (other == null) {
      var known = new ArrayList<>(scope.pools.sequencedKeySet());
      known.addAll(scope.keys.sequencedKeySet());
      known.addAll(scope.accounts.sequencedKeySet());
      known.addAll(scope.book.sequencedKeySet());
      throw scope.unknown(
          "E0226", reference.name(), known, "pools and agreements", context.clause());
    }
    var amount = other.amounts.get(member.text());
    if (amount == null) {
      throw scope.unknown(
          "E0227", member, other.amounts.sequencedKeySet(), "amounts", context.clause());
    }
    return amount(reference, other, amount);
  }

  /** A party by its id, or the one at hand where the clause is written over parties. */
  private MemberChoice party(Name member) {
    if (!member.text().equals(Scope.PARTY)) {
      return new MemberChoice.Fixed(scope.party(member, context.clause()).id());
    }
    if (!context.hasSet(Scope.PARTY)) {
      var parties = String.join("`, `", scope.parties.sequencedKeySet());
      throw scope.refuse("E0221", member.span(), context.clause(), member.text(), parties);
    }
    return new MemberChoice.AtHand(Scope.PARTY);
  }

  /** {@code carried[well].opening}. */
  private CheckedExpression account(
      Reference reference, Scope.AccountSignature account, Name member) {
    if (!account.facets().contains(member.text())) {
      throw scope.unknown("E0235", member, account.facets(), "sides", context.clause());
    }
    var chosen = choose(reference, account.indices(), true, scope);
    return new CheckedExpression.AccountValue(
        account.name(),
        chosen.members(),
        facet(member.text()),
        chosen.period(),
        account.type(),
        place(reference));
  }

  private static Facet facet(String word) {
    return switch (word) {
      case "opening" -> new Facet.Opening();
      case "lapsed" -> new Facet.Lapsed();
      case "closing" -> new Facet.Closing();
      default -> new Facet.Entry(Integer.parseInt(word.substring("entry_".length())) - 1);
    };
  }

  /** The members that a reference without a side names, one for each set. */
  List<MemberChoice> members(Reference reference, List<MemberSet> sets) {
    return choose(reference, sets, false, scope).members();
  }

  private CheckedExpression input(Reference reference, InputDeclaration input) {
    var calendar = scope.calendarOrThrow();
    boolean yearly = input.window().equals(calendar.yearly());
    var chosen =
        input.window() instanceof Window.Repeating window && !yearly
            ? new InputWindow(scope, context, reference, input, window).choose(this)
            : choose(reference, input.indices(), yearly, scope);
    var type = new ValueType(nature(input.kind()), input.unit());
    return new CheckedExpression.InputValue(
        input, chosen.members(), chosen.period(), type, place(reference));
  }

  private static Nature nature(Kind kind) {
    return switch (kind) {
      case TOTAL -> Nature.TOTAL;
      case LEVEL -> Nature.LEVEL;
      case RATE -> Nature.RATE;
      case YES_NO -> Nature.YES_NO;
      case DATE -> Nature.DATE;
      case ONE_OF -> Nature.ONE_OF;
    };
  }

  private CheckedExpression amount(Reference reference, Scope owner, Scope.AmountSignature amount) {
    var chosen = choose(reference, amount.indices(), amount.yearly(), owner);
    return new CheckedExpression.AmountValue(
        owner.parsed.name().text(),
        amount.name(),
        chosen.members(),
        chosen.period(),
        amount.type(),
        place(reference));
  }

  private CheckedExpression pool(
      Reference reference, List<MemberSet> by, Optional<MemberChoice> party) {
    boolean overAll = reference.indices().stream().noneMatch(index -> isMember(index, by));
    var chosen = choose(reference, overAll ? List.of() : by, true, scope);
    return new CheckedExpression.PoolValue(
        reference.name().text(),
        chosen.members(),
        party,
        chosen.period(),
        scope.money(),
        place(reference));
  }

  private static boolean isMember(Index index, List<MemberSet> by) {
    var name = index.name().text();
    return by.stream().anyMatch(s -> s.name().equals(name) || s.members().contains(name));
  }

  record Chosen(List<MemberChoice> members, PeriodChoice period) {}

  /** Reads the indices: one for each set, and at most one year. */
  private Chosen choose(Reference reference, List<MemberSet> sets, boolean yearly, Scope owner) {
    var year = owner.calendarOrThrow().year();
    var members = new ArrayList<MemberChoice>();
    Optional<PeriodChoice> period = Optional.empty();
    for (var index : reference.indices()) {
      var number = year.numberIn(index.name().text());
      if (number.isPresent() || index.name().text().equals(scope.calendarOrThrow().year().name())) {
        if (yearly && number.isEmpty() && !context.yearAtHand()) {
          throw scope.refuse(
              "E0507", index.span(), context.clause(), reference.name().text(), year.name());
        }
        period = Optional.of(yearChoice(index, number, yearly, period));
      } else {
        members.add(memberChoice(reference, index, sets, members.size()));
      }
    }
    addImpliedParty(members, sets);
    if (members.size() != sets.size()) {
      throw wrongMembers(reference, sets, members.size());
    }
    if (!yearly) {
      return new Chosen(members, new PeriodChoice.Timeless());
    }
    if (period.isEmpty() && !context.yearAtHand()) {
      throw refuse("E0507", reference, reference.name().text(), year.name());
    }
    return new Chosen(members, period.orElse(new PeriodChoice.Moved(0)));
  }

  /** Where it goes without saying, the party at hand is the one index that is left out. */
  void addImpliedParty(List<MemberChoice> members, List<MemberSet> sets) {
    if (context.partyImplied()
        && members.size() == sets.size() - 1
        && sets.getLast().name().equals(Scope.PARTY)) {
      members.add(new MemberChoice.AtHand(Scope.PARTY));
    }
  }

  private PeriodChoice yearChoice(
      Index index, Optional<Integer> number, boolean yearly, Optional<PeriodChoice> before) {
    if (!yearly || before.isPresent()) {
      throw scope.refuse("E0508", index.span(), context.clause(), index.name().text());
    }
    return number
        .<PeriodChoice>map(n -> new PeriodChoice.Fixed(n + index.offset()))
        .orElseGet(() -> new PeriodChoice.Moved(index.offset()));
  }

  MemberChoice memberChoice(Reference reference, Index index, List<MemberSet> sets, int position) {
    var name = index.name().text();
    if (position >= sets.size()) {
      throw wrongMembers(reference, sets, position + 1);
    }
    var set = sets.get(position);
    if (name.equals(set.name())) {
      if (!context.hasSet(name)) {
        throw scope.refuse(
            "E0221", index.span(), context.clause(), name, String.join("`, `", set.members()));
      }
      return new MemberChoice.AtHand(name);
    }
    if (!set.members().contains(name)) {
      throw scope.unknown("E0222", index.name(), set.members(), "members", context.clause());
    }
    return new MemberChoice.Fixed(name);
  }

  Refused wrongMembers(Reference reference, List<MemberSet> sets, int found) {
    var name = reference.name().text();
    var names = String.join(", ", sets.stream().map(MemberSet::name).toList());
    var first = String.join(", ", sets.stream().map(set -> set.members().getFirst()).toList());
    var remedy =
        sets.isEmpty()
            ? "Leave them out; `" + name + "` is declared without sets."
            : "Write a member of each set, " + names + ", as in `" + name + "[" + first + "]`.";
    return refuse("E0220", reference, name, sets.size(), found, remedy);
  }

  private Refused unknown(Name name) {
    var known = new ArrayList<String>();
    known.addAll(context.parameters().sequencedKeySet());
    known.addAll(scope.inputs.sequencedKeySet());
    known.addAll(scope.amounts.sequencedKeySet());
    known.addAll(scope.keys.sequencedKeySet());
    known.addAll(scope.pools.sequencedKeySet());
    known.addAll(scope.totals.sequencedKeySet());
    return scope.unknown("E0223", name, known, "names", context.clause());
  }

  private Place place(Expression expression) {
    return scope.place(expression.span(), context.clause());
  }

  private Refused refuse(String code, Expression at, Object... arguments) {
    return scope.refuse(code, at.span(), context.clause(), arguments);
  }
}
