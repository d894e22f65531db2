package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.entente.agreement.parsed.Expression.Operator;
import org.entente.agreement.text.RosterName;
import org.entente.agreement.text.SourceText;
import org.entente.amounts.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static ParsedFile parse(String text) {
    var outcome = Parser.parse(new SourceText("a.entente", text));
    assertThat(outcome.problems()).isEmpty();
    return outcome.orThrow();
  }

  private static <T extends ParsedClause> T clause(Class<T> kind, String text) {
    var agreement = parse("entente 1\nagreement a\n" + text).agreements().getFirst();
    assertThat(agreement.clauses()).hasSize(1);
    return kind.cast(agreement.clauses().getFirst());
  }

  private static Expression value(String text) {
    return clause(ParsedClause.Total.class, "total t = " + text).value();
  }

  private static String shape(String text) {
    return ExpressionShape.of(value(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {Texts.JAPAN, Texts.KOREA, Texts.EVERY_WORD})
  void realAgreementsAreRead(String text) {
    assertThat(parse(text).agreements()).hasSize(1);
  }

  @Test
  void aFileMayHaveSeveralAgreementsOrNone() {
    var file = parse("entente 1\nagreement a\nsigned 2022-01-07\nagreement b \"B\" ja:\"ビー\"\n");
    assertThat(file.agreements()).extracting(a -> a.name().text()).containsExactly("a", "b");
    assertThat(file.agreements().getLast().labels().all()).containsExactly("B", "ビー");
    assertThat(parse("entente 1").agreements()).isEmpty();
  }

  @Test
  void aClauseSpansItsLinesAndNoMore() {
    var text =
        "entente 1\nagreement a\n pool p = costs # c\n  A bears all\n  B bears the rest # d\n\n";
    var pool = parse(text).agreements().getFirst().clauses().getFirst();
    assertThat(text.substring(pool.span().start(), pool.span().end()))
        .startsWith("pool p")
        .endsWith("the rest");
  }

  @Test
  void partiesHaveLabelsInSeveralLanguages() {
    var parties =
        clause(
            ParsedClause.Parties.class, "parties JP \"Japan\" ja:\"日本国\",\n US cites \"Art. 1\"");
    assertThat(parties.parties()).extracting(p -> p.name().text()).containsExactly("JP", "US");
    assertThat(parties.parties().getFirst().labels().byLanguage()).containsEntry("ja", "日本国");
    assertThat(parties.cites().plain()).contains("Art. 1");
  }

  @Test
  void daysAndYearsAreRead() {
    var term = clause(ParsedClause.Term.class, "term 2020-01-01 to 2025-12-31, retroactive");
    assertThat(term.first()).isEqualTo(LocalDate.of(2020, 1, 1));
    assertThat(term.last()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(term.retroactive()).isTrue();
    var year = clause(ParsedClause.Year.class, "year JFY starts 04-01, named by last day");
    assertThat(year.border()).isEqualTo(new ParsedYearBorder.Starts(MonthDay.of(4, 1)));
    assertThat(year.namedByFirstDay()).isFalse();
  }

  @Test
  void theRemainderGoesByOneOfTwoRules() {
    var largest = "round per pool per CY to 1 JPY, largest fraction, ties to US, JP";
    assertThat(clause(ParsedClause.Round.class, largest).remainder())
        .isInstanceOfSatisfying(
            ParsedRemainder.LargestFraction.class,
            rule -> assertThat(rule.tiesTo()).extracting(Name::text).containsExactly("US", "JP"));
    var byId = "round per pool over term to 1 JPY, largest fraction, ties by id";
    assertThat(clause(ParsedClause.Round.class, byId).remainder())
        .isInstanceOfSatisfying(
            ParsedRemainder.LargestFraction.class, rule -> assertThat(rule.tiesTo()).isEmpty());
    var halfUp = "round per pool per CY to 0.01 USD, half_up, remainder to US";
    assertThat(clause(ParsedClause.Round.class, halfUp).remainder())
        .isInstanceOf(ParsedRemainder.HalfUpRemainderTo.class);
  }

  @Test
  void columnsAreRead() {
    var text =
        "lines c: id, amount JPY, dated day, late in set optional, class text, "
            + "on yes/no optional, late lines count in the open period";
    var lines = clause(ParsedClause.Lines.class, text);
    assertThat(lines.columns())
        .hasExactlyElementsOfTypes(
            ParsedColumn.Id.class,
            ParsedColumn.Amount.class,
            ParsedColumn.Dated.class,
            ParsedColumn.InSet.class,
            ParsedColumn.Plain.class,
            ParsedColumn.Plain.class);
    assertThat(lines.lateLinesRestate()).isFalse();
  }

  @Test
  void anInputSaysHowItIsFormedAndWhichVintageCounts() {
    var text =
        "input s[a, b]: level worker per JFY, by days over term, vintage last known by 12-31 of CY"
            + " - 1";
    var input = clause(ParsedClause.Input.class, text);
    assertThat(input.indices()).hasSize(2);
    assertThat(input.formation().orElseThrow().formation())
        .isEqualTo(ParsedFormation.Formation.BY_DAYS);
    assertThat(input.vintage())
        .isInstanceOfSatisfying(
            ParsedVintage.LastKnownBy.class, last -> assertThat(last.offset()).isEqualTo(-1));
  }

  @Test
  void anAmountHasOneValueOrALineForEachPeriod() {
    var one = clause(ParsedClause.Amount.class, "amount x: total JPY = 5 cites \"A\"");
    assertThat(one.value()).isPresent();
    var text =
        "amount x: rate, rounded to 0.01 half_up\n"
            + " CY2020 = 1\n"
            + " CY2021 to CY2022 = 2\n"
            + " from CY2023 = 3, may fall";
    var many = clause(ParsedClause.Amount.class, text);
    assertThat(many.value()).isEmpty();
    assertThat(many.periods())
        .extracting(p -> p.first().text())
        .containsExactly("CY2020", "CY2021", "CY2023");
    assertThat(many.periods())
        .extracting(ParsedClause.PeriodClause::open)
        .containsExactly(false, false, true);
    assertThat(many.periods().getLast().mayFall()).isTrue();
  }

  @Test
  void aRoundingHasTheUnitBeforeTheMode() {
    var withUnit =
        clause(ParsedClause.Amount.class, "amount x: rate, rounded to 100m KRW half_up = 1");
    assertThat(withUnit.rounded().orElseThrow().to().unit().orElseThrow().text()).isEqualTo("KRW");
    var without = clause(ParsedClause.Amount.class, "amount x: rate, rounded to 100m half_up = 1");
    assertThat(without.rounded().orElseThrow().to().unit()).isEmpty();
    assertThat(without.rounded().orElseThrow().mode().text()).isEqualTo("half_up");
  }

  @Test
  void conditionsOfAPoolAreRead() {
    var text =
        "pool p by a, b \"P\" = costs where c is \"x\\\"y\" and d in e, 1_000 "
            + "and day from 2022-01-01 to 2022-02-01 and on and not off\n A bears the rest";
    var pool = clause(ParsedClause.Pool.class, text);
    assertThat(pool.conditions())
        .hasExactlyElementsOfTypes(
            ParsedCondition.OneOf.class,
            ParsedCondition.OneOf.class,
            ParsedCondition.Between.class,
            ParsedCondition.YesNo.class,
            ParsedCondition.YesNo.class);
    assertThat(((ParsedCondition.OneOf) pool.conditions().get(0)).values().getFirst().text())
        .isEqualTo("x\"y");
    assertThat(((ParsedCondition.OneOf) pool.conditions().get(1)).values())
        .extracting(ParsedCondition.Value::text)
        .containsExactly("e", "1000");
    assertThat(((ParsedCondition.YesNo) pool.conditions().getLast()).yes()).isFalse();
  }

  @Test
  void groupsOfAPoolFollowEachOther() {
    var text =
        """
        pool p = costs
          the first 34bn per CY, by days:
          A bears 40%, limit 1 per month, limit 5 per CY
          B, C bear 5% equally
          then
          all bear the rest
        """;
    var groups = clause(ParsedClause.Pool.class, text).groups();
    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst().first().orElseThrow().cut()).isEqualTo(ParsedBound.Cut.BY_DAYS);
    var shares = groups.getFirst().bears().stream().map(ParsedBears.Share.class::cast).toList();
    assertThat(shares.getFirst().bounds()).hasSize(2);
    assertThat(shares.getLast().parties()).hasSize(2);
    assertThat(shares.getLast().equally()).isTrue();
    var rest = (ParsedBears.Share) groups.getLast().bears().getFirst();
    assertThat(rest.parties()).isEmpty();
    assertThat(rest.borne()).isInstanceOf(ParsedBears.Borne.TheRest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by days, over all class, reopens",
        "reopens, by days, over all class",
        "over all class, reopens, by days"
      })
  void whatFollowsALimitStandsInAnyOrder(String additions) {
    var limit = limit("limit (5%) of staff[class] per CY, at average cost, " + additions);
    assertThat(limit.of()).isPresent();
    assertThat(limit.atAverageCost()).isTrue();
    assertThat(limit.cut()).isEqualTo(ParsedBound.Cut.BY_DAYS);
    assertThat(limit.overAll().orElseThrow().text()).isEqualTo("class");
    assertThat(limit.reopens()).isTrue();
  }

  @Test
  void ofBehindAPercentMakesAProduct() {
    assertThat(limit("limit 20% of staff per CY").of()).isEmpty();
    assertThat(limit("limit headcount of staff per CY").of()).isPresent();
    assertThat(limit("limit 20% of base of staff per CY").of()).isPresent();
    assertThat(limit("limit 20 in order of hired per CY").inOrderOf()).isPresent();
  }

  private static ParsedBound.Limit limit(String text) {
    var pool = clause(ParsedClause.Pool.class, "pool p = costs\n A bears all, " + text);
    var share = (ParsedBears.Share) pool.groups().getFirst().bears().getFirst();
    return (ParsedBound.Limit) share.bounds().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"due to US", "carried", "lost"})
  void aFloorSaysWhatItsShortfallIs(String shortfall) {
    var text = "pool p = costs\n A bears 5%, floor 3 per CY, whole, shortfall " + shortfall;
    var share =
        (ParsedBears.Share)
            clause(ParsedClause.Pool.class, text).groups().getFirst().bears().getFirst();
    assertThat(share.bounds()).hasOnlyElementsOfType(ParsedBound.Floor.class);
  }

  @ParameterizedTest
  @CsvSource({
    "is, EQUAL",
    "is not, NOT_EQUAL",
    "is at most, AT_MOST",
    "is at least, AT_LEAST",
    "is above, ABOVE",
    "is below, BELOW"
  })
  void aCheckComparesInSixWays(String words, ParsedComparison comparison) {
    var check = clause(ParsedClause.Check.class, "check c: a + b " + words + " 206bn JPY per CY");
    assertThat(check.comparison()).isEqualTo(comparison);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b * c                 | (a + (b * c))",
        "a - b - c                 | ((a - b) - c)",
        "a / b * c                 | ((a / b) * c)",
        "(a + b) * c               | ((a + b) * c)",
        "- a * b                   | ((-a) * b)",
        "5% of a * b               | ((5% * a) * b)",
        "a * 5% of 3% of b         | (a * (5% * (3% * b)))",
        "-5% of a                  | (-(5% * a))",
        "a + 6.5 points            | (a +points 6.5)",
        "a - b - 2 points          | ((a - b) -points 2)",
        "a floor 0% limit 5%       | ((a floor 0%) limit 5%)",
        "a floor b + c limit d     | ((a floor (b + c)) limit d)",
        "a + b rounded to 1 half_up | ((a + b) rounded 1 half_up)",
        "a rounded to 1 x up floor b | ((a rounded 1 x up) floor b)",
        "max(a, b + c)             | max(a, (b + c))",
        "net borne by A - borne by B | (net A - borne B)",
        "previous * growth[CY - 1] | (previous * growth[CY-1])",
        "a.b[c, CY + 2]            | a.b[c, CY+2]",
      })
  void valuesGroupAsTheGrammarSays(String text, String shape) {
    assertThat(shape(text)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource({
    "5%, 1/20",
    "0.5%, 1/200",
    "23.4bn, 23400000000",
    "100m, 100000000",
    "2tn, 2000000000000",
    "3_893, 3893",
    "0.10, 1/10"
  })
  void scalesAndPercentsAreCountedIn(String text, String expected) {
    var quantity = (Expression.Quantity) value(text + " JPY");
    assertThat(quantity.value()).isEqualTo(Rational.parse(expected));
    assertThat(quantity.unit().orElseThrow().text()).isEqualTo("JPY");
  }

  @Test
  void aScheduleHasPeriodsDaysAndMembers() {
    var text =
        "{ CY2020: 1, CY2021 to CY2022: 2, from CY2023: 3, 2024-01-01 to 2024-06-30: 4,\n"
            + " from 2024-07-01: 5 }";
    var schedule = (Expression.Schedule) value(text);
    assertThat(schedule.entries())
        .extracting(Expression.Entry::key)
        .hasExactlyElementsOfTypes(
            Expression.Key.Named.class,
            Expression.Key.Named.class,
            Expression.Key.FromNamed.class,
            Expression.Key.Days.class,
            Expression.Key.FromDay.class);
  }

  @Test
  void clausesOutsideOfPoolsAreRead() {
    var due = clause(ParsedClause.Due.class, "due JP to US = { CY2020: 5 } per CY cites \"A\"");
    assertThat(due.window()).isPresent();
    assertThat(clause(ParsedClause.Others.class, "others of costs: excluded").excluded()).isTrue();
    assertThat(clause(ParsedClause.UnitClause.class, "unit worker \"Worker\", whole").whole())
        .isTrue();
    assertThat(clause(ParsedClause.SetClause.class, "set s = a, b \"B\"").members()).hasSize(2);
    assertThat(clause(ParsedClause.Formula.class, "formula f(a, b) = a / b").parameters())
        .hasSize(2);
    assertThat(clause(ParsedClause.Succeeds.class, "succeeds b, from its first day").succession())
        .isEqualTo(ParsedClause.Succession.FROM_ITS_FIRST_DAY);
  }

  @Test
  void namesMayBeWordsThatStartClauses() {
    assertThat(shape("year + total * amount[set]")).isEqualTo("(year + (total * amount[set]))");
  }

  @Test
  void aLongNumberKeepsEveryDigit() {
    var digits = "9".repeat(60);
    assertThat(((Expression.Quantity) value(digits)).value())
        .isEqualTo(Rational.of(new BigInteger(digits)));
  }

  /** Values with brackets around everything, so that grouping can be seen. */
  private static final class ExpressionShape {
    static String of(Expression value) {
      return switch (value) {
        case Expression.Quantity q -> ExpressionPrinter.print(q);
        case Expression.Previous p -> "previous";
        case Expression.Reference r ->
            ExpressionPrinter.print(r).replace(" + ", "+").replace(" - ", "-");
        case Expression.BorneBy b -> (b.net() ? "net " : "borne ") + b.party().text();
        case Expression.Call c -> c.function().text() + "(" + all(c.arguments()) + ")";
        case Expression.Negated n -> "(-" + of(n.value()) + ")";
        case Expression.Binary b ->
            "(" + of(b.left()) + " " + sign(b.operator()) + " " + of(b.right()) + ")";
        case Expression.Bounded b ->
            "(" + of(b.value()) + (b.floor() ? " floor " : " limit ") + of(b.bound()) + ")";
        case Expression.Rounded r ->
            "("
                + of(r.value())
                + ExpressionPrinter.rounding(r.rounding()).replace("rounded to", " rounded")
                + ")";
        case Expression.Schedule s -> "{}";
        case Expression.Bands b -> "bands";
      };
    }

    private static String all(List<Expression> values) {
      return String.join(", ", values.stream().map(ExpressionShape::of).toList());
    }

    private static String sign(Operator operator) {
      return switch (operator) {
        case PLUS -> "+";
        case MINUS -> "-";
        case TIMES -> "*";
        case DIVIDED_BY -> "/";
        case PLUS_POINTS -> "+points";
        case MINUS_POINTS -> "-points";
      };
    }
  }

  @Test
  void aListMayBeKeptInAFile() {
    var parties =
        clause(ParsedClause.Parties.class, "parties from \"members.csv\" cites \"Annex I\"");
    assertThat(parties.from().orElseThrow().name()).isEqualTo(new RosterName("members.csv", "id"));
    var set =
        clause(ParsedClause.SetClause.class, "set well \"Wells\" from \"wells.csv\" by well_no");
    assertThat(set.from().orElseThrow().name()).isEqualTo(new RosterName("wells.csv", "well_no"));
    assertThat(set.labels().plain()).contains("Wells");
  }
}
