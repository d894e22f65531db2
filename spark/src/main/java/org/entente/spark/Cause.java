package org.entente.spark;

/** Why a job failed, in whatever process. */
final class Cause {
  private Cause() {}

  /** Whether an exception of that type is behind a failure; from another process comes its text. */
  static boolean isBehind(Throwable failure, Class<? extends Exception> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at) || String.valueOf(at.getMessage()).contains(type.getName())) {
        return true;
      }
    }
    return false;
  }
}
