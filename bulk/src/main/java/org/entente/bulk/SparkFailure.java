package org.entente.bulk;

import java.io.IOException;
import java.io.Serial;
import java.sql.SQLException;
import org.entente.agreement.text.Place;
import org.entente.data.intake.FactSource;
import org.entente.problems.Problem;

/** Why Spark gave no answer. */
final class SparkFailure extends SQLException {
  @Serial private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String log;

  enum Kind {
    /** Its programs are not there. */
    MISSING,

    /** Rows are not what they should be. */
    ROWS,

    /** A share or a running total does not fit 64 bits. */
    TOO_LARGE,

    /** Anything else; its log says what. */
    BROKEN
  }

  private SparkFailure(Kind kind, String message, String log) {
    super(message);
    this.kind = kind;
    this.log = log;
  }

  static SparkFailure missing(String home) {
    return new SparkFailure(Kind.MISSING, home, "");
  }

  static SparkFailure rows(String reason) {
    return new SparkFailure(Kind.ROWS, reason, "");
  }

  static SparkFailure tooLarge(String reason) {
    return new SparkFailure(Kind.TOO_LARGE, reason, "");
  }

  static SparkFailure broken(String reason, String log) {
    return new SparkFailure(Kind.BROKEN, reason, log);
  }

  Kind kind() {
    return kind;
  }

  /** The failure as the reason why the parts of lines could not be written. */
  IOException ofParts() {
    return new IOException(
        "the engine Spark says: " + getMessage() + " Its log is `" + log + "`", this);
  }

  /** The failure as a problem of the source that was asked about. */
  Problem problem(FactSource source) {
    return problem(source.file(), source.place());
  }

  /** The failure as a problem of what is called so, named at that place. */
  Problem problem(String file, Place place) {
    var reason = String.valueOf(getMessage());
    return switch (kind) {
      case MISSING -> Problem.of("E1000", place, file, reason);
      case ROWS, TOO_LARGE, BROKEN -> Problem.of("E1001", place, file, reason, log);
    };
  }
}
