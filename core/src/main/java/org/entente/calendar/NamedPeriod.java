package org.entente.calendar;

import static java.util.Objects.requireNonNull;

/**
 * A period with the name by which references call it: {@code JFY2024}, {@code 2024-05}, {@code
 * 2024-05-17} or {@code term}.
 */
public record NamedPeriod(String name, Period period) implements Comparable<NamedPeriod> {
  public NamedPeriod {
    requireNonNull(name, "name is null");
    requireNonNull(period, "period is null");
  }

  @Override
  public int compareTo(NamedPeriod other) {
    int byPeriod = period.compareTo(other.period);
    return byPeriod != 0 ? byPeriod : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
