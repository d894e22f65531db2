package org.entente.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.entente.spread.SharePiecesText;
import org.entente.spread.SmallShares;
import org.jspecify.annotations.Nullable;

/**
 * What a party's rounded share grows by with one line, as a function of Spark: of the interval, the
 * running total with the line, the line's units and the number of the party.
 *
 * <p>The parties of a line come one after the other, so that what all of them bear is kept for one
 * line. A worker computes the shares of those intervals alone whose lines it has.
 */
final class PartOf implements UDF4<Long, Long, Long, Long, Long> {
  private final ArrayList<String> shares;
  private final transient ThreadLocal<Line> lines;

  private PartOf(List<String> shares) {
    this.shares = new ArrayList<>(shares);
    lines = ThreadLocal.withInitial(() -> new Line(shares));
  }

  /**
   * The function of queries.
   *
   * @param shares by interval what the parties bear, as text
   */
  static UserDefinedFunction function(List<String> shares) {
    // So that it is asked once for a row, and not a second time by a condition on what it gives.
    return functions.udf(new PartOf(shares), DataTypes.LongType).asNondeterministic();
  }

  @Override
  public Long call(Long cell, Long total, Long units, Long party) {
    return lines.get().parts(cell, total, units)[party.intValue()];
  }

  /** In the process of a worker. */
  private Object readResolve() {
    return new PartOf(shares);
  }

  /** The last line of a thread, with the parts of all parties. */
  private static final class Line {
    private final List<String> texts;
    private final @Nullable SmallShares[] shares;
    private long cell = -1;
    private long total;
    private long units;
    private long[] parts = {};

    Line(List<String> texts) {
      this.texts = texts;
      shares = new SmallShares[texts.size()];
    }

    long[] parts(long ofCell, long itsTotal, long its) {
      if (cell != ofCell || total != itsTotal || units != its) {
        parts =
            shares((int) ofCell)
                .parts(itsTotal, its)
                .orElseThrow(() -> new TooLarge("a share does not fit 64 bits"));
        cell = ofCell;
        total = itsTotal;
        units = its;
      }
      return parts;
    }

    private SmallShares shares(int of) {
      var known = shares[of];
      if (known == null) {
        known = new SmallShares(SharePiecesText.parse(texts.get(of)));
        shares[of] = known;
      }
      return known;
    }
  }
}
