package org.entente.agreement.parsed;

import static org.assertj.core.api.Assertions.assertThat;

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
  void anAgreementOfAFileIsTheSameAsAlone() {
    var two = "entente 1\nagreement a\nsigned 2022-01-07\nagreement b\nunit x\n";
    assertThat(canonical(two, 0)).isEqualTo("entente 1\nagreement a\nsigned 2022-01-07\n");
    assertThat(canonical(two, 1)).isEqualTo("entente 1\nagreement b\nunit x\n");
  }
}
