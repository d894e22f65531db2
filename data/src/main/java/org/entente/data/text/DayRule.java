package org.entente.data.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * How the day is taken out of a value that says more than a day.
 *
 * <p>Example: {@code 2024-05-01T23:30:00-02:00} is 2024-05-02 in UTC, 2024-05-01 as written, and no
 * day where nothing is said. A value that is only a day is that day under each rule.
 */
public enum DayRule {
  /** Only a day is a day. */
  DAYS(""),
  /** The day that it was in UTC; the value has to say how far its clock is from UTC. */
  IN_UTC("from timestamps in UTC"),
  /** The day that is written, whatever the clock. */
  AS_WRITTEN("from timestamps as written");

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d{1,12})?"
              + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  private final String words;

  DayRule(String words) {
    this.words = words;
  }

  /** The rule that a book states by these words. */
  public static Optional<DayRule> of(String words) {
    return Arrays.stream(values())
        .filter(rule -> rule != DAYS && rule.words.equals(words))
        .findFirst();
  }

  /** The day that the text says, if it says one. */
  public Optional<LocalDate> read(String text) {
    var day = DayText.read(text);
    if (day.isPresent() || this == DAYS) {
      return day;
    }
    var timestamp = TIMESTAMP.matcher(text);
    return timestamp.matches() ? day(timestamp) : Optional.empty();
  }

  private Optional<LocalDate> day(Matcher timestamp) {
    var day = DayText.read(timestamp.group(1));
    try {
      var time = LocalTime.parse(timestamp.group(2));
      var zone = Optional.ofNullable(timestamp.group(3)).map(ZoneOffset::of);
      return this == AS_WRITTEN ? day : day.flatMap(d -> zone.map(z -> inUtc(d, time, z)));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static LocalDate inUtc(LocalDate day, LocalTime time, ZoneOffset zone) {
    return day.atTime(time).atOffset(zone).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  /** Why a text that could not be read is no day. */
  public Problem problem(String text, Place place) {
    var timestamp = TIMESTAMP.matcher(text);
    return this == IN_UTC && timestamp.matches() && timestamp.group(3) == null
        ? Problem.of("E0985", place, Shown.of(text))
        : DayText.problem(text, place);
  }
}
