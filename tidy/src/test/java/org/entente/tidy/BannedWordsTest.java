package org.entente.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BannedWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "package org.entente.util;",
        "package org.entente.common.text;",
        "final class PoolHelper {",
        "interface ShareService {",
        "record MoneyUtils(int a) {",
        "enum KeyBase {"
      })
  void vagueNamesAreFound(String line) {
    assertThat(BannedWords.inNames(file(line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List;",
        "package org.entente.agreement.text;",
        "final class Baseline {",
        "// class PoolHelper",
        "PoolHelper helper;"
      })
  void otherNamesAreNot(String line) {
    assertThat(BannedWords.inNames(file(line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double x;",
        "List<Double> x;",
        "new BigDecimal(0.1)",
        "LocalDate.now()",
        "Instant.now()",
        "System.currentTimeMillis()",
        "Locale.getDefault()",
        "new HashMap<>()",
        "new HashSet<>()",
        "Collectors.toSet()",
        "toMap(a -> f(a, 1), b)",
        "Collectors.toMap(a, b,\n c)",
        "groupingBy(a, toList())",
        "Map.copyOf(a)",
        "Set.of(a, b)"
      })
  void inexactOrUnorderedCodeIsFound(String code) {
    assertThat(BannedWords.inCore(file(code))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new BigDecimal(\"0.1\")",
        "// a double count",
        "new LinkedHashMap<>()",
        "toMap(a, b, (x, y) -> x, TreeMap::new)",
        "groupingBy(a, TreeMap::new, toList())",
        "Map.of()",
        "Map.Entry<String, Integer> e",
        "a.now()"
      })
  void exactAndOrderedCodeIsNot(String code) {
    assertThat(BannedWords.inCore(file(code))).isEmpty();
  }

  @Test
  void findingNamesPlaceAndReplacement() {
    assertThat(BannedWords.inCore(file("\nfloat x;")))
        .extracting(Finding::toString)
        .isEqualTo(
            List.of(
                "core/src/main/java/A.java:2: error: float is banned, use a type of"
                    + " org.entente.amounts, or BigDecimal"));
  }

  @Test
  void stackTracesAreFoundInAllMainCode() {
    assertThat(BannedWords.inMainCode(file("e.printStackTrace();")))
        .extracting(Finding::sentence)
        .containsExactly("printStackTrace is banned, use a Problem or a BugException");
  }

  private static SourceFile file(String text) {
    return new SourceFile("core/src/main/java/A.java", text);
  }
}
