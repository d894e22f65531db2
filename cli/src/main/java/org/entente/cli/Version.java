package org.entente.cli;

/** The version of this build, which Maven writes into the jar's manifest. */
final class Version {
  private Version() {}

  /** The version in words: {@code entente 0.1.0}. */
  static String words() {
    var version = Main.class.getPackage().getImplementationVersion();
    return "entente " + (version == null ? "development" : version);
  }

  /** Whether nothing but the version is asked for, so that it can be told before anything else. */
  static boolean isAll(String[] args) {
    return args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
  }
}
