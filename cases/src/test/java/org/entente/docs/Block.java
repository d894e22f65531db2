package org.entente.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a page.
 *
 * @param info the words behind the fence: a language, then what to do with it
 * @param text the lines between the fences, each with its line feed
 * @param line the line of the page, from 1, on which the opening fence stands
 */
record Block(String info, String text, int line) {
  private static final Pattern FILE = Pattern.compile("file=\"([^\"]*)\"");
  private static final Pattern BOOK = Pattern.compile("book=\"([^\"]*)\"");
  private static final Pattern EXIT = Pattern.compile("exit=(\\d+)");
  private static final Pattern CODE = Pattern.compile("E\\d{4}");

  /** The first word behind the fence, or nothing. */
  String language() {
    return info.split("\\s+")[0];
  }

  boolean says(String word) {
    return words().skip(1).anyMatch(word::equals);
  }

  /** The words that are neither the language nor {@code name=value}. */
  List<String> plainWords() {
    return words().skip(1).filter(word -> !word.contains("=")).toList();
  }

  /** The file of the page's folder that the block is written to. */
  Optional<String> file() {
    var match = FILE.matcher(info);
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** The book that is made of the frame and this block. */
  Optional<String> book() {
    var match = BOOK.matcher(info);
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** The problem that the block must raise. */
  Optional<String> error() {
    return says("error") ? words().filter(CODE.asMatchPredicate()).findFirst() : Optional.empty();
  }

  /** The exit code that each command of the block must give. */
  int exit() {
    var match = EXIT.matcher(info);
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }

  List<String> lines() {
    return text.lines().toList();
  }

  private Stream<String> words() {
    return Stream.of(info.split("\\s+"));
  }
}
