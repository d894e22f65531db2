package org.entente.data.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.entente.agreement.text.Place;
import org.entente.data.rows.Rows;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;

/**
 * Where the databases are that books name. A book never says it, so that it can be handed on and
 * cannot send its reader's password anywhere.
 *
 * <p>Example: the database {@code erp} is at {@code ENTENTE_DATABASE_ERP}, such as {@code
 * jdbc:postgresql://db.example.org/finance}, with {@code ENTENTE_DATABASE_ERP_USER} and {@code
 * ENTENTE_DATABASE_ERP_PASSWORD} if wanted.
 */
public final class Databases {
  private static final String PREFIX = "ENTENTE_DATABASE_";
  private static final String SCHEME = "jdbc:postgresql:";

  private final Function<String, Optional<String>> settings;

  private Databases(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /** As the variables of the process say. */
  public static Databases ofEnvironment() {
    return of(name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty()));
  }

  /** As the settings of these names say. */
  public static Databases of(Function<String, Optional<String>> settings) {
    return new Databases(settings);
  }

  /**
   * The rows that answer a query, the names of the columns first.
   *
   * @param place where the book names the database
   */
  public Outcome<Rows> rows(Query query, Place place) {
    var setting = PREFIX + query.database().toUpperCase(Locale.ROOT);
    var address = settings.apply(setting);
    if (address.isEmpty()) {
      var reason = "nothing says where it is";
      var remedy = "Set `%s` to its address, such as `jdbc:postgresql://localhost/finance`.";
      return failed(query, place, reason, remedy.formatted(setting));
    }
    if (!address.get().startsWith(SCHEME)) {
      var reason = "`" + setting + "` is not an address of PostgreSQL";
      return failed(query, place, reason, "Write it as `jdbc:postgresql://localhost/finance`.");
    }
    try {
      var connection = DriverManager.getConnection(address.get(), properties(setting));
      return connection == null
          ? failed(query, place, "its address cannot be understood", "Check `" + setting + "`.")
          : QueryRows.open(connection, query, place);
    } catch (SQLException e) {
      return Outcome.failed(DatabaseFailure.problem(e, query, place));
    }
  }

  private Properties properties(String setting) {
    var properties = new Properties();
    settings.apply(setting + "_USER").ifPresent(user -> properties.setProperty("user", user));
    settings
        .apply(setting + "_PASSWORD")
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("ApplicationName", "entente");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "900");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("binaryTransfer", "false"); // numbers come as their digits
    return properties;
  }

  private static Outcome<Rows> failed(Query query, Place place, String reason, String remedy) {
    return Outcome.failed(Problem.of("E0986", place, query.database(), reason, remedy));
  }
}
