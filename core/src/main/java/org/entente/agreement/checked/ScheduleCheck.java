package org.entente.agreement.checked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.checked.CheckedExpression.PeriodEntry;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.Expression.Entry;
import org.entente.agreement.parsed.Expression.Key;
import org.entente.agreement.parsed.Name;
import org.entente.agreement.text.Span;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.facts.MemberSet;

/** Checks schedules: a value for each member of a set, or for each stretch of the term. */
final class ScheduleCheck {
  private final Scope scope;
  private final Context context;
  private final ExpressionCheck values;

  ScheduleCheck(Scope scope, Context context, ExpressionCheck values) {
    this.scope = scope;
    this.context = context;
    this.values = values;
  }

  CheckedExpression check(Expression.Schedule schedule, Optional<ValueType> wanted) {
    var set = memberSet(schedule);
    return set.isPresent() ? byMember(schedule, set.get(), wanted) : byPeriod(schedule, wanted);
  }

  /** The set at hand that the first key is a member of. */
  private Optional<MemberSet> memberSet(Expression.Schedule schedule) {
    return schedule.entries().getFirst().key() instanceof Key.Named named && named.last().isEmpty()
        ? context.sets().stream()
            .filter(set -> set.members().contains(named.first().text()))
            .findFirst()
        : Optional.empty();
  }

  private CheckedExpression byMember(
      Expression.Schedule schedule, MemberSet set, Optional<ValueType> wanted) {
    var byMember = new TreeMap<String, CheckedExpression>();
    for (var entry : schedule.entries()) {
      var member = member(entry, set);
      if (byMember.containsKey(member)) {
        throw refuse("E0211", entry.span(), member);
      }
      byMember.put(member, values.check(entry.value(), wanted));
    }
    var missing = set.members().stream().filter(m -> !byMember.containsKey(m)).toList();
    if (!missing.isEmpty()) {
      throw refuse("E0224", schedule.span(), String.join("`, `", missing), set.name());
    }
    var inOrder = set.members().stream().map(m -> Objects.requireNonNull(byMember.get(m))).toList();
    return new CheckedExpression.ByMember(
        set.name(),
        inOrder,
        type(schedule, inOrder),
        scope.place(schedule.span(), context.clause()));
  }

  private String member(Entry entry, MemberSet set) {
    if (entry.key() instanceof Key.Named named
        && named.last().isEmpty()
        && set.members().contains(named.first().text())) {
      return named.first().text();
    }
    var name = entry.key() instanceof Key.Named named ? named.first() : new Name("", entry.span());
    throw scope.unknown("E0222", name, set.members(), "members", context.clause());
  }

  private CheckedExpression byPeriod(Expression.Schedule schedule, Optional<ValueType> wanted) {
    var term = scope.calendarOrThrow().term();
    var spans = new ArrayList<DatedSpan>();
    var entries = new ArrayList<PeriodEntry>();
    for (var entry : schedule.entries()) {
      var period = period(entry.key());
      spans.add(
          new DatedSpan(
              period,
              entry.key().span(),
              entry.key() instanceof Key.FromNamed || entry.key() instanceof Key.FromDay));
      entries.add(new PeriodEntry(period, values.check(entry.value(), wanted)));
    }
    var covered = new TermCover(scope, context.clause(), term).check(spans, schedule.span());
    var inTerm = new ArrayList<PeriodEntry>();
    for (int i = 0; i < entries.size(); i++) {
      var value = entries.get(i).value();
      covered.get(i).ifPresent(period -> inTerm.add(new PeriodEntry(period, value)));
    }
    inTerm.sort(Comparator.comparing(PeriodEntry::period));
    var type = type(schedule, inTerm.stream().map(PeriodEntry::value).toList());
    return new CheckedExpression.ByPeriod(
        inTerm, type, scope.place(schedule.span(), context.clause()));
  }

  /** A stretch of days as it was written; open if it lasts until the next one starts. */
  record DatedSpan(Period period, Span span, boolean open) {}

  /** The days that are written; open ones last until the term ends. */
  Period period(Key key) {
    return switch (key) {
      case Key.Named named -> years(named.first(), named.last());
      case Key.FromNamed from ->
          new Period(year(from.first()).start(), openEnd(year(from.first()).start(), from.span()));
      case Key.Days days -> {
        if (days.last().isBefore(days.first())) {
          throw refuse("E0503", days.span(), days.first(), days.last());
        }
        yield Period.ofDays(days.first(), days.last());
      }
      case Key.FromDay from -> new Period(from.first(), openEnd(from.first(), from.span()));
    };
  }

  private LocalDate openEnd(LocalDate start, Span span) {
    var end = scope.calendarOrThrow().term().end();
    if (!start.isBefore(end)) {
      throw refuse("E0505", span, start, scope.calendarOrThrow().term());
    }
    return end;
  }

  /** The days from the first year to the last. */
  Period years(Name first, Optional<Name> last) {
    var start = year(first);
    var end = last.map(this::year).orElse(start);
    if (end.start().isBefore(start.start())) {
      throw refuse("E0503", first.span(), first.text(), last.orElseThrow().text());
    }
    return new Period(start.start(), end.end());
  }

  Period year(Name name) {
    return scope.calendarOrThrow().rules().stream()
        .flatMap(rule -> rule.named(name.text()).stream())
        .findFirst()
        .map(NamedPeriod::period)
        .orElseThrow(() -> {
          var known = new ArrayList<String>();
          scope.calendarOrThrow().years().forEach(y -> known.add(y.name()));
          context.sets().forEach(set -> known.addAll(set.members()));
          return scope.unknown("E0214", name, known, "years", context.clause());
        });
  }

  private ValueType type(Expression.Schedule schedule, List<CheckedExpression> values) {
    var first = values.getFirst().type();
    for (var value : values) {
      if (!value.type().countsAs(first)) {
        throw refuse("E0303", schedule.span(), first.words(), value.type().words());
      }
    }
    return values.stream()
        .map(CheckedExpression::type)
        .filter(t -> t.nature() != ValueType.Nature.NUMBER)
        .findFirst()
        .orElse(first);
  }

  private Refused refuse(String code, Span span, Object... arguments) {
    return scope.refuse(code, span, context.clause(), arguments);
  }
}
