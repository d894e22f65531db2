package org.entente.data.text;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file, a pattern of files or a folder on another file system: {@code
 * s3a://bucket/ledger/2024.parquet}, {@code hdfs://namenode:9000/ledger/year=*}{@code /*.parquet},
 * {@code abfss://container@account.dfs.core.windows.net/ledger/}.
 *
 * <p>A book is written by others, so it may name a file system of a few kinds, and neither a user
 * nor a password: these stand in the settings of whoever runs the book.
 */
public record Location(String text) {
  /** The kinds of file systems that are read, as locations begin. */
  public static final List<String> SCHEMES = List.of("s3a", "hdfs", "abfss", "gs");

  private static final Pattern BEGINNING = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+:)+/.*");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern HOST_AND_PORT = Pattern.compile(HOST + "(:[0-9]{1,5})?");
  private static final Pattern CONTAINER_AND_HOST = Pattern.compile("[a-z0-9$-]+@" + HOST);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\\\]");

  public Location {
    requireNonNull(text, "text is null");
  }

  /**
   * Whether a name is meant as a location, one that is read or not: {@code ftp://host/a.csv} is.
   */
  public static boolean isMeant(String name) {
    return BEGINNING.matcher(name).matches();
  }

  /** Whether it stands for all files whose names are like it. */
  public boolean isPattern() {
    return text.contains("*") || text.contains("?");
  }

  /** Why it is not read, if it is not: a part of a sentence. */
  public Optional<String> obstacle() {
    int colon = text.indexOf(':');
    var scheme = text.substring(0, colon);
    if (!SCHEMES.contains(scheme)) {
      return Optional.of("it begins with `" + Shown.of(scheme) + ":`");
    }
    if (!text.startsWith("//", colon + 1)) {
      return Optional.of("`//` is missing behind `" + scheme + ":`");
    }
    int path = text.indexOf('/', colon + 3);
    if (path < 0) {
      return Optional.of("a path is missing");
    }
    return authorityObstacle(scheme, text.substring(colon + 3, path))
        .or(() -> pathObstacle(text.substring(path + 1)));
  }

  private static Optional<String> authorityObstacle(String scheme, String authority) {
    var form =
        switch (scheme) {
          case "hdfs" -> HOST_AND_PORT;
          case "abfss" -> CONTAINER_AND_HOST;
          default -> HOST;
        };
    if (form.matcher(authority).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        authority.contains("@") && form != CONTAINER_AND_HOST
            ? "it names a user"
            : "`" + Shown.of(authority) + "` is no place of a file system `" + scheme + "`");
  }

  private static Optional<String> pathObstacle(String path) {
    if (path.isEmpty()) {
      return Optional.of("a path is missing");
    }
    if (CONTROL.matcher(path).find() || path.contains(":")) {
      return Optional.of("there is a sign in its path that no name should have");
    }
    var names = path.split("/", -1);
    for (int n = 0; n < names.length; n++) {
      boolean isFolder = n == names.length - 1 && names[n].isEmpty();
      if (!isFolder && (names[n].isEmpty() || names[n].equals(".") || names[n].equals(".."))) {
        return Optional.of("there is a step in its path that is no name");
      }
    }
    return Optional.empty();
  }
}
