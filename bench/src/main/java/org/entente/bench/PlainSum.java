package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * What reading lines costs at the least in plain Java: split at commas, add up whole cents by
 * category, site and month, nothing checked and nothing kept.
 */
public final class PlainSum {
  private PlainSum() {}

  /** Prints the sums of a file that {@link GeneratedLines} wrote. */
  public static void main(String[] args) throws IOException {
    var sums = new TreeMap<String, Long>();
    try (var lines = Files.newBufferedReader(Path.of(args[0]))) {
      lines.readLine();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = line.split(",");
        long cents = Long.parseLong(cells[2].replace(".", ""));
        sums.merge(cells[3] + "," + cells[4] + "," + cells[1].substring(0, 7), cents, Long::sum);
      }
    }
    sums.forEach((key, cents) -> System.out.println(key + "," + cents));
  }
}
