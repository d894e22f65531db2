package org.entente.amounts;

/**
 * The unit of plain numbers, percents and rates, which carry no currency and count nothing.
 *
 * @param inPercent whether people write it in percent: 0.029 is shown as 2.9%
 */
public record Ratio(boolean inPercent) implements Unit {
  public static final Ratio RATIO = new Ratio(false);
  public static final Ratio PERCENT = new Ratio(true);

  @Override
  public String code() {
    return "";
  }
}
