package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Optional;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.ReferenceCheck.Chosen;
import org.entente.agreement.parsed.Expression.Index;
import org.entente.agreement.parsed.Expression.Reference;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Window;
import org.entente.facts.InputDeclaration;
import org.entente.facts.Kind;

/**
 * Finds which value is meant of an input that has one for each quarter, month or year of another
 * calendar.
 *
 * <p>Without an index it is that of the window around the one at hand; of a total whose windows lie
 * in the one at hand, it is their sum.
 */
record InputWindow(
    Scope scope,
    Context context,
    Reference reference,
    InputDeclaration input,
    Window.Repeating window) {
  Chosen choose(ReferenceCheck references) {
    var members = new ArrayList<MemberChoice>();
    Optional<PeriodChoice> period = Optional.empty();
    for (var index : reference.indices()) {
      var choice = periodChoice(index);
      if (choice.isPresent() && period.isPresent()) {
        throw scope.refuse("E0508", index.span(), context.clause(), index.name().text());
      }
      if (choice.isPresent()) {
        period = choice;
      } else {
        members.add(references.memberChoice(reference, index, input.indices(), members.size()));
      }
    }
    references.addImpliedParty(members, input.indices());
    if (members.size() != input.indices().size()) {
      throw references.wrongMembers(reference, input.indices(), members.size());
    }
    var chosen = period.orElse(new PeriodChoice.Moved(0));
    if (chosen instanceof PeriodChoice.Moved moved) {
      requireAtHand(moved.years());
    }
    return new Chosen(members, chosen);
  }

  private Optional<PeriodChoice> periodChoice(Index index) {
    var name = index.name().text();
    if (name.equals(word())) {
      return Optional.of(new PeriodChoice.Moved(index.offset()));
    }
    return scope
        .calendarOrThrow()
        .named(name)
        .filter(named -> window.at(named.period().start()).equals(named))
        .map(named -> new PeriodChoice.Named(window.moved(named, index.offset())));
  }

  /** The word that means the window at hand. */
  private String word() {
    return switch (window) {
      case Window.Month month -> "month";
      case Window.Quarter quarter -> "quarter";
      case Window.WeekPeriod period -> "period";
      case Window.Year year -> year.rule().name();
    };
  }

  private void requireAtHand(int moved) {
    var calendar = scope.calendarOrThrow();
    var atHand = context.window(calendar);
    // A share applies by line date: whether the month's value is meant or the year's must be said.
    boolean sums =
        input.kind() == Kind.TOTAL && moved == 0 && window.nestsIn(atHand) && !context.byLineDate();
    if (!sums && !atHand.nestsIn(window)) {
      NamedPeriod example = window.at(calendar.term().start());
      throw scope.refuse(
          context.byLineDate() ? "E0452" : "E0530",
          reference.span(),
          context.clause(),
          input.name(),
          window.words(),
          atHand.words(),
          example.name());
    }
  }
}
