package org.entente.bench;

/** The row of {@link Row} as a programmer would write it for cents in {@code long}. */
final class LongRow {
  private LongRow() {}

  static void run(long[] in, long[] out) {
    long heads = in[6] + in[7];
    long net = Math.max(in[1] - in[4], 0);
    long payA = Math.min(share(in[0], in[6], heads), in[8]);
    long payB = in[0] - payA;
    long utilitiesA = Math.min(share(net, in[6], heads), in[9]);
    long utilitiesB = net - utilitiesA;
    long trainingA = Math.min(share(in[2], in[7], heads), Row.TRAINING_LIMIT);
    long trainingB = in[2] - trainingA;
    long facilitiesA = share(in[3], in[6], heads);
    long facilitiesB = in[3] - facilitiesA;
    long carryA = share(in[5], in[7], heads);
    long carryB = in[5] - carryA;
    long totalA = payA + utilitiesA + trainingA + facilitiesA + carryA;
    long totalB = payB + utilitiesB + trainingB + facilitiesB + carryB;
    long all = in[0] + net + in[2] + in[3] + in[5];
    long rebate = share(Math.max(totalA - in[8], 0), in[7], heads);
    out[0] = totalA - rebate;
    out[1] = totalB + rebate;
    out[2] = Math.min(out[0], out[1]);
    out[3] = Math.max(out[0], out[1]);
    out[4] = out[3] - out[2];
    out[5] = out[0] + out[1];
    out[6] = all - out[5];
    out[7] = out[1] - out[2];
  }

  /** {@code amount x part / whole}, half to even. */
  private static long share(long amount, long part, long whole) {
    long product = Math.multiplyExact(amount, part);
    long quotient = product / whole;
    long twice = Math.abs(product - quotient * whole) * 2;
    if (twice > whole || (twice == whole && (quotient & 1) != 0)) {
      quotient += product < 0 ? -1 : 1;
    }
    return quotient;
  }
}
