package org.entente.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The row of {@link Row} in {@code BigDecimal}, dividing at two digits. */
final class DecimalRow {
  private static final BigDecimal TRAINING_LIMIT = BigDecimal.valueOf(Row.TRAINING_LIMIT, 2);

  private DecimalRow() {}

  static void run(BigDecimal[] in, BigDecimal[] out) {
    var heads = in[6].add(in[7]);
    var net = in[1].subtract(in[4]).max(BigDecimal.ZERO);
    var payA = share(in[0], in[6], heads).min(in[8]);
    var payB = in[0].subtract(payA);
    var utilitiesA = share(net, in[6], heads).min(in[9]);
    var utilitiesB = net.subtract(utilitiesA);
    var trainingA = share(in[2], in[7], heads).min(TRAINING_LIMIT);
    var trainingB = in[2].subtract(trainingA);
    var facilitiesA = share(in[3], in[6], heads);
    var facilitiesB = in[3].subtract(facilitiesA);
    var carryA = share(in[5], in[7], heads);
    var carryB = in[5].subtract(carryA);
    var totalA = payA.add(utilitiesA).add(trainingA).add(facilitiesA).add(carryA);
    var totalB = payB.add(utilitiesB).add(trainingB).add(facilitiesB).add(carryB);
    var all = in[0].add(net).add(in[2]).add(in[3]).add(in[5]);
    var rebate = share(totalA.subtract(in[8]).max(BigDecimal.ZERO), in[7], heads);
    out[0] = totalA.subtract(rebate);
    out[1] = totalB.add(rebate);
    out[2] = out[0].min(out[1]);
    out[3] = out[0].max(out[1]);
    out[4] = out[3].subtract(out[2]);
    out[5] = out[0].add(out[1]);
    out[6] = all.subtract(out[5]);
    out[7] = out[1].subtract(out[2]);
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
    return amount.multiply(part).divide(whole, 2, RoundingMode.HALF_EVEN);
  }
}
