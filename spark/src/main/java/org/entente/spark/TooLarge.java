package org.entente.spark;

/** A share or a running total that does not fit 64 bits. */
final class TooLarge extends RuntimeException {
  TooLarge(String what) {
    super(what);
  }
}
