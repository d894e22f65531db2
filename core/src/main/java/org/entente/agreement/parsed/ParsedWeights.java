package org.entente.agreement.parsed;

import java.util.List;
import org.entente.agreement.text.Span;

/** What the shares of a key start from. */
public sealed interface ParsedWeights {
  Span span();

  /** {@code equally}. */
  record Equally(Span span) implements ParsedWeights {}

  /** {@code A 45%, B 30%, C 25%}. */
  record Shares(List<PartyShare> shares, Span span) implements ParsedWeights {
    public Shares {
      shares = List.copyOf(shares);
    }
  }

  /** The share that is written for a party. */
  record PartyShare(Name party, Expression share) {}

  /** {@code pro rata un}: a value of each party. */
  record ProRata(Expression value, Span span) implements ParsedWeights {}

  /** {@code average of three_years, six_years}. */
  record AverageOf(List<Name> keys, Span span) implements ParsedWeights {
    public AverageOf {
      keys = List.copyOf(keys);
    }
  }

  /** {@code 40% by calls, 60% by area}. */
  record Mix(List<KeyPart> parts, Span span) implements ParsedWeights {
    public Mix {
      parts = List.copyOf(parts);
    }
  }

  /** How much goes by which key. */
  record KeyPart(Expression.Quantity part, Name key) {}
}
