package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads pools: what is shared, and who bears what of it in which order. */
final class PoolParser {
  private static final String BEARS_EXAMPLE = "JP bears 61%, limit 24.9bn per JFY";

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final ConditionParser conditions;
  private final ExpressionParser expressions;
  private final BoundParser bounds;
  private final PartParser parts;

  /** Whether the pool at hand is borne or taken; its first line decides. */
  private Optional<Boolean> taken = Optional.empty();

  PoolParser(Cursor cursor) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.conditions = new ConditionParser(cursor);
    this.expressions = new ExpressionParser(cursor);
    this.bounds = new BoundParser(cursor, expressions);
    this.parts = new PartParser(cursor, expressions, bounds);
  }

  /** Reads the first line of a pool: what is shared. */
  ParsedClause.Pool pool(Token start) {
    var name = cursor.name("a name for the pool");
    cursor.address("pool " + name.text());
    var by = cursor.take("by") ? cursor.names("a set") : List.<Name>of();
    var labels = phrases.labels();
    cursor.expect("=");
    var source = cursor.name("the lines or the amount that is shared");
    var dated =
        cursor.take("dated") ? Optional.of(cursor.name("a column")) : Optional.<Name>empty();
    var where = cursor.take("where") ? conditions.conditions() : List.<ParsedCondition>of();
    var cites = phrases.cites();
    if (cursor.atEndOfClause() && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a line that says who bears what");
    }
    var span = cursor.spanFrom(start);
    return new ParsedClause.Pool(
        name, by, labels, source, dated, where, List.of(), false, List.of(), cites, span);
  }

  /** Reads the groups that belong to the pool whose first line was read. */
  Optional<ParsedClause> withGroups(Token start, String address, Optional<ParsedClause.Pool> read) {
    taken = Optional.empty();
    var groups = new ArrayList<ParsedGroup>();
    do {
      groups.add(group(address));
    } while (!atEndOfPool() && !parts.seesPart() && then(address));
    var moved = new ArrayList<ParsedPart>();
    while (!atEndOfPool()) {
      cursor.clause(address, PartParser.EXAMPLE, () -> parts.part(address)).ifPresent(moved::add);
    }
    return read.map(pool -> withGroups(pool, groups, moved, start));
  }

  private ParsedClause withGroups(
      ParsedClause.Pool pool, List<ParsedGroup> groups, List<ParsedPart> moved, Token start) {
    return new ParsedClause.Pool(
        pool.name(),
        pool.by(),
        pool.labels(),
        pool.source(),
        pool.dated(),
        pool.conditions(),
        groups,
        taken.orElse(false),
        moved,
        pool.cites(),
        cursor.spanFrom(start));
  }

  private boolean atEndOfPool() {
    return cursor.atEnd() || cursor.startsClause();
  }

  private boolean then(String address) {
    cursor.clause(
        address + " / then",
        "then",
        () -> {
          cursor.expect("then");
          boolean goesOn = !cursor.atEndOfClause() || cursor.isFollowedBySubClause();
          if (!goesOn) {
            throw cursor.unexpected("a line that says who bears what is left");
          }
          return true;
        });
    return true;
  }

  private ParsedGroup group(String address) {
    var start = cursor.current();
    var first =
        cursor.sees("the")
            ? cursor.clause(address + " / the first", "the first 34bn per CY:", this::first)
            : Optional.<ParsedBound.Limit>empty();
    var bears = new ArrayList<ParsedBears>();
    boolean isFirstLine = true;
    while (!atEndOfPool() && (isFirstLine || !startsGroup() && !parts.seesPart())) {
      cursor.clause(address, BEARS_EXAMPLE, () -> bears(address)).ifPresent(bears::add);
      isFirstLine = false;
    }
    return new ParsedGroup(first, bears, cursor.spanFrom(start));
  }

  private ParsedBound.Limit first() {
    var limit = bounds.first();
    if (cursor.atEndOfClause() && !cursor.isFollowedBySubClause()) {
      throw cursor.unexpected("a line that says who bears what of it");
    }
    return limit;
  }

  /** A group starts at {@code then} or, by mistake, at the first line of one. */
  private boolean startsGroup() {
    return cursor.sees("then") || cursor.sees("the");
  }

  private ParsedBears bears(String address) {
    var start = cursor.current();
    if (cursor.take("beyond")) {
      cursor.address(address + " / beyond");
      cursor.expect(":", "problem");
      return new ParsedBears.Beyond(phrases.cites(), cursor.spanFrom(start));
    }
    return share(start, parties(address));
  }

  /** Reads {@code replace pool utility / JP with bears 50%}. */
  Optional<ParsedChange> replacement(Token start) {
    return cursor.clause(
        "pool",
        "replace pool utility / JP with bears 50%",
        () -> {
          taken = Optional.empty();
          cursor.expect("replace", "pool");
          var pool = cursor.name("a pool");
          cursor.expect("/");
          var parties = parties("pool " + pool.text());
          cursor.expect("with");
          var share = share(start, parties);
          return new ParsedChange.ReplaceShare(pool, share, share.span());
        });
  }

  /** Reads who bears by a line of a pool: {@code JP}, {@code A, B} or {@code all}. */
  String bearers(String address) {
    return Addresses.bearers(parties(address));
  }

  private ParsedBears.Share share(Token start, List<Name> parties) {
    verb();
    var borne = borne();
    boolean equally = cursor.takeQuietly("equally");
    var by =
        !equally && cursor.takeQuietly("by")
            ? Optional.of(cursor.name("a key"))
            : Optional.<Name>empty();
    var limits = new ArrayList<ParsedBound>();
    while (cursor.take(",")) {
      limits.add(bounds.bound());
    }
    var cites = phrases.cites();
    return new ParsedBears.Share(
        parties, borne, equally, by, limits, cites, cursor.spanFrom(start));
  }

  /** {@code bears} or {@code takes}, the same in every line of a pool. */
  private void verb() {
    if (taken.orElse(false) || taken.isEmpty() && (cursor.sees("take") || cursor.sees("takes"))) {
      if (!cursor.takeQuietly("take")) {
        cursor.expect("takes");
      }
      taken = Optional.of(true);
      return;
    }
    cursor.couldBe("bear");
    if (!cursor.takeQuietly("bear")) {
      cursor.expect("bears");
    }
    taken = Optional.of(false);
  }

  private List<Name> parties(String address) {
    if (cursor.take("all")) {
      cursor.address(address + " / all");
      return List.of();
    }
    cursor.couldBe("then", "the");
    cursor.couldBe(Words.clauseWords().toArray(String[]::new));
    var parties = cursor.names("a party");
    cursor.address(address + " / " + Addresses.bearers(parties));
    return parties;
  }

  private ParsedBears.Borne borne() {
    var start = cursor.current();
    if (cursor.take("all")) {
      return new ParsedBears.Borne.All(start.span());
    }
    if (cursor.take("the")) {
      cursor.expect("rest");
      return new ParsedBears.Borne.TheRest(cursor.spanFrom(start));
    }
    if (cursor.sees("equally") || cursor.sees("by")) {
      throw new ClauseFault(Fault.of("E0941", start.span(), start.text()));
    }
    var share = expressions.parse();
    return new ParsedBears.Borne.Part(share, share.span());
  }
}
