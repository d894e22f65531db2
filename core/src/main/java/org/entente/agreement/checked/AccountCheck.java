package org.entente.agreement.checked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.agreement.checked.CheckedAccount.Entry;
import org.entente.agreement.checked.CheckedAccount.Flow;
import org.entente.agreement.checked.CheckedExpression.MemberChoice;
import org.entente.agreement.checked.CheckedExpression.PeriodChoice;
import org.entente.agreement.checked.ValueType.Nature;
import org.entente.agreement.parsed.Expression;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedEntry;
import org.entente.agreement.parsed.ParsedEntry.Basis;
import org.entente.agreement.parsed.ParsedWindow;
import org.entente.agreement.text.Span;
import org.entente.amounts.CountUnit;
import org.entente.amounts.Rational;
import org.entente.calendar.Window;

/** Checks accounts: that every entry has a value for each period, in whole units. */
final class AccountCheck {
  private final Scope scope;
  private final ParsedClause.Account clause;
  private final Scope.AccountSignature signature;
  private final List<CheckedPool> pools;
  private final String address;

  AccountCheck(
      Scope scope,
      ParsedClause.Account clause,
      Scope.AccountSignature signature,
      List<CheckedPool> pools) {
    this.scope = scope;
    this.clause = clause;
    this.signature = signature;
    this.pools = pools;
    this.address = "account " + signature.name();
  }

  CheckedAccount check() {
    var entries = new ArrayList<Entry>();
    for (int e = 0; e < clause.entries().size(); e++) {
      int position = e;
      scope.clause(() -> entry(position)).ifPresent(entries::add);
    }
    return new CheckedAccount(
        signature.name(),
        signature.indices(),
        clause.labels(),
        signature.type().unit(),
        signature.window(),
        clause.opening().map(this::opening),
        expiry(),
        entries,
        clause.cites(),
        scope.place(clause.name().span(), address));
  }

  /** What stands in it before the first period rests on no period. */
  private CheckedExpression opening(Expression opening) {
    var value =
        new ExpressionCheck(scope, Context.of(address, signature.indices(), false))
            .check(opening, signature.type());
    requireWhole(value, opening.span(), address);
    return value;
  }

  private OptionalInt expiry() {
    if (clause.expiry().isEmpty()) {
      return OptionalInt.empty();
    }
    var expiry = clause.expiry().get();
    var period = word();
    expiry
        .word()
        .filter(word -> !word.text().equals(period))
        .ifPresent(word -> {
          throw scope.refuse("E0447", word.span(), address, word.text(), period);
        });
    return OptionalInt.of(expiry.periods());
  }

  /** The word for one of the account's periods, as it was written. */
  private String word() {
    return switch (clause.window()) {
      case ParsedWindow.Per per -> per.name().text();
      case ParsedWindow.OverTerm term -> "term";
    };
  }

  private boolean isYearly() {
    return signature.window().equals(scope.calendarOrThrow().yearly());
  }

  private Entry entry(int position) {
    var entry = clause.entries().get(position);
    var entryAddress = address + " / entry " + (position + 1);
    var rounding =
        entry
            .rounded()
            .map(r ->
                new ExpressionCheck(scope, Context.of(entryAddress, signature.indices(), true))
                    .rounding(r, signature.type()));
    if (entry.limitBalance() && (entry.adds() || entry.flow() instanceof ParsedEntry.Flow.PartOf)) {
      throw scope.refuse("E0448", entry.span(), entryAddress);
    }
    return new Entry(
        entry.adds(),
        flow(entry, rounding.isPresent(), entryAddress),
        rounding,
        entry.limitBalance(),
        entry.words(),
        AmountCheck.citation(entry.cites(), clause.cites()),
        scope.place(entry.span(), entryAddress));
  }

  private Flow flow(ParsedEntry entry, boolean rounded, String entryAddress) {
    return switch (entry.flow()) {
      case ParsedEntry.Flow.PartOf part -> part(part, rounded, entryAddress);
      case ParsedEntry.Flow.Value value -> {
        var context = Context.of(entryAddress, signature.indices(), true);
        var checked = new ExpressionCheck(scope, context).check(value.value(), signature.type());
        requireByPeriod(checked, value.span(), entryAddress);
        if (!rounded) {
          requireWhole(checked, value.span(), entryAddress);
        }
        yield new Flow.Value(checked);
      }
    };
  }

  private Flow part(ParsedEntry.Flow.PartOf part, boolean rounded, String entryAddress) {
    int from = scope.party(part.from(), entryAddress).position();
    int to = scope.party(part.to(), entryAddress).position();
    var by = scope.pools.get(part.pool().text());
    if (by == null) {
      throw scope.unknown(
          "E0238", part.pool(), scope.pools.sequencedKeySet(), "pools", entryAddress);
    }
    var members = members(part, entryAddress);
    if (!signature.type().equals(scope.money())) {
      throw scope.refuse(
          "E0301", part.span(), entryAddress, signature.type().words(), scope.money().words());
    }
    var pool = pools.stream().filter(p -> p.name().equals(part.pool().text())).findFirst();
    if (pool.isEmpty()) {
      throw scope.refuse("E0411", part.pool().span(), entryAddress, part.pool().text());
    }
    if (pool.get().parts().stream().noneMatch(p -> p.moves(from, to)) && !hasRefused(pool.get())) {
      throw scope.refuse(
          "E0237",
          part.span(),
          entryAddress,
          part.pool().text(),
          part.from().text(),
          part.to().text());
    }
    if (!scope.calendarOrThrow().yearly().nestsIn(signature.window()) && isByAmount(pool.get())) {
      throw scope.refuse("E0442", part.span(), entryAddress, part.pool().text());
    }
    var multiple = multiple(part, entryAddress);
    if (!multiple.isWhole() && !rounded) {
      throw scope.refuse("E0408", part.span(), entryAddress, unit());
    }
    return new Flow.PartOf(from, to, part.pool().text(), members, multiple);
  }

