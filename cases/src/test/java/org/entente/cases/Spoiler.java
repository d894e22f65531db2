package org.entente.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Spoils a text as hands and programs do: a word too few, a line twice, an end that is missing, a
 * number of another size. What it does follows from its seed alone.
 *
 * <p>Example: {@code A bears 50%} may become {@code A 50%}, {@code A bears 50}, {@code A bears} or
 * {@code A bears 99999999999999999999%}.
 */
final class Spoiler {
  private static final Pattern PIECE = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1/3",
          "100",
          "9".repeat(20),
          "1" + "0".repeat(400),
          "0." + "0".repeat(40) + "1",
          "0000-00-00",
          "2023-02-29",
          "9999-12-31",
          "1e5",
          "NaN");
  private static final List<String> SIGNS =
      List.of("\0", "\uFEFF", "\r", "\n", "\t", "(", ")", "[", "\"", ",", "\u202E", "\u0130");

  private final SplittableRandom random;
  private final List<String> lines;

  /**
   * A spoiler of that seed.
   *
   * @param lines of other texts, which it puts where they do not belong
   */
  Spoiler(long seed, List<String> lines) {
    random = new SplittableRandom(seed);
    this.lines = lines;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String spoiled(String text) {
    if (text.isEmpty()) {
      return oneOf(SIGNS);
    }
    int choice = random.nextInt(10);
    if (choice < 5) {
      return withPieceSpoiled(text);
    }
    return choice < 9 ? withLineSpoiled(text) : text.substring(0, random.nextInt(text.length()));
  }

  private String withPieceSpoiled(String text) {
    var pieces = new ArrayList<>(PIECE.matcher(text).results().map(r -> r.group()).toList());
    int at = random.nextInt(pieces.size());
    switch (random.nextInt(6)) {
      case 0 -> pieces.remove(at);
      case 1 -> pieces.add(at, pieces.get(at));
      case 2 -> Collections.swap(pieces, at, random.nextInt(pieces.size()));
      case 3 -> pieces.set(at, oneOf(pieces));
      case 4 -> pieces.set(numberFrom(at, pieces), oneOf(NUMBERS));
      default -> pieces.add(at, oneOf(SIGNS));
    }
    return String.join("", pieces);
  }

  /** The first piece from there on that is a number; that piece itself if none is. */
  private static int numberFrom(int at, List<String> pieces) {
    for (int i = at; i < pieces.size(); i++) {
      if (Character.isDigit(pieces.get(i).charAt(0))) {
        return i;
      }
    }
    return at;
  }

  private String withLineSpoiled(String text) {
    var own = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
    int at = random.nextInt(own.size());
    switch (random.nextInt(5)) {
      case 0 -> own.remove(at);
      case 1 -> own.add(at, own.get(at));
      case 2 -> Collections.swap(own, at, random.nextInt(own.size()));
      case 3 -> own.set(at, oneOf(lines));
      default -> own.add(at, oneOf(lines));
    }
    return String.join("", own);
  }
}
