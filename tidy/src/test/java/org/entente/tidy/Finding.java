package org.entente.tidy;

/**
 * One thing to mend: where it is and what to write instead. It prints as compilers print theirs, so
 * that editors can jump to it.
 */
record Finding(String file, int line, String sentence) {
  @Override
  public String toString() {
    return file + ":" + line + ": error: " + sentence;
  }
}
