package org.entente.cli.terminal;

/**
 * How a command ended. An interrupted one ends with 130, which the Java runtime sees to by itself.
 */
public enum Exit {
  FINE(0),
  /** Something in what the user wrote or supplied cannot stand. */
  PROBLEMS(1),
  /** The command line itself cannot be understood. */
  USAGE(2),
  /** Entente broke one of its own promises. */
  BUG(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
