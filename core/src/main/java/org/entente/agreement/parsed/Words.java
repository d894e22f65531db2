package org.entente.agreement.parsed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.problems.NearNames;

/** The words of the language that have to be told from names. */
final class Words {
  /** The words that start a clause, each with a line to imitate. */
  private static final SequencedMap<String, String> CLAUSES = clauses();

  /** Words that cannot be names, since a name could stand where they do. */
  static final Set<String> RESERVED =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  "above",
                  "all",
                  "among",
                  "and",
                  "at",
                  "bear",
                  "bears",
                  "below",
                  "beyond",
                  "bn",
                  "borne",
                  "by",
                  "cites",
                  "difference",
                  "equally",
                  "floor",
                  "from",
                  "hold",
                  "in",
                  "is",
                  "limit",
                  "m",
                  "net",
                  "not",
                  "of",
                  "or",
                  "over",
                  "per",
                  "points",
                  "previous",
                  "reduced",
                  "rounded",
                  "the",
                  "then",
                  "tn",
                  "to",
                  "together",
                  "where")));

  /** The other words of the language; they are names where no such word can stand. */
  private static final List<String> OTHERS =
      List.of(
          "a",
          "above",
          "act",
          "after",
          "average",
          "balance",
          "bands",
          "before",
          "carried",
          "carries",
          "converted",
          "compounded",
          "cost",
          "count",
          "date",
          "dated",
          "day",
          "days",
          "each",
          "else",
          "end",
          "ends",
          "entente",
          "equal",
          "excess",
          "european",
          "excluded",
          "expires",
          "fall",
          "first",
          "fixed",
          "fraction",
          "gap",
          "half_up",
          "id",
          "instalments",
          "interest",
          "isda",
          "its",
          "keeps",
          "known",
          "largest",
          "last",
          "late",
          "least",
          "level",
          "line",
          "lost",
          "may",
          "most",
          "named",
          "nearest",
          "newest",
          "next",
          "no",
          "number",
          "oldest",
          "on",
          "one",
          "open",
          "opening",
          "optional",
          "order",
          "part",
          "period",
          "pro",
          "problem",
          "quarters",
          "rata",
          "rate",
          "reapplied",
          "remainder",
          "reopens",
          "rest",
          "restate",
          "retroactive",
          "shortfall",
          "start",
          "starts",
          "sum",
          "take",
          "takes",
          "text",
          "ties",
          "top",
          "unless",
          "unused",
          "us",
          "vintage",
          "weeks",
          "when",
          "whole",
          "with",
          "within",
          "yes");

  /** What a million, a billion and a trillion are written as. */
  static final List<String> SCALES = List.of("m", "bn", "tn");

  /** The words that start a line inside a pool, a key or an amount. */
  private static final List<String> SUB_CLAUSES =
      List.of("all", "then", "the", "beyond", "from", "difference", "together", "part");

  private Words() {}

  static SequencedSet<String> clauseWords() {
    return CLAUSES.sequencedKeySet();
  }

  static boolean startsClause(String word) {
    return CLAUSES.containsKey(word);
  }

  static boolean startsSubClause(String word) {
    return SUB_CLAUSES.contains(word);
  }

  /** All words of the language, also those that are names in another place. */
  static SortedSet<String> all() {
    var all = new TreeSet<>(RESERVED);
    all.addAll(OTHERS);
    all.addAll(CLAUSES.keySet());
    return all;
  }

  /** Whether the word is one of the language in some place, if not in this one. */
  static boolean isWord(String text) {
    return RESERVED.contains(text) || OTHERS.contains(text) || CLAUSES.containsKey(text);
  }

  static boolean isName(Token token) {
    return token.kind() == Token.Kind.WORD && !RESERVED.contains(token.text());
  }

  /** The line to imitate for a clause that starts with the word. */
  static String example(String clauseWord) {
    return CLAUSES.getOrDefault(clauseWord, "agreement water_2026 \"Water agreement 2026\"");
  }

  /** The clause word itself, or the nearest one that a misspelt word may have meant. */
  static Optional<String> clauseMeant(String word) {
    return CLAUSES.containsKey(word)
        ? Optional.of(word)
        : NearNames.of(word, CLAUSES.keySet()).stream().findFirst();
  }

  private static SequencedMap<String, String> clauses() {
    var clauses = new LinkedHashMap<String, String>();
    clauses.put("agreement", "agreement water_2026 \"Water agreement 2026\"");
    clauses.put("parties", "parties JP \"Japan\", US \"United States\"");
    clauses.put("signed", "signed 2022-01-07");
    clauses.put("term", "term 2022-04-01 to 2027-03-31");
    clauses.put("succeeds", "succeeds sma_korea_10, after a gap");
    clauses.put("year", "year JFY starts 04-01, named by first day");
    clauses.put("currency", "currency JPY");
    clauses.put("round", "round per pool per JFY to 1 JPY, largest fraction, ties to US");
    clauses.put("unit", "unit worker, whole");
    clauses.put("set", "set class = welfare, other");
    clauses.put("lines", "lines costs: id, amount JPY, dated service_date, late lines restate");
    clauses.put("rates", "rates ecb: USD, JPY per EUR by day, vintage newest");
    clauses.put("input", "input staff[class]: level worker, average per JFY, vintage newest");
    clauses.put("amount", "amount ceiling: total JPY per JFY = 20bn");
    clauses.put("formula", "formula share(a, b) = a / (a + b)");
    clauses.put("key", "key interest = A 45%, B 30%, C 25%");
    clauses.put("pool", "pool utility = costs where category is \"utilities\"");
    clauses.put("account", "account carried: USD per month");
    clauses.put("due", "due KR to US = contribution");
    clauses.put("others", "others of costs: problem");
    clauses.put("total", "total japan_total = net borne by JP");
    clauses.put("shown", "shown to US in USD at usd_rate, rounded to 0.01 half_up");
    clauses.put("check", "check level: japan_total is at most 206bn per JFY");
    clauses.put("amendment", "amendment water_2026_a1 \"Amendment 1\" to water_2026");
    clauses.put("effective", "effective 2026-07-01");
    clauses.put("replace", "replace pool utility / JP with bears 50%");
    clauses.put("add", "add due KR to US = contribution");
    clauses.put("strike", "strike pool training");
    return Collections.unmodifiableSequencedMap(clauses);
  }
}
