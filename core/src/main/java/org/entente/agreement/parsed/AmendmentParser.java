package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agreement.parsed.ParsedAmendment.Effective;
import org.entente.agreement.parsed.ParsedAmendment.Pending;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.SourceText;

/**
 * Reads amendments: the days of signature and effect, and one change for each line.
 *
 * <p>Behind {@code add} and {@code replace} stands a clause in its own grammar; in a replacement
 * {@code with} stands where the clause has {@code =} or {@code :}.
 */
final class AmendmentParser {
  /** What holds for the whole term, or would change how facts are read. */
  private static final List<String> FIXED =
      List.of("agreement", "amendment", "signed", "succeeds", "year", "currency", "round", "shown");

  private static final List<String> NOT_REPLACED =
      List.of("parties", "unit", "set", "lines", "rates", "account");
  private static final List<String> NOT_STRUCK =
      List.of("term", "unit", "set", "lines", "rates", "account");
  private static final List<String> CHANGES = List.of("add", "replace", "strike");

  private final Cursor cursor;
  private final PhraseParser phrases;
  private final QuantityParser quantities;
  private final AmountParser amounts;
  private final PoolParser pools;
  private final Function<String, Optional<ParsedClause>> clauses;

  /**
   * @param clauses reads a clause that starts with the word, with {@code add} or {@code replace}
   *     before it
   */
  AmendmentParser(Cursor cursor, Function<String, Optional<ParsedClause>> clauses) {
    this.cursor = cursor;
    this.phrases = new PhraseParser(cursor);
    this.quantities = new QuantityParser(cursor);
    this.amounts = new AmountParser(cursor);
    this.pools = new PoolParser(cursor);
    this.clauses = clauses;
  }

  /** Whether the word starts a line that stands in amendments alone. */
  static boolean isWord(String word) {
    return CHANGES.contains(word) || word.equals("effective");
  }

  /** Reads an amendment; the reader of the text knows where the next one starts. */
  Optional<ParsedAmendment> amendment(SourceText source) {
    var start = cursor.current();
    var header =
        cursor.clause("amendment", Words.example("amendment"), () -> header(source, start));
    var signed = new ArrayList<ParsedClause.Signed>();
    var effective = new ArrayList<Effective>();
    var changes = new ArrayList<ParsedChange>();
    while (!cursor.atEnd() && !cursor.startsPart()) {
      var word = cursor.current();
      switch (Words.clauseMeant(word.text()).orElse("")) {
        case "signed" -> clauses.apply("signed").ifPresent(c -> once(signed, c));
        case "effective" -> effective().ifPresent(e -> once(effective, e, word));
        case "add" -> added().ifPresent(changes::add);
        case "replace" -> replaced().ifPresent(changes::add);
        case "strike" -> struck().ifPresent(changes::add);
        default -> notOfAmendment(word);
      }
    }
    return header.map(read ->
        new ParsedAmendment(
            read.source(),
            read.name(),
            read.labels(),
            read.agreement(),
            read.cites(),
            signed.stream().findFirst(),
            effective.stream().findFirst(),
            changes,
            cursor.spanFrom(start)));
  }

