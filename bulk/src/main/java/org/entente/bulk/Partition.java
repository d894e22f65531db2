package org.entente.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import org.entente.data.intake.ColumnNames;
import org.entente.data.intake.LinesSource;
import org.entente.facts.Column;

/**
 * What the name of a folder says of all lines below it: {@code category=rent} that their category
 * is rent. Signs that no name may have are written as in addresses, {@code a%2Fb} for {@code a/b}.
 */
record Partition(String column, String value) {
  /** What a source's folders say of columns that the lines have. */
  static List<Partition> of(LinesSource source) {
    var partitions = new ArrayList<Partition>();
    for (var name : source.source().file().split("/")) {
      int sign = name.indexOf('=');
      if (sign > 0 && !name.endsWith(".parquet")) {
        var column = name.substring(0, sign);
        if (isRead(column, source)) {
          partitions.add(new Partition(column, decoded(name.substring(sign + 1))));
        }
      }
    }
    return partitions;
  }

  /** Whether the lines have a column that the source calls so. */
  private static boolean isRead(String heading, LinesSource source) {
    var lines = source.lines();
    return source.source().columns().stream().anyMatch(c -> c.heading().equals(heading))
        || lines.columns().stream().map(Column::name).anyMatch(heading::equals)
        || heading.equals(lines.datedColumn())
        || List.of(ColumnNames.KNOWN_ON, ColumnNames.CURRENCY).contains(heading);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
