package org.entente.amounts;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The currencies that agreements may name, by code. */
public record Currencies(SequencedMap<String, Currency> byCode) {
  public Currencies {
    byCode = Collections.unmodifiableSequencedMap(new TreeMap<>(byCode));
  }

  public static Currencies of(List<Currency> currencies) {
    var byCode = new TreeMap<String, Currency>();
    currencies.forEach(c -> byCode.put(c.code(), c));
    return new Currencies(byCode);
  }

  public Optional<Currency> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
