package org.entente.report.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.problems.BugException;

/** What every page begins and ends with: the policy that lets nothing in, and the style sheet. */
final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private HtmlPage() {}

  /** Starts a page; its main part has the id {@code content}. */
  static void start(Html html, String title) {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", title).line();
    html.open("style").raw(styleSheet()).close("style").close("head").open("body").line();
    html.element("a", "Skip to the content", "class", "skip", "href", "#content").line();
  }

  static void end(Html html) {
    html.close("body").close("html").line();
  }

  private static String styleSheet() {
    try (var stream = HtmlPage.class.getResourceAsStream("statement.css")) {
      if (stream == null) {
        throw new BugException("the style sheet of the statement is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BugException("the style sheet of the statement cannot be read", e);
    }
  }
}
