package org.entente.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.amounts.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTableTest {
  @ParameterizedTest
  @ValueSource(strings = {"JPY", "KRW", "USD", "BHD", "CLF"})
  void digitsAreThoseOfTheStandard(String code) {
    int digits = java.util.Currency.getInstance(code).getDefaultFractionDigits();
    assertThat(CurrencyTable.iso4217().find(code)).contains(new Currency(code, digits));
  }

  @Test
  void aCurrencyThatIsNoLongerInUseIsThere() {
    assertThat(CurrencyTable.iso4217().find("DEM")).contains(new Currency("DEM", 2));
  }

  @Test
  void codesWithoutAMinorUnitAreLeftOut() {
    assertThat(CurrencyTable.iso4217().byCode()).doesNotContainKeys("XAU", "XDR", "XTS", "XXX");
  }

  @Test
  void everyCodeHasThreeLettersAndAtMostFourDigits() {
    var currencies = CurrencyTable.iso4217().byCode();
    assertThat(currencies).hasSizeGreaterThan(170);
    assertThat(currencies.values())
        .allSatisfy(currency -> {
          assertThat(currency.code()).matches("[A-Z]{3}");
          assertThat(currency.digits()).isBetween(0, 4);
        });
  }
}
