package org.entente.agreement.parsed;

import java.util.List;
import java.util.stream.Collectors;

/** Writes pools as text that is read back as the same pools. */
final class PoolPrinter {
  private PoolPrinter() {}

  static String print(ParsedClause.Pool pool) {
    var by = pool.by().isEmpty() ? "" : " by " + Printer.names(pool.by());
    var groups =
        pool.groups().stream()
            .map(group -> group(group, pool.taken()))
            .collect(Collectors.joining("\n    then"));
    var parts =
        pool.parts().stream()
            .map(part -> "\n    " + AccountPrinter.part(part))
            .collect(Collectors.joining());
    return "pool "
        + pool.name().text()
        + by
        + Printer.labels(pool.labels())
        + " = "
        + pool.source().text()
        + pool.dated().map(column -> " dated " + column.text()).orElse("")
        + where(pool.conditions())
        + Printer.cites(pool.cites())
        + groups
        + parts;
  }

  /** {@code where category is "rent" and eligible}, or nothing. */
  static String where(List<ParsedCondition> conditions) {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(PoolPrinter::condition)
            .collect(Collectors.joining(" and ", " where ", ""));
  }

  private static String condition(ParsedCondition condition) {
    var column = condition.column().text();
    return switch (condition) {
      case ParsedCondition.OneOf oneOf -> column + values(oneOf.values());
      case ParsedCondition.Between between ->
          column + " from " + between.first() + " to " + between.last();
      case ParsedCondition.YesNo yesNo -> (yesNo.yes() ? "" : "not ") + column;
    };
  }

  private static String values(List<ParsedCondition.Value> values) {
    var quoted =
        values.stream()
            .map(value -> Printer.quoted(value.text()))
            .collect(Collectors.joining(", "));
    return (values.size() == 1 ? " is " : " in ") + quoted;
  }

  private static String group(ParsedGroup group, boolean taken) {
    var first = group.first().map(limit -> "\n    " + first(limit)).orElse("");
    return group.bears().stream()
        .map(bears -> "\n    " + bears(bears, taken))
        .collect(Collectors.joining("", first, ""));
  }

  private static String first(ParsedBound.Limit limit) {
    return "the first "
        + ExpressionPrinter.print(limit.bound())
        + Printer.window(limit.window())
        + cut(limit.cut())
        + ":";
  }

  private static String bears(ParsedBears bears, boolean taken) {
    return switch (bears) {
      case ParsedBears.Beyond beyond -> "beyond: problem" + Printer.cites(beyond.cites());
      case ParsedBears.Share share ->
          (share.parties().isEmpty()
                  ? taken ? "all take" : "all bear"
                  : Printer.names(share.parties()) + (taken ? " takes" : " bears"))
              + withoutParties(share);
    };
  }

  /** What a line of a pool says behind {@code bears}. */
  static String withoutParties(ParsedBears.Share share) {
    return " "
        + borne(share.borne())
        + (share.equally() ? " equally" : "")
        + share.by().map(key -> " by " + key.text()).orElse("")
        + share.bounds().stream().map(PoolPrinter::bound).collect(Collectors.joining())
        + Printer.cites(share.cites());
  }

  static String borne(ParsedBears.Borne borne) {
    return switch (borne) {
      case ParsedBears.Borne.All all -> "all";
      case ParsedBears.Borne.TheRest rest -> "the rest";
      case ParsedBears.Borne.Part part -> ExpressionPrinter.print(part.share());
    };
  }

  static String bound(ParsedBound bound) {
    return switch (bound) {
      case ParsedBound.Limit limit -> limit(limit);
      case ParsedBound.Floor floor ->
          ", floor "
              + ExpressionPrinter.print(floor.bound())
              + Printer.window(floor.window())
              + cut(floor.cut())
              + ", shortfall "
              + shortfall(floor.shortfall());
    };
  }

  static String limit(ParsedBound.Limit limit) {
    var bound =
        limit
            .of()
            .map(level ->
                ExpressionPrinter.boundBeforeOf(limit.bound())
                    + " of "
                    + ExpressionPrinter.reference(level))
            .orElseGet(() -> ExpressionPrinter.print(limit.bound()));
    return ", limit "
        + bound
        + limit.inOrderOf().map(column -> " in order of " + column.text()).orElse("")
        + Printer.window(limit.window())
        + (limit.atAverageCost() ? ", at average cost" : "")
        + cut(limit.cut())
        + limit.overAll().map(set -> ", over all " + set.text()).orElse("")
        + (limit.reopens() ? ", reopens" : "")
        + limit.unused().map(carry -> ", unused" + carries(carry)).orElse("")
        + limit.excess().map(carry -> ", excess" + carries(carry)).orElse("");
  }

  private static String carries(ParsedCarry carry) {
    var life = carry.life().map(l -> " " + l.windows() + " " + l.window().text()).orElse("");
    return " carries"
        + life
        + switch (carry.order()) {
          case UNSAID -> "";
          case OLDEST_FIRST -> ", oldest first";
          case NEWEST_FIRST -> ", newest first";
        };
  }

  private static String cut(ParsedBound.Cut cut) {
    return switch (cut) {
      case UNSAID -> "";
      case BY_DAYS -> ", by days";
      case WHOLE -> ", whole";
    };
  }

  private static String shortfall(ParsedBound.Shortfall shortfall) {
    return switch (shortfall) {
      case ParsedBound.Shortfall.DueTo due -> "due to " + due.party().text();
      case ParsedBound.Shortfall.Carried carried -> "carried";
      case ParsedBound.Shortfall.Lost lost -> "lost";
    };
  }
}
