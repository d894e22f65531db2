package org.entente.report.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.entente.problems.BugException;

/**
 * What every page begins and ends with: the policy that lets nothing in, the style sheet, and the
 * script of a page that has one.
 */
final class HtmlPage {
  private static final String LINES_SCRIPT = "lines.js";

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private HtmlPage() {}

  /** What a page runs: nothing, or the script of lines, which the policy knows by its hash. */
  enum Script {
    NONE,
    LINES
  }

  /** Starts a page; its main part has the id {@code content}. */
  static void start(Html html, String title, Script script) {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(script) + "\">");
    html.line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", title).line();
    html.open("style")
        .raw(resource("statement.css"))
        .close("style")
        .close("head")
        .open("body")
        .line();
    html.element("a", "Skip to the content", "class", "skip", "href", "#content").line();
  }

  static void end(Html html, Script script) {
    switch (script) {
      case NONE -> {}
      case LINES -> html.open("script").raw(resource(LINES_SCRIPT)).close("script").line();
    }
    html.close("body").close("html").line();
  }

  private static String policy(Script script) {
    return switch (script) {
      case NONE -> POLICY;
      case LINES -> POLICY + "; script-src '" + hash(resource(LINES_SCRIPT)) + "'";
    };
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new BugException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (var stream = HtmlPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new BugException(name + ", a part of every page, is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new BugException(name + ", a part of every page, cannot be read", e);
    }
  }
}
