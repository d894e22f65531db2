package org.entente.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.entente.problems.BugException;

/**
 * A fingerprint of facts that does not depend on their order.
 *
 * <p>Every fact is written as one line of text and hashed by SHA-256; the hashes are sorted within
 * buckets named by their first three hex digits, each bucket's hashes are joined and hashed, and
 * the bucket hashes are joined in order and hashed. Sorting inside buckets is what lets a database
 * or a cluster compute the same value piece by piece.
 */
public final class FactsDigest {
  private final SequencedMap<String, List<String>> buckets = new TreeMap<>();
  private final MessageDigest sha256;

  private FactsDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new BugException("every Java has SHA-256", e);
    }
  }

  /** The fingerprint as 64 hex digits. */
  public static String of(Facts facts) {
    var digest = new FactsDigest();
    facts.inputs().forEach(fact -> digest.add(line(fact)));
    facts.lines().values().forEach(digest::addAll);
    facts.coverage().forEach((name, covers) -> covers.forEach(c -> digest.add(line(name, c))));
    return digest.total();
  }

  /** The fingerprint of a text: its SHA-256 as 64 hex digits. */
  public static String ofText(String text) {
    return new FactsDigest().hash(text);
  }

  private void addAll(LineTable table) {
    int columns = table.declaration().columns().size();
    for (int row = 0; row < table.size(); row++) {
      var parts = new ArrayList<String>();
      parts.add("line");
      parts.add(table.declaration().name());
      parts.add(table.declaration().hasId() ? table.id(row) : "");
      parts.add(table.day(row).toString());
      parts.add(table.amount(row) + " " + table.declaration().currency().code());
      parts.add(table.knownOn(row).toString());
      parts.add(table.isWithdrawn(row) ? "withdrawn" : "");
      for (int c = 0; c < columns + 2; c++) {
        parts.add(table.value(c, row));
      }
      add(joined(parts));
    }
  }

  private static String line(Fact fact) {
    return joined(
        List.of(
            "input",
            fact.input(),
            joined(fact.indices()),
            fact.period().period().start().toString(),
            fact.period().period().end().toString(),
            fact.knownOn().toString(),
            fact.value().toString(),
            fact.provenance().reportedBy(),
            fact.provenance().document()));
  }

  private static String line(String lines, Coverage coverage) {
    return joined(
        List.of(
            "coverage",
            lines,
            coverage.period().start().toString(),
            coverage.period().end().toString(),
            coverage.knownOn().toString()));
  }

  /** Parts with their lengths before them, so that no two lists of parts read the same. */
  private static String joined(List<String> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(part.length()).append(':').append(part);
    }
    return text.toString();
  }

  private void add(String line) {
    var hash = hash(line);
    buckets.computeIfAbsent(hash.substring(0, 3), b -> new ArrayList<>()).add(hash);
  }

  private String total() {
    var all = new StringBuilder();
    for (var bucket : buckets.values()) {
      var hashes = bucket.toArray(String[]::new);
      Arrays.sort(hashes);
      all.append(hash(String.join("", hashes)));
    }
    return hash(all.toString());
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
