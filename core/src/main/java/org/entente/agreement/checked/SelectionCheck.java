package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedCheck.Comparison;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.parsed.ParsedComparison;
import org.entente.agreement.parsed.ParsedSelection;
import org.entente.agreement.parsed.ParsedValueCondition;
import org.entente.agreement.text.Place;
import org.entente.facts.MemberSet;
import org.entente.problems.Problem;

/** Checks which members of a set are meant, and conditions on values. */
final class SelectionCheck {
  private final Scope scope;
  private final Context context;

  /**
   * @param context where the selection stands; the set's member at hand is added here
   */
  SelectionCheck(Scope scope, Context context) {
    this.scope = scope;
    this.context = context;
  }

  /** Members of that set: all by the set's own name, or some by theirs. */
  CheckedSelection.Members members(ParsedSelection.Members selection, MemberSet set) {
    var members = new ArrayList<Integer>();
    if (isWhole(selection.names(), set)) {
      boolean areParties = set.name().equals(Scope.PARTY);
      for (int m = 0; m < set.members().size(); m++) {
        if (!areParties || scope.isPresent(set.members().get(m))) {
          members.add(m);
        }
      }
    } else {
      selection.names().forEach(name -> members.add(member(name, set)));
    }
    if (new TreeSet<>(members).size() < members.size()) {
      throw scope.refuse("E0209", selection.span(), context.clause(), twice(selection.names()));
    }
    members.sort(null);
    return new CheckedSelection.Members(
        set,
        members,
        conditions(selection.conditions(), set),
        scope.place(selection.span(), context.clause()));
  }

  private static boolean isWhole(List<Name> names, MemberSet set) {
    return names.size() == 1 && names.getFirst().text().equals(set.name());
  }

  private int member(Name name, MemberSet set) {
    int position = set.members().indexOf(name.text());
    if (position < 0 && scope.sets.containsKey(name.text())) {
      throw scope.refuse("E0241", name.span(), context.clause(), set.name(), name.text());
    }
    if (position < 0) {
      var code = set.name().equals(Scope.PARTY) ? "E0203" : "E0222";
      var kind = set.name().equals(Scope.PARTY) ? "parties" : "members";
      throw scope.unknown(code, name, set.members(), kind, context.clause());
    }
    return position;
  }

  private static String twice(List<Name> names) {
    var seen = new TreeSet<String>();
    return names.stream().map(Name::text).filter(n -> !seen.add(n)).findFirst().orElse("");
  }

  /** Conditions that may speak of the member at hand of a set. */
  List<CheckedCondition> conditions(List<ParsedValueCondition> conditions, MemberSet set) {
    var within = new SelectionCheck(scope, context.withSet(set));
    return conditions.stream().map(within::condition).toList();
  }

  /** A condition on values at hand. */
  CheckedCondition condition(ParsedValueCondition condition) {
    var place = scope.place(condition.span(), context.clause());
    var expressions = new ExpressionCheck(scope, context);
    return switch (condition) {
      case ParsedValueCondition.Compared compared -> {
        boolean isBare = compared.left() instanceof Expression.Quantity;
        var first =
            expressions.check(isBare ? compared.right() : compared.left(), Optional.empty());
        var second = expressions.check(isBare ? compared.left() : compared.right(), first.type());
        requireOrder(scope, first.type(), compared.comparison(), place);
        yield new CheckedCondition.Compared(
            isBare ? second : first,
            comparison(compared.comparison()),
            isBare ? first : second,
            place);
      }
      case ParsedValueCondition.YesNo yesNo -> {
        var value = expressions.check(yesNo.value(), Optional.empty());
        if (value.type().equals(ValueType.YES_NO)) {
          yield new CheckedCondition.YesNo(value, yesNo.yes(), place);
        }
        throw scope.refuse(
            "E0340",
            yesNo.span(),
            context.clause(),
            yesNo.value().name().text(),
            value.type().words());
      }
    };
  }

  /** Yes and no, and the members of a set, are only the same or not. */
  static void requireOrder(Scope scope, ValueType type, ParsedComparison comparison, Place place) {
    boolean isOrdered = type.isNumber() || type.equals(ValueType.DATE);
    boolean isSame =
        comparison == ParsedComparison.EQUAL || comparison == ParsedComparison.NOT_EQUAL;
    if (!isOrdered && !isSame) {
      throw new Refused(Problem.of("E0356", place, type.words()));
    }
  }

  static Comparison comparison(ParsedComparison comparison) {
    return switch (comparison) {
      case EQUAL -> Comparison.EQUAL;
      case NOT_EQUAL -> Comparison.NOT_EQUAL;
      case AT_MOST -> Comparison.AT_MOST;
      case AT_LEAST -> Comparison.AT_LEAST;
      case ABOVE -> Comparison.ABOVE;
      case BELOW -> Comparison.BELOW;
    };
  }
}
