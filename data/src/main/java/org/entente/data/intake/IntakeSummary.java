package org.entente.data.intake;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** How many rows each fact file had, and how many were kept, sorted by file and content. */
public record IntakeSummary(List<OfSource> sources) {
  private static final Comparator<OfSource> ORDER =
      Comparator.comparing(OfSource::file).thenComparing(OfSource::content);

  public IntakeSummary {
    sources = sources.stream().sorted(ORDER).toList();
  }

  /** The counts of these files; files of lines that are named by one pattern count together. */
  static IntakeSummary of(List<OfSource> files) {
    var together = new LinkedHashMap<List<String>, OfSource>();
    for (var file : files) {
      together.merge(List.of(file.file(), file.content()), file, OfSource::and);
    }
    return new IntakeSummary(List.copyOf(together.values()));
  }

  /**
   * The count of one fact file; rows read are rows kept and rows rejected.
   *
   * @param content the names of the lines or inputs it holds, as the book writes them
   * @param rejectedByCode how many rows were left out, by the code of the problem
   * @param assumed whether the book marks all of it as an assumption
   */
  public record OfSource(
      String file,
      String content,
      long rowsRead,
      long rowsKept,
      SequencedMap<String, Long> rejectedByCode,
      boolean assumed) {
    public OfSource {
      requireNonNull(file, "file is null");
      requireNonNull(content, "content is null");
      rejectedByCode = Collections.unmodifiableSequencedMap(new TreeMap<>(rejectedByCode));
    }

    private OfSource and(OfSource other) {
      var rejected = new TreeMap<>(rejectedByCode);
      other.rejectedByCode.forEach((code, count) -> rejected.merge(code, count, Long::sum));
      return new OfSource(
          file,
          content,
          rowsRead + other.rowsRead,
          rowsKept + other.rowsKept,
          rejected,
          assumed || other.assumed);
    }

    public long rowsRejected() {
      return rejectedByCode.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public long rowsKept() {
    return sources.stream().mapToLong(OfSource::rowsKept).sum();
  }

  public long rowsRejected() {
    return sources.stream().mapToLong(OfSource::rowsRejected).sum();
  }
}
