package org.entente.agreement.parsed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agreement.parsed.Token.Kind;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.SourceText;
import org.entente.problems.NearNames;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Reads a text into the agreements written in it, by the grammar of {@code
 * docs/reference/grammar.ebnf}.
 *
 * <p>All problems of a text come at once, at most one for each clause; after a broken clause the
 * reading goes on at the next one. Names, types and units are not looked at here.
 *
 * <p>Example: {@code Parser.parse(new SourceText("a.entente", text))} gives for {@code pol utility
 * = costs} the problem E0105 at {@code pol}, with the remedy "Did you mean `pool`?".
 */
public final class Parser {
  private static final int MAX_BYTES = 1 << 20;

  private final SourceText source;
  private final List<Token> tokens;
  private final ProblemLog log;
  private final Cursor cursor;
  private final HeaderParser headers;
  private final FactsParser facts;
  private final AmountParser amounts;
  private final KeyParser keys;
  private final PoolParser pools;
  private final AccountParser accounts;
  private final TotalParser totals;
  private final AmendmentParser amendments;
  private final List<ParsedAgreement> agreements = new ArrayList<>();
  private final List<ParsedAmendment> amended = new ArrayList<>();

  private Parser(SourceText source) {
    this.source = source;
    var lexed = Lexer.lex(source);
    tokens = lexed.tokens();
    log = new ProblemLog(source, lexed.faults());
    cursor = new Cursor(tokens, log);
    headers = new HeaderParser(cursor);
    facts = new FactsParser(cursor);
    amounts = new AmountParser(cursor);
    keys = new KeyParser(cursor);
    pools = new PoolParser(cursor);
    accounts = new AccountParser(cursor);
    totals = new TotalParser(cursor);
    amendments = new AmendmentParser(cursor, this::clause);
  }

