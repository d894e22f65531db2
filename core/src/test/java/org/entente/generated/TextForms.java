package org.entente.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.agreement.parsed.CanonicalText;
import org.entente.agreement.parsed.Formatter;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.ParsedTexts;
import org.entente.agreement.parsed.Parser;
import org.entente.agreement.parsed.Printer;
import org.entente.agreement.text.SourceText;

/** What is printed or laid out anew is the same agreement. */
final class TextForms {
  private TextForms() {}

  static void check(Run run) {
    if (run.generated().seed() % 5 != 0) {
      return;
    }
    var file = parse(run.generated().text());
    var printed = Printer.print(file);
    var again = parse(printed);
    assertThat(ParsedTexts.withoutPlaces(again)).isEqualTo(ParsedTexts.withoutPlaces(file));
    assertThat(Printer.print(again)).isEqualTo(printed);
    var formatted = Formatter.format(file);
    var reread = parse(formatted);
    assertThat(Formatter.format(reread)).isEqualTo(formatted);
    assertThat(ParsedTexts.withoutPlaces(reread)).isEqualTo(ParsedTexts.withoutPlaces(file));
    assertThat(canonical(reread)).isEqualTo(canonical(file));
    var crowded = parse(run.generated().text().replaceAll("\n +", "\n").replace(", ", " ,  "));
    assertThat(canonical(crowded)).isEqualTo(canonical(file));
    assertThat(Formatter.format(crowded)).isEqualTo(formatted);
  }

  private static ParsedFile parse(String text) {
    return Parser.parse(new SourceText("generated.entente", text)).orThrow();
  }

  private static String canonical(ParsedFile file) {
    return CanonicalText.of(file, file.agreements().getFirst());
  }
}
