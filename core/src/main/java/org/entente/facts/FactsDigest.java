package org.entente.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entente.problems.BugException;
import org.entente.rates.RateTable;

/**
 * A fingerprint of facts that does not depend on their order.
 *
 * <p>Lines of cost are taken as figures can tell them apart: lines that are alike by what they have
 * in common, their number and sum, others whole ({@link GroupedLines}). So it is the same wherever
 * they were added up, and says nothing of who reported a line, or in which document.
 *
 * <p>Each of these, and every other fact, is written as one line of text and hashed by SHA-256; the
 * hashes are sorted within buckets named by their first three hex digits, each bucket's hashes are
 * joined and hashed, and the bucket hashes are joined in order and hashed.
 */
public final class FactsDigest {
  private static final int HASH_BYTES = 32;

  /** As many as three hex digits can name. */
  private static final int BUCKETS = 1 << 12;

  /** By bucket, its hashes one after another, and how many bytes they fill. */
  private final byte[][] buckets = new byte[BUCKETS][0];

  private final int[] filled = new int[BUCKETS];
  private final MessageDigest sha256;

  private FactsDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new BugException("every Java has SHA-256", e);
    }
  }

  /** The fingerprint as 64 hex digits. */
  public static String of(Facts facts, Map<String, LineGrouping> groupings) {
    var digest = new FactsDigest();
    facts.inputs().forEach(fact -> digest.add(line(fact)));
    facts
        .lines()
        .forEach((name, table) -> {
          var grouping = groupings.get(name);
          digest.addAll(
              table,
              GroupedLines.of(
                  table,
                  grouping == null ? new LineGrouping(table.declaration(), List.of()) : grouping));
        });
    facts.rates().values().forEach(digest::addAll);
    facts.coverage().forEach((name, covers) -> covers.forEach(c -> digest.add(line(name, c))));
    return digest.total();
  }

  /** The fingerprint of a text: its SHA-256 as 64 hex digits. */
  public static String ofText(String text) {
    return HexFormat.of().formatHex(new FactsDigest().hash(text));
  }

  /** Groups by what their lines have in common, single lines whole. */
  private void addAll(LineTable table, GroupedLines grouped) {
    var start = joined(List.of("lines", table.declaration().name()));
    for (var group : grouped.groups()) {
      var text = new StringBuilder(start);
      append(text, String.valueOf(group.lines()));
      append(text, group.amount());
      addShared(text, table, group.row());
    }
    for (int row : grouped.rows()) {
      var text = new StringBuilder(start);
      append(text, "id " + (table.declaration().hasId() ? table.id(row) : ""));
      append(text, table.amount(row).toString());
      append(text, table.isWithdrawn(row) ? "withdrawn" : "");
      addShared(text, table, row);
    }
  }

  /** What all lines of a group have in common. */
  private void addShared(StringBuilder text, LineTable table, int row) {
    append(text, table.currency(row).code());
    append(text, table.day(row).toString());
    append(text, table.knownOn(row).toString());
    for (int c = 0; c < table.declaration().columns().size(); c++) {
      append(text, table.value(c, row));
    }
    add(text.toString());
  }

  private void addAll(RateTable table) {
    var declaration = table.declaration();
    for (int row = 0; row < table.size(); row++) {
      add(
          joined(
              List.of(
                  "rate",
                  declaration.name(),
                  declaration.currencies().get(table.currency(row)).code()
                      + " per "
                      + declaration.base().code(),
                  declaration.by().around(table.start(row)).name(),
                  table.knownOn(row).toString(),
                  table.value(row).toString())));
    }
    for (var published : table.published()) {
      add(
          joined(
              List.of(
                  "published",
                  declaration.name(),
                  published.period().toString(),
                  published.knownOn().map(LocalDate::toString).orElse("same day"))));
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
    parts.forEach(part -> append(text, part));
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }

  private void add(String line) {
    byte[] hash = hash(line);
    int bucket = (hash[0] & 0xFF) << 4 | (hash[1] & 0xFF) >>> 4;
    int end = filled[bucket];
    if (end == buckets[bucket].length) {
      buckets[bucket] = Arrays.copyOf(buckets[bucket], Math.max(HASH_BYTES, end * 2));
    }
    System.arraycopy(hash, 0, buckets[bucket], end, HASH_BYTES);
    filled[bucket] = end + HASH_BYTES;
  }

  private String total() {
    var all = new StringBuilder();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (filled[bucket] > 0) {
        all.append(HexFormat.of().formatHex(hash(sorted(bucket))));
      }
    }
    return HexFormat.of().formatHex(hash(all.toString()));
  }

  /** The hashes of a bucket as hex digits, in order and joined. */
  private String sorted(int bucket) {
    var hashes = new byte[filled[bucket] / HASH_BYTES][];
    for (int i = 0; i < hashes.length; i++) {
      int start = i * HASH_BYTES;
      hashes[i] = Arrays.copyOfRange(buckets[bucket], start, start + HASH_BYTES);
    }
    Arrays.sort(hashes, Arrays::compareUnsigned);
    var joined = new StringBuilder();
    for (byte[] hash : hashes) {
      joined.append(HexFormat.of().formatHex(hash));
    }
    return joined.toString();
  }

  private byte[] hash(String text) {
    return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