  /** The agreements of the text, or all problems that stand in the way. */
  public static Outcome<ParsedFile> parse(SourceText source) {
    int bytes = source.content().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      var file = source.file();
      return Outcome.failed(Problem.of("E0704", Place.ofFile(file), file, "1 MiB"));
    }
    return new Parser(source).file();
  }

  private Outcome<ParsedFile> file() {
    edition();
    clausesWithoutAgreement();
    while (!cursor.atEnd()) {
      if (cursor.startsAmendment()) {
        amendments.amendment(source).ifPresent(amended::add);
      } else {
        agreement().ifPresent(agreements::add);
      }
    }
    log.begin("", source.content().length() + 1);
    return Outcome.of(new ParsedFile(source, tokens, agreements, amended), log.problems());
  }

  private void edition() {
    if (!cursor.atEnd() && !cursor.startsClause()) {
      cursor.clause("", "entente 1", this::editionLine);
      return;
    }
    var first = cursor.current().span();
    log.begin("", first.start());
    log.report(Fault.of("E0103", first));
    log.end(first.end());
  }

  private boolean editionLine() {
    var first = cursor.current();
    boolean isMissing =
        first.kind() != Kind.WORD || NearNames.of(first.text(), List.of("entente")).isEmpty();
    if (isMissing) {
      throw new ClauseFault(Fault.of("E0103", first.span()));
    }
    cursor.expect("entente");
    if (!cursor.sees(Kind.NUMBER)) {
      throw new ClauseFault(Fault.of("E0103", cursor.current().span()));
    }
    var edition = cursor.advance();
    if (!edition.text().equals("1")) {
      throw new ClauseFault(
          Fault.of("E0104", edition.span(), Expectations.shortened(edition.text())));
    }
    return true;
  }

  /** Clauses above the first agreement are read for their problems alone. */
  private void clausesWithoutAgreement() {
    if (cursor.atEnd() || cursor.startsPart()) {
      return;
    }
    if (cursor.startsClause()) {
      var word = cursor.current();
      cursor.fault("", Fault.of("E0106", word.span(), word.text()));
      cursor.skipSubClauses();
    }
    clauses();
  }

  private Optional<ParsedAgreement> agreement() {
    var start = cursor.current();
    var header = cursor.clause("agreement", Words.example("agreement"), () -> agreementLine(start));
    var clauses = clauses();
    return header.map(read ->
        new ParsedAgreement(source, read.name(), read.labels(), clauses, cursor.spanFrom(start)));
  }

  private Labelled agreementLine(Token start) {
    keyword(start, "agreement");
    var name = cursor.name("a name for the agreement");
    cursor.address("agreement " + name.text());
    return new Labelled(name, new PhraseParser(cursor).labels());
  }

  /** The clauses from here to the next agreement or amendment. */
  private List<ParsedClause> clauses() {
    var clauses = new ArrayList<ParsedClause>();
    while (!cursor.atEnd() && !cursor.startsPart()) {
      clause().ifPresent(clauses::add);
    }
    return clauses;
  }

  private Optional<ParsedClause> clause() {
    var word = cursor.current();
    var keyword =
        word.kind() == Kind.WORD ? Words.clauseMeant(word.text()) : Optional.<String>empty();
    if (keyword.isEmpty()) {
      unknownClause(word);
      return Optional.empty();
    }
    if (AmendmentParser.isWord(keyword.get())) {
      cursor.fault("", Fault.of("E0287", word.span(), keyword.get()));
      cursor.skipSubClauses();
      return Optional.empty();
    }
    return clause(keyword.get());
  }

  private Optional<ParsedClause> clause(String keyword) {
    return switch (keyword) {
      case "parties" -> one(keyword, headers::parties);
      case "signed" -> one(keyword, headers::signed);
      case "term" -> one(keyword, headers::term);
      case "succeeds" -> one(keyword, headers::succeeds);
      case "year" -> one(keyword, headers::year);
      case "currency" -> one(keyword, headers::currency);
      case "round" -> one(keyword, headers::round);
      case "unit" -> one(keyword, headers::unit);
      case "set" -> one(keyword, headers::set);
      case "lines" -> one(keyword, facts::lines);
      case "rates" -> one(keyword, facts::rates);
      case "input" -> one(keyword, facts::input);
      case "amount" -> amount();
      case "formula" -> one(keyword, amounts::formula);
      case "key" -> key();
      case "pool" -> pool();
      case "account" -> account();
      case "due" -> one(keyword, totals::due);
      case "others" -> one(keyword, totals::others);
      case "total" -> one(keyword, totals::total);
      case "shown" -> one(keyword, totals::shown);
      default -> one(keyword, totals::check);
    };
  }

  private Optional<ParsedClause> amount() {
    var start = cursor.current();
    var first = one("amount", amounts::amount);
    return amounts.withPeriods(start, cursor.address(), first);
  }

  private Optional<ParsedClause> key() {
    var start = cursor.current();
    var first = one("key", keys::key);
    return keys.withSteps(start, cursor.address(), first);
  }

  private Optional<ParsedClause> pool() {
    var start = cursor.current();
    var first = one("pool", pools::pool);
    return pools.withGroups(start, cursor.address(), first);
  }

  private Optional<ParsedClause> account() {
    var start = cursor.current();
    var first = one("account", accounts::account);
    return accounts.withEntries(start, cursor.address(), first);
  }

  private <T> Optional<T> one(String keyword, Function<Token, T> reading) {
    var start = cursor.current();
    return cursor.clause(
        keyword,
        Words.example(keyword),
        () -> {
          startChange();
          keyword(cursor.current(), keyword);
          cursor.startReplacement(start.is("replace") && keyword.equals("term"));
          return reading.apply(start);
        });
  }

  /** A clause in an amendment has the word before it that says what becomes of it. */
  private void startChange() {
    if (cursor.sees("replace")) {
      cursor.expectWith();
      cursor.advance();
    } else if (cursor.sees("add")) {
      cursor.advance();
    }
  }

  /**
   * Steps over the word that starts a clause; misspelt, it is a problem, and the clause is read.
   */
  private void keyword(Token word, String keyword) {
    if (!word.is(keyword)) {
      var hint = "Did you mean `" + keyword + "`?";
      cursor.report(Fault.of("E0105", word.span(), word.text(), hint));
    }
    cursor.advance();
  }

  private void unknownClause(Token word) {
    var words = String.join("`, `", Words.clauseWords());
    var hint = "A clause starts with one of `" + words + "`.";
    cursor.fault("", Fault.of("E0105", word.span(), Expectations.shortened(word.text()), hint));
    cursor.skipSubClauses();
  }
}
