package org.entente.bench;

/** Prints what one row of {@link Row} takes, compiled, in plain Java and in FEEL, warm. */
public final class RowTimes {
  private RowTimes() {}

  public static void main(String[] args) {
    var row = new RowBench();
    row.prepare();
    var times =
        new CpuTime()
            .way("compiled, all slots kept", row::compiled)
            .way("hand-written long", row::handWrittenLong)
            .way("BigDecimal, divide at 2 digits", row::bigDecimal)
            .way("KIE FEEL 10.2.0", row::feel);
    var least = times.least();
    double peer = least.get("hand-written long");
    System.out.println(
        "One row of 44 values, least CPU time of 41 turns; the peer is hand-written long");
    least.forEach((name, time) ->
        System.out.printf(
            "  %-32s %10.1f ns %8.1f x%n", name, time / (double) RowBench.ROWS, time / peer));
  }
}
