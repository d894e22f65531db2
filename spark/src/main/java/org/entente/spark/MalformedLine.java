package org.entente.spark;

/** A line of a CSV file that is not by itself a row of the expected number of values. */
final class MalformedLine extends RuntimeException {
  MalformedLine(String what) {
    super(what);
  }
}
