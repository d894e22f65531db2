package org.entente.agreement.parsed;

/** How two values are compared, in a check or in a condition. */
public enum ParsedComparison {
  EQUAL("is"),
  NOT_EQUAL("is not"),
  AT_MOST("is at most"),
  AT_LEAST("is at least"),
  ABOVE("is above"),
  BELOW("is below");

  private final String words;

  ParsedComparison(String words) {
    this.words = words;
  }

  /** As it is written: {@code is at most}. */
  public String words() {
    return words;
  }
}
