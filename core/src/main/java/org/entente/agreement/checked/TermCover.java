package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.agreement.checked.ScheduleCheck.DatedSpan;
import org.entente.agreement.text.Span;
import org.entente.calendar.Period;

/**
 * Checks that dated pieces cover the agreement's term once: no day without a value, none with two.
 * In a version of an agreement, its days are to be covered.
 *
 * <p>A piece written with {@code from} lasts until the next one starts.
 */
final class TermCover {
  private final Scope scope;
  private final String clause;
  private final Period term;

  TermCover(Scope scope, String clause, Period term) {
    this.scope = scope;
    this.clause = clause;
    this.term = term;
  }

  /**
   * The days of each piece within the term, in the order given; empty for a piece that lies in the
   * part of the written term that a later agreement took over.
   */
  List<Optional<Period>> check(List<DatedSpan> pieces, Span whole) {
    var order =
        IntStream.range(0, pieces.size())
            .boxed()
            .sorted(Comparator.comparing(i -> pieces.get(i).period()))
            .toList();
    var result =
        new ArrayList<Optional<Period>>(pieces.stream().map(p -> Optional.of(p.period())).toList());
    for (int at = 0; at < order.size(); at++) {
      int i = order.get(at);
      var piece = pieces.get(i);
      var period = piece.period();
      var next = at + 1 < order.size() ? pieces.get(order.get(at + 1)) : null;
      if (next != null && next.period().start().isBefore(period.end())) {
        if (!piece.open() || !period.start().isBefore(next.period().start())) {
          throw scope.refuse(
              "E0504",
              next.span(),
              clause,
              next.period().start(),
              scope.place(piece.span(), "").line());
        }
        period = new Period(period.start(), next.period().start());
      }
      result.set(i, inTerm(piece, period));
    }
    checkGaps(order.stream().flatMap(i -> result.get(i).stream()).toList(), whole);
    return result;
  }

  private Optional<Period> inTerm(DatedSpan piece, Period period) {
    var inTerm = period.intersection(term);
    boolean written =
        scope.writtenTerm.isPresent() && period.intersection(scope.writtenTerm.get()).isPresent();
    if (inTerm.isEmpty() && !written) {
      throw scope.refuse("E0505", piece.span(), clause, piece.period(), term);
    }
    return inTerm;
  }

  private void checkGaps(List<Period> inOrder, Span whole) {
    var days = scope.days();
    var day = days.start();
    for (var period : inOrder) {
      var until = period.start().isBefore(days.end()) ? period.start() : days.end();
      if (day.isBefore(until)) {
        throw scope.refuse("E0506", whole, clause, new Period(day, until));
      }
      day = day.isBefore(period.end()) ? period.end() : day;
    }
    if (day.isBefore(days.end())) {
      throw scope.refuse("E0506", whole, clause, new Period(day, days.end()));
    }
  }
}
