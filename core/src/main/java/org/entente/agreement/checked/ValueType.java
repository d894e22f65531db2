package org.entente.agreement.checked;

import java.util.Locale;
import org.entente.amounts.Day;
import org.entente.amounts.OneOf;
import org.entente.amounts.Ratio;
import org.entente.amounts.Unit;
import org.entente.amounts.YesNo;
import org.entente.facts.MemberSet;

/** What a value is: how it may be combined over time, and what it counts. */
public record ValueType(Nature nature, Unit unit) {
  /** A total, a level, a rate, or a plain number; or a state, which is no number. */
  public enum Nature {
    TOTAL,
    LEVEL,
    RATE,
    NUMBER,
    YES_NO,
    DATE,
    ONE_OF;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final ValueType NUMBER = new ValueType(Nature.NUMBER, Ratio.RATIO);
  public static final ValueType RATE = new ValueType(Nature.RATE, Ratio.PERCENT);

  public static final ValueType YES_NO = new ValueType(Nature.YES_NO, YesNo.YES_NO);
  public static final ValueType DATE = new ValueType(Nature.DATE, Day.DAY);

  /** The type of members of a set. */
  public static ValueType oneOf(MemberSet set) {
    return new ValueType(Nature.ONE_OF, new OneOf(set.name(), set.members()));
  }

  /** Whether it can be added, multiplied and rounded. */
  public boolean isNumber() {
    return unit.isNumber();
  }

  /** Whether values of both may be added or compared: they count the same. */
  public boolean countsAs(ValueType other) {
    return unit.equals(other.unit) || (isRatio() && other.isRatio());
  }

  public boolean isRatio() {
    return unit instanceof Ratio;
  }

  /**
   * As problems name it: {@code total JPY}, {@code level worker}, {@code rate}, {@code number},
   * {@code date}.
   */
  public String words() {
    return switch (nature) {
      case TOTAL, LEVEL, RATE, NUMBER ->
          unit.code().isEmpty() ? nature.word() : nature.word() + " " + unit.code();
      case YES_NO, DATE -> unit.code();
      case ONE_OF -> "one of " + unit.code();
    };
  }
}
