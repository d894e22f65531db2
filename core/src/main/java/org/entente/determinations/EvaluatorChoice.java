package org.entente.determinations;

/** Which evaluator computes the figures; both give the same. */
public enum EvaluatorChoice {
  /** Exact rationals throughout: slow, obviously right, the oracle of the tests. */
  REFERENCE,
  /** Whole minor units in 64 bits; what does not fit is redone on the reference. */
  FAST
}
