package org.entente.agreement.parsed;

import org.entente.agreement.text.Span;

/** {@code rounded to 100m half_up}. */
public record ParsedRounding(Expression.Quantity to, Name mode, Span span) {}
