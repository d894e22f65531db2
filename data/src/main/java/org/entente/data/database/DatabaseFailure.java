package org.entente.data.database;

import java.sql.SQLException;
import org.entente.agreement.text.Place;
import org.entente.data.text.Shown;
import org.entente.problems.Problem;

/** Why a database did not answer, in words, by the class of its SQLSTATE. */
final class DatabaseFailure {
  private static final int MESSAGE_MOST = 200;

  private DatabaseFailure() {}

  static Problem problem(SQLException e, Query query, Place place) {
    var state = String.valueOf(e.getSQLState());
    var reason =
        switch (state.length() < 2 ? "" : state.substring(0, 2)) {
          case "08" -> "the connection could not be made or broke off";
          case "28" -> "it refuses the user or the password";
          case "3D" -> "its address names a database that does not exist there";
          case "42" -> "it does not understand the query, or the user may not ask it";
          case "25" -> "the query would change something, and a book may only read";
          case "57" -> "it ended the query, by its time limit or by shutting down";
          default -> "it failed with the code " + Shown.of(state);
        };
    var said = firstLine(String.valueOf(e.getMessage()));
    var remedy = "It says: `" + said + "`. Put that in order and run again.";
    return Problem.of("E0986", place, query.database(), reason, remedy);
  }

  private static String firstLine(String message) {
    var line = message.lines().findFirst().orElse("");
    return line.length() > MESSAGE_MOST ? line.substring(0, MESSAGE_MOST) + "..." : line;
  }
}
