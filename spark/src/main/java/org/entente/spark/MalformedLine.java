package org.entente.spark;

/** A line of a CSV file that is not by itself a row of the expected number of values. */
final class MalformedLine extends RuntimeException {
  MalformedLine(String what) {
    super(what);
  }

  /** Whether a failed job, in whatever process, met such a line. */
  static boolean isBehind(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof MalformedLine
          || String.valueOf(at.getMessage()).contains(MalformedLine.class.getName())) {
        return true;
      }
    }
    return false;
  }
}
