package org.entente.data.text;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/** A day written as year-month-day: {@code 2024-05-17}. Nothing else is a day. */
public final class DayText {
  private static final Pattern LOOSE =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ].{0,40})?");

  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private DayText() {}

  /** The day, if the text is one that exists. */
  public static Optional<LocalDate> read(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    return year < 0 || month < 0 || day < 0 ? Optional.empty() : day(year, month, day);
  }

  /** The day, if the text is one in English words: {@code 13 April 2026}. */
  public static Optional<LocalDate> readInWords(String text) {
    var words = text.split(" ", -1);
    if (words.length != 3 || words[0].length() > 2 || words[2].length() != 4) {
      return Optional.empty();
    }
    int day = digits(words[0], 0, words[0].length());
    int year = digits(words[2], 0, 4);
    return day < 0 || year < 0 ? Optional.empty() : day(year, MONTHS.indexOf(words[1]) + 1, day);
  }

  /** Why a text that could not be read is no day. */
  public static Problem problem(String text, Place place) {
    var loose = LOOSE.matcher(text);
    if (!loose.matches()) {
      return Problem.of("E0725", place, Shown.of(text));
    }
    int year = Integer.parseInt(loose.group(1));
    int month = Integer.parseInt(loose.group(3));
    var day = day(year, month, Integer.parseInt(loose.group(4)));
    if (day.isPresent()) {
      return Problem.of("E0724", place, Shown.of(text), day.get());
    }
    if (month < 1 || month > 12) {
      return Problem.of("E0725", place, Shown.of(text));
    }
    var last = YearMonth.of(year, month).atEndOfMonth();
    return Problem.of("E0726", place, Shown.of(text), last);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    boolean exists =
        month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** The number that the digits make, or -1 if one of them is no digit. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
