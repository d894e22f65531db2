package org.entente.facts;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Gathers rows of lines, one after another, into a {@link LineTable}. */
public final class LineTableBuilder {
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  final LinesDeclaration declaration;
  int size;
  String[] ids = new String[64];
  int[] days = new int[64];
  int[] knownOn = new int[64];
  boolean[] withdrawn = new boolean[64];
  long[] amounts = new long[64];
  final SequencedMap<Integer, BigInteger> largeAmounts = new TreeMap<>();
  final int[][] codes;
  final List<SequencedMap<String, Integer>> dictionaries = new ArrayList<>();
  final List<String> files = new ArrayList<>();
  int[] fileOf = new int[64];
  int[] lineOf = new int[64];

  /** Of a group how many lines it is; 0 of a single line. */
  int[] grouped = new int[64];

  public LineTableBuilder(LinesDeclaration declaration) {
    this.declaration = declaration;
    codes = new int[declaration.columns().size() + 2][64];
    for (int c = 0; c < codes.length; c++) {
      dictionaries.add(new LinkedHashMap<>());
    }
  }

  /**
   * One row, checked already.
   *
   * @param id the identity, "" where lines have none
   * @param units the amount in units in which the declaration counts it
   * @param values the declared columns in their order, blanks as ""
   */
  public record Row(
      String id,
      LocalDate day,
      LocalDate knownOn,
      boolean withdrawn,
      BigInteger units,
      List<String> values,
      String reportedBy,
      String document,
      String file,
      int line) {}

  public void add(Row row) {
    grow();
    ids[size] = row.id();
    days[size] = (int) row.day().toEpochDay();
    knownOn[size] = (int) row.knownOn().toEpochDay();
    withdrawn[size] = row.withdrawn();
    if (row.units().compareTo(MIN) < 0 || row.units().compareTo(MAX) > 0) {
      largeAmounts.put(size, row.units());
    } else {
      amounts[size] = row.units().longValue();
    }
    for (int c = 0; c < declaration.columns().size(); c++) {
      codes[c][size] = code(c, row.values().get(c));
    }
    codes[codes.length - 2][size] = code(codes.length - 2, row.reportedBy());
    codes[codes.length - 1][size] = code(codes.length - 1, row.document());
    fileOf[size] = file(row.file());
    lineOf[size] = row.line();
    grouped[size] = 0;
    size++;
  }

  /**
   * Adds lines that are alike but for their amounts as one row.
   *
   * @param row what they have in common, without an id; its amount is their sum
   * @param lines how many they are
   */
  public void addGroup(Row row, int lines) {
    add(row);
    grouped[size - 1] = lines;
  }

  /** How many rows there are so far. */
  public int size() {
    return size;
  }

  public LineTable build() {
    return new LineTable(this);
  }

  private int code(int column, String value) {
    var dictionary = dictionaries.get(column);
    return dictionary.computeIfAbsent(value, v -> dictionary.size());
  }

  private int file(String name) {
    if (files.isEmpty() || !files.getLast().equals(name)) {
      files.add(name);
    }
    return files.size() - 1;
  }

  private void grow() {
    if (size < ids.length) {
      return;
    }
    int capacity = size * 2;
    ids = Arrays.copyOf(ids, capacity);
    days = Arrays.copyOf(days, capacity);
    knownOn = Arrays.copyOf(knownOn, capacity);
    withdrawn = Arrays.copyOf(withdrawn, capacity);
    amounts = Arrays.copyOf(amounts, capacity);
    fileOf = Arrays.copyOf(fileOf, capacity);
    lineOf = Arrays.copyOf(lineOf, capacity);
    grouped = Arrays.copyOf(grouped, capacity);
    for (int c = 0; c < codes.length; c++) {
      codes[c] = Arrays.copyOf(codes[c], capacity);
    }
  }
}
