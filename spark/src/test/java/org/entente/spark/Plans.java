package org.entente.spark;

import java.util.Arrays;
import java.util.List;

/** The plans that a driver reports, as they were carried out. */
final class Plans {
  private static final String FINAL = "== Final Plan ==";
  private static final String INITIAL = "\n+- == Initial Plan ==";

  private Plans() {}

  static List<String> in(String log) {
    return Arrays.stream(log.split("entente asked: "))
        .skip(1)
        .filter(report -> report.contains(FINAL) && report.contains(INITIAL))
        .map(report -> report.substring(report.indexOf(FINAL), report.indexOf(INITIAL)))
        .toList();
  }
}
