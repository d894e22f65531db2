package org.entente.bench;

/**
 * A time of Entente beside that of a peer.
 *
 * @param target the ratio that is aimed at, and when; empty if none is
 */
record Comparison(String what, Ran ours, Ran peer, String target) {
  /** Prints the heading of the comparisons that follow. */
  static void heading(String words) {
    System.out.printf("%-48s %10s %10s %9s   %s%n", words, "entente", "peer", "ratio", "target");
  }

  void print() {
    System.out.printf(
        "  %-46s %8.2f s %8.2f s %7.3f x   %s%n",
        what, ours.seconds(), peer.seconds(), ours.seconds() / peer.seconds(), target);
  }
}