  private ParsedAmendment header(SourceText source, Token start) {
    cursor.expect("amendment");
    var name = cursor.name("a name for the amendment");
    cursor.address("amendment " + name.text());
    var labels = phrases.labels();
    cursor.expect("to");
    var agreement = cursor.name("an agreement");
    return new ParsedAmendment(
        source,
        name,
        labels,
        agreement,
        phrases.cites(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        cursor.spanFrom(start));
  }

  private void once(List<ParsedClause.Signed> known, ParsedClause clause) {
    if (clause instanceof ParsedClause.Signed signed) {
      if (known.isEmpty()) {
        known.add(signed);
      } else {
        refuse("signed", Fault.of("E0502", signed.span(), "signed"));
      }
    }
  }

  private void once(List<Effective> known, Effective effective, Token word) {
    if (known.isEmpty()) {
      known.add(effective);
    } else {
      refuse("effective", Fault.of("E0502", word.span(), "effective"));
    }
  }

  private void refuse(String address, Fault fault) {
    cursor.fault(address, fault);
  }

  private Optional<Effective> effective() {
    var start = cursor.current();
    return cursor.clause(
        "effective",
        Words.example("effective"),
        () -> {
          cursor.expect("effective");
          var day = quantities.date();
          var pending = new ArrayList<Pending>();
          while (cursor.take(",")) {
            boolean ends = cursor.expectOneOf("keeps", "ends").equals("ends");
            pending.add(new Pending(cursor.name("an amendment"), ends));
          }
          return new Effective(day, pending, phrases.cites(), cursor.spanFrom(start));
        });
  }

  private Optional<ParsedChange> added() {
    var start = cursor.current();
    var keyword = keyword("add", List.of("term"));
    return keyword.isEmpty()
        ? Optional.empty()
        : clauses.apply(keyword.get()).map(c -> new ParsedChange.Add(c, cursor.spanFrom(start)));
  }

  private Optional<ParsedChange> replaced() {
    var start = cursor.current();
    var keyword = keyword("replace", NOT_REPLACED);
    if (keyword.isEmpty()) {
      return Optional.empty();
    }
    if (keyword.get().equals("amount")) {
      return amounts.replacement(start);
    }
    if (keyword.get().equals("pool") && cursor.ahead(3).is("/")) {
      return pools.replacement(start);
    }
    return clauses
        .apply(keyword.get())
        .map(clause -> new ParsedChange.Replace(clause, cursor.spanFrom(start)));
  }

  private Optional<ParsedChange> struck() {
    var start = cursor.current();
    var keyword = keyword("strike", NOT_STRUCK);
    return keyword.isEmpty()
        ? Optional.empty()
        : cursor.clause("strike", Words.example("strike"), () -> struck(start, keyword.get()));
  }

  private ParsedChange struck(Token start, String keyword) {
    cursor.expect("strike", keyword);
    if (keyword.equals("parties")) {
      var parties = cursor.names("a party");
      return new ParsedChange.StrikeParties(parties, phrases.cites(), cursor.spanFrom(start));
    }
    var clause = new StringBuilder(keyword);
    if (keyword.equals("others")) {
      cursor.expect("of");
      clause.append(" of");
    }
    clause.append(' ').append(cursor.name("the clause that no longer holds").text());
    if (keyword.equals("due")) {
      cursor.expect("to");
      clause.append(" to ").append(cursor.name("a party").text());
    }
    cursor.address(clause.toString());
    Optional<String> bearers = Optional.empty();
    if (keyword.equals("pool") && cursor.take("/")) {
      bearers = Optional.of(pools.bearers(clause.toString()));
    }
    return new ParsedChange.Strike(
        clause.toString(), bearers, phrases.cites(), cursor.spanFrom(start));
  }

  /** The word of the clause that is changed; some clauses cannot be, and their line is left out. */
  private Optional<String> keyword(String change, List<String> refused) {
    var word = cursor.ahead(1);
    var keyword =
        word.kind() == Kind.WORD ? Words.clauseMeant(word.text()) : Optional.<String>empty();
    boolean isClause = keyword.isPresent() && !isWord(keyword.get());
    if (isClause && !FIXED.contains(keyword.get()) && !refused.contains(keyword.get())) {
      return keyword;
    }
    refuse(
        change,
        Fault.of(
            "E0286", word.span(), change, Expectations.shortened(word.text()), alternative(word)));
    cursor.skipSubClauses();
    return Optional.empty();
  }

  private static String alternative(Token word) {
    return switch (word.text()) {
      case "parties" -> "Add a party with `add parties`, and let one go with `strike parties`.";
      case "unit", "set", "lines", "rates", "account" ->
          "Add one of another name, and replace the clauses that use it.";
      case "term" -> "Say what holds instead: `replace term with 2022-04-01 to 2028-03-31`.";
      default -> "Write an agreement of its own that follows this one with `succeeds`.";
    };
  }

  private void notOfAmendment(Token word) {
    refuse("amendment", Fault.of("E0285", word.span(), Expectations.shortened(word.text())));
    cursor.skipSubClauses();
  }
}
