package org.entente.data.text;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A file on another file system, as it was found there.
 *
 * @param location where it lies, in full
 * @param changed when it was last written
 */
public record FileElsewhere(String location, long bytes, Instant changed) {
  public FileElsewhere {
    requireNonNull(location, "location is null");
    requireNonNull(changed, "changed is null");
  }
}
