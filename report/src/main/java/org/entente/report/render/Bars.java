package org.entente.report.render;

/** Bars as drawings that stretch: a thousand steps wide, twenty high, without text. */
final class Bars {
  private static final int HEIGHT = 20;

  private Bars() {}

  static void open(Html html) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + ChartScale.STEPS + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "focusable",
        "false");
  }

  static void close(Html html) {
    html.close("svg").line();
  }

  /** A piece from one step to another, in whichever order, with words for a pointer that rests. */
  static void piece(Html html, int from, int to, String cssClass, String title) {
    int left = Math.min(from, to);
    int width = Math.abs(to - from);
    html.open(
        "rect",
        "x",
        Integer.toString(left),
        "y",
        "2",
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(HEIGHT - 4),
        "class",
        cssClass);
    html.element("title", title).close("rect");
  }

  /** An upright line, such as the bound of a limit. */
  static void line(Html html, int at, String cssClass) {
    var x = Integer.toString(at);
    var bottom = Integer.toString(HEIGHT);
    html.open("line", "x1", x, "x2", x, "y1", "0", "y2", bottom, "class", cssClass).close("line");
  }
}
