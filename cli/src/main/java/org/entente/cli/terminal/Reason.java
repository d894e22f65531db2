package org.entente.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read or written, in words without the file's name. */
public final class Reason {
  private Reason() {}

  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission is denied";
      case NoSuchFileException missing -> "it does not exist";
      case NotDirectoryException file -> "it is not a folder";
      case FileSystemException other -> lowered(other.getReason());
      default -> lowered(e.getMessage());
    };
  }

  private static String lowered(@Nullable String words) {
    return words == null || words.isBlank()
        ? "the system does not say why"
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
