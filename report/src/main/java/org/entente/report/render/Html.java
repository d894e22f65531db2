package org.entente.report.render;

import org.entente.agreement.text.Labels;

/**
 * A page that is being written. Whatever comes from a book goes through {@link #text} or an
 * attribute's value and is escaped there, so that a label is only ever read, never run.
 */
final class Html {
  private final StringBuilder page = new StringBuilder();

  /** Opens an element; attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    page.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      page.append(escaped(attributes[i + 1])).append('"');
    }
    page.append('>');
    return this;
  }

  Html close(String tag) {
    page.append("</").append(tag).append('>');
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) {
    page.append(escaped(text));
    return this;
  }

  /** Ends a line of the page's source. */
  Html line() {
    page.append('\n');
    return this;
  }

  /** What was escaped when it was made: another part of the page, or our own style sheet. */
  Html raw(CharSequence part) {
    page.append(part);
    return this;
  }

  /** All labels, each marked with its language and kept apart in its direction of writing. */
  Html labels(Labels labels, String cssClass) {
    labels.plain().ifPresent(label -> element("bdi", label, "class", cssClass).text(" "));
    labels
        .byLanguage()
        .forEach((language, label) ->
            element("bdi", label, "class", cssClass + " other", "lang", language).text(" "));
    return this;
  }

  int length() {
    return page.length();
  }

  @Override
  public String toString() {
    return page.toString();
  }

  private static String escaped(String text) {
    var clean = PrintedText.of(text);
    var escaped = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