  /** Whether a line that moves a part has a problem of its own, which is reported there. */
  private boolean hasRefused(CheckedPool pool) {
    return scope.parsed.clauses().stream()
        .anyMatch(c ->
            c instanceof ParsedClause.Pool written
                && written.name().text().equals(pool.name())
                && written.parts().size() > pool.parts().size());
  }

  private List<MemberChoice> members(ParsedEntry.Flow.PartOf part, String entryAddress) {
    if (part.indices().isEmpty()) {
      return List.of();
    }
    var by = scope.pools.getOrDefault(part.pool().text(), List.of());
    var reference =
        new Expression.Reference(part.pool(), Optional.empty(), part.indices(), part.span());
    return new ReferenceCheck(scope, Context.of(entryAddress, signature.indices(), true))
        .members(reference, by);
  }

  /** A percent of a part must say whether it is all that counts, or comes on top. */
  private Rational multiple(ParsedEntry.Flow.PartOf part, String entryAddress) {
    if (part.multiple().isEmpty()) {
      return Rational.ONE;
    }
    var multiple = part.multiple().get();
    var basis =
        multiple
            .basis()
            .orElseThrow(() ->
                scope.refuse(
                    "E0444",
                    multiple.span(),
                    entryAddress,
                    percent(multiple.percent().value()),
                    percent(multiple.percent().value().plus(Rational.ONE))));
    var value = multiple.percent().value();
    return basis == Basis.ON_TOP ? value.plus(Rational.ONE) : value;
  }

  private static String percent(Rational ratio) {
    return ratio.times(Rational.of(100)).toDecimal(6) + "%";
  }

  /** In an account by month, or over the term, a value by year says nothing of the period. */
  private void requireByPeriod(CheckedExpression value, Span span, String entryAddress) {
    if (isYearly()) {
      scope.requireChangesByYear(value, true, span, entryAddress);
      return;
    }
    var words = signature.window().words();
    longer(value)
        .ifPresent(window -> {
          throw scope.refuse("E0445", span, entryAddress, window.words(), words);
        });
    if (!scope.calendarOrThrow().yearly().nestsIn(signature.window()) && isOfYearlyPool(value)) {
      throw scope.refuse("E0451", span, entryAddress, words);
    }
  }

  /** The window of a value that does not say what counts in a period of the account. */
  private Optional<Window> longer(CheckedExpression value) {
    var yearly = scope.calendarOrThrow().yearly();
    return switch (value) {
      case CheckedExpression.InputValue input ->
          input.period() instanceof PeriodChoice.Moved moved && !isOfPeriod(input, moved.years())
              ? Optional.of(input.input().window())
              : Optional.empty();
      case CheckedExpression.AmountValue amount ->
          amount.period() instanceof PeriodChoice.Moved ? Optional.of(yearly) : Optional.empty();
      default -> value.parts().stream().flatMap(part -> longer(part).stream()).findFirst();
    };
  }

  /** Whether an input has its own value for each period, or is a total of parts of it. */
  private boolean isOfPeriod(CheckedExpression.InputValue value, int moved) {
    var window = value.input().window();
    return window.equals(Window.TERM)
        || window.equals(signature.window())
        || (!window.equals(scope.calendarOrThrow().yearly())
            && value.type().nature() == Nature.TOTAL
            && moved == 0
            && window.nestsIn(signature.window()));
  }

  /** Whether a pool of it shares an amount, which has no value for a part of a year. */
  private boolean isOfYearlyPool(CheckedExpression value) {
    return switch (value) {
      case CheckedExpression.PoolValue of ->
          of.period() instanceof PeriodChoice.Moved
              && pools.stream().anyMatch(p -> p.name().equals(of.pool()) && isByAmount(p));
      case CheckedExpression.Borne borne -> pools.stream().anyMatch(AccountCheck::isByAmount);
      default -> value.parts().stream().anyMatch(this::isOfYearlyPool);
    };
  }

  private static boolean isByAmount(CheckedPool pool) {
    return pool.source() instanceof CheckedPool.Source.Amount;
  }

  private void requireWhole(CheckedExpression value, Span span, String entryAddress) {
    if (!(signature.type().unit() instanceof CountUnit)) {
      new WholeMoneyCheck(scope).require(value, span, entryAddress);
    }
  }

  private String unit() {
    var currency = scope.currencyOrThrow();
    return currency.minorUnit() + " " + currency.code();
  }
}
