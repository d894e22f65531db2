package org.entente.bench;

import java.time.Duration;

/**
 * A time of Entente beside that of a peer, on the wall and on the processors; on a busy machine the
 * second says more.
 *
 * @param target the ratio that is aimed at, and when; empty if none is
 */
record Comparison(String what, Ran ours, Ran peer, String target) {
  /** Prints the heading of the comparisons that follow. */
  static void heading(String words) {
    System.out.printf(
        "%-56s %9s %10s %9s %9s   %s%n", words, "entente", "peer", "ratio", "CPU", "target");
  }

  void print() {
    System.out.printf(
        "  %-54s %7.2f s %8.2f s %7.3f x %7.3f x   %s%n",
        what,
        ours.seconds(),
        peer.seconds(),
        ours.seconds() / peer.seconds(),
        milliseconds(ours.cpu()) / milliseconds(peer.cpu()),
        target);
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / 1e6;
  }
}
