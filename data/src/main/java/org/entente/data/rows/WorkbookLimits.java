package org.entente.data.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a workbook may grow to when it is unpacked. A file of a few kilobytes can hold gigabytes of
 * one letter, so all parts are unpacked once, without being kept, before anything is read.
 */
final class WorkbookLimits {
  private static final int PARTS_MOST = 10_000;

  /** A sheet is read row by row, so its size costs time only. */
  private static final long SHEET_MOST = 8L << 30;

  /** All other parts are kept in memory. */
  private static final long PART_MOST = 256L << 20;

  /** The text of one cell has at most 32,767 characters. */
  private static final long TEXT_MOST = 1L << 20;

  private WorkbookLimits() {}

  /** Whether nothing in the workbook is larger than it may be. */
  static boolean hold(Path workbook) throws IOException {
    try (var zip = new ZipFile(workbook.toFile())) {
      return zip.size() <= PARTS_MOST && hold(zip, zip.entries());
    }
  }

  private static boolean hold(ZipFile zip, Enumeration<? extends ZipEntry> parts)
      throws IOException {
    while (parts.hasMoreElements()) {
      var part = parts.nextElement();
      try (var bytes = zip.getInputStream(part)) {
        if (isRead(part) && !holds(bytes, isSheet(part) ? SHEET_MOST : PART_MOST)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the part is text; pictures and macros are never unpacked. */
  private static boolean isRead(ZipEntry part) {
    return part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
  }

  private static boolean isSheet(ZipEntry part) {
    return part.getName().contains("/worksheets/");
  }

  private static boolean holds(InputStream bytes, long most) throws IOException {
    var chunk = new byte[1 << 16];
    long size = 0;
    long textSize = 0;
    for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
      size += read;
      for (int i = 0; i < read; i++) {
        textSize = chunk[i] == '<' ? 0 : textSize + 1;
        if (textSize > TEXT_MOST) {
          return false;
        }
      }
      if (size > most) {
        return false;
      }
    }
    return true;
  }
}
