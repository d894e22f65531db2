package org.entente.amounts;

/** The unit of plain numbers, percents and rates, which carry no currency and count nothing. */
public record Ratio() implements Unit {
  public static final Ratio RATIO = new Ratio();

  @Override
  public String code() {
    return "";
  }
}
