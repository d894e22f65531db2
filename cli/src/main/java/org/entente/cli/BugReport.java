package org.entente.cli;

/** What is printed when Entente breaks a promise of its own: all that a report of it needs. */
final class BugReport {
  private BugReport() {}

  static String of(Throwable bug, String[] args) {
    var text = new StringBuilder();
    text.append("This is a mistake in Entente, not in your input. ");
    text.append("Please report it with the lines below.\n\n");
    text.append(Version.words()).append(", Java ").append(Runtime.version()).append('\n');
    text.append("entente ").append(String.join(" ", args)).append('\n');
    appendTrace(bug, text);
    for (var cause = bug.getCause(); cause != null; cause = cause.getCause()) {
      text.append("Caused by: ");
      appendTrace(cause, text);
    }
    return text.toString();
  }

  private static void appendTrace(Throwable thrown, StringBuilder text) {
    text.append(thrown).append('\n');
    for (var element : thrown.getStackTrace()) {
      text.append("    at ").append(element).append('\n');
    }
  }
}
