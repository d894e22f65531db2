package org.entente.agreement.checked;

import java.util.Locale;
import org.entente.amounts.Ratio;
import org.entente.amounts.Unit;

/** What a value is: how it may be combined over time, and what it counts. */
public record ValueType(Nature nature, Unit unit) {
  /** A total, a level, a rate, or a plain number. */
  public enum Nature {
    TOTAL,
    LEVEL,
    RATE,
    NUMBER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final ValueType NUMBER = new ValueType(Nature.NUMBER, Ratio.RATIO);
  public static final ValueType RATE = new ValueType(Nature.RATE, Ratio.PERCENT);

  /** Whether values of both may be added or compared: they count the same. */
  public boolean countsAs(ValueType other) {
    return unit.equals(other.unit) || (isRatio() && other.isRatio());
  }

  public boolean isRatio() {
    return unit instanceof Ratio;
  }

  /** As problems name it: {@code total JPY}, {@code level worker}, {@code rate}, {@code number}. */
  public String words() {
    return unit.code().isEmpty() ? nature.word() : nature.word() + " " + unit.code();
  }
}
