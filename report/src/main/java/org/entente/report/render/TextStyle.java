package org.entente.report.render;

/**
 * How text is laid out: in how many columns, and whether it is coloured.
 *
 * <p>Colour only repeats what the words say already, so nothing is lost without it.
 *
 * @param width columns, at least 40
 */
public record TextStyle(int width, boolean coloured) {
  /** Eighty columns without colour. */
  public static final TextStyle PLAIN = new TextStyle(80, false);

  private static final int LEAST_WIDTH = 40;
  private static final String END = "\u001b[0m";

  public TextStyle {
    width = Math.max(width, LEAST_WIDTH);
  }

  String bold(String text) {
    return sequence("\u001b[1m", text);
  }

  String faint(String text) {
    return sequence("\u001b[2m", text);
  }

  String red(String text) {
    return sequence("\u001b[1;31m", text);
  }

  String yellow(String text) {
    return sequence("\u001b[33m", text);
  }

  private String sequence(String start, String text) {
    return coloured && !text.isEmpty() ? start + text + END : text;
  }
}
