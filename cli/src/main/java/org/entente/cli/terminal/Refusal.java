package org.entente.cli.terminal;

/**
 * A command that cannot go on, for a reason outside the book: a file that cannot be written, a
 * folder that is not empty. The sentence says what and why; the exit code is 1.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public Refusal(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
