package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.Place;
import org.entente.agreement.text.Roster;
import org.entente.agreement.text.RosterName;
import org.entente.agreement.text.SourceText;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
  private static String canonical(String text, int agreement) {
    var file = Parser.parse(new SourceText("a.entente", text)).orThrow();
    return CanonicalText.of(file, file.agreements().get(agreement));
  }

  @Test
  void layoutAndCommentsMeanNothing() {
    var plain = "entente 1\nagreement a\n  parties A, B\n  total t = 5% of x\n";
    var other =
        "# c\nentente 1\n\nagreement   a # d\nparties A,\n   B\n\n# e\ntotal t=5 % of x # f";
    assertThat(canonical(plain, 0))
        .isEqualTo("entente 1\nagreement a\nparties A , B\ntotal t = 5 % of x\n")
        .isEqualTo(canonical(other, 0));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    var plain = "entente 1\nagreement a\nsigned 2022-01-07\n";
    assertThat(canonical("entente 1\nagreement a\nsigned 2022-01-07", 0))
        .isEqualTo(plain)
        .isEqualTo(canonical(plain, 0));
  }

  @Test
  void anAgreementOfAFileIsTheSameAsAlone() {
    var two = "entente 1\nagreement a\nsigned 2022-01-07\nagreement b\nunit x\n";
    assertThat(canonical(two, 0)).isEqualTo("entente 1\nagreement a\nsigned 2022-01-07\n");
    assertThat(canonical(two, 1)).isEqualTo("entente 1\nagreement b\nunit x\n");
  }

  @Test
  void aListInAFileCountsAsIfItWasWrittenOutById() {
    var text =
        "entente 1\n"
            + "agreement a\n"
            + "parties from \"m.csv\" by iso cites \"Annex\"\n"
            + "set s from \"m.csv\"\n";
    var parsed = Parser.parse(new SourceText("a.entente", text)).orThrow();
    var rosters = new TreeMap<RosterName, Roster>();
    rosters.put(new RosterName("m.csv", "iso"), roster("FRA", "DEU"));
    rosters.put(new RosterName("m.csv", "id"), roster("x"));
    var file = parsed.withRosters(rosters);
    var written =
        "entente 1\n"
            + "agreement a\n"
            + "parties DEU \"of \\\"DEU\\\"\" fr:\"f\", FRA \"of \\\"FRA\\\"\" fr:\"f\" cites"
            + " \"Annex\"\n"
            + "set s = x \"of \\\"x\\\"\" fr:\"f\"\n";
    assertThat(CanonicalText.of(file, file.agreements().getFirst()))
        .isEqualTo(canonical(written, 0));
  }

  private static Roster roster(String... ids) {
    return new Roster(
        "m.csv",
        Arrays.stream(ids)
            .map(id ->
                new Roster.Entry(
                    id,
                    new Labels(Optional.of("of \"" + id + "\""), new TreeMap<>(Map.of("fr", "f"))),
                    Optional.empty(),
                    Optional.empty(),
                    Place.ofRow("m.csv", 2, "id")))
            .toList());
  }
}
