package org.entente.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Finds and copies files on the file systems that Hadoop knows, such as {@code
 * hdfs://namenode:9000/ledger/year=*}{@code /*.parquet}.
 *
 * <p>{@code *} stands for any characters of one name and {@code ?} for one, and nothing else has a
 * meaning. Names that begin with a point or a low line are of the systems themselves, unless a
 * pattern begins so.
 */
final class Locations {
  private static final Pattern SIGN = Pattern.compile("[*?]");

  private final Configuration settings;

  Locations(Configuration settings) {
    this.settings = settings;
  }

  /**
   * The files at a location in the order of their names: the file itself, those of a pattern, or,
   * if it ends with {@code /}, all Parquet and CSV files below a folder.
   */
  List<FileStatus> files(String location) throws IOException {
    int path = location.indexOf('/', location.indexOf("://") + 3);
    var root = new Path(location.substring(0, path + 1));
    var names = List.of(location.substring(path + 1).split("/", -1));
    var found = new ArrayList<FileStatus>();
    find(root, names, found);
    return found;
  }

  private FileSystem system(Path path) throws IOException {
    try {
      return path.getFileSystem(settings);
    } catch (RuntimeException | IOException e) {
      if (e instanceof UnsupportedFileSystemException || isClassMissing(e)) {
        var scheme = path.toUri().getScheme();
        throw new IOException("its jars have no file system `" + scheme + "`.", e);
      }
      throw e;
    }
  }

  private static boolean isClassMissing(Throwable e) {
    return e instanceof ClassNotFoundException
        || (e.getCause() != null && isClassMissing(e.getCause()));
  }

  private void find(Path folder, List<String> names, List<FileStatus> found) throws IOException {
    var name = names.get(0);
    var rest = names.subList(1, names.size());
    if (name.isEmpty()) {
      findBelow(folder, found);
    } else if (SIGN.matcher(name).find()) {
      for (var status : matching(folder, name)) {
        take(status, rest, found);
      }
    } else if (rest.isEmpty()) {
      status(new Path(folder, name), found);
    } else {
      find(new Path(folder, name), rest, found);
    }
  }

  private void take(FileStatus status, List<String> rest, List<FileStatus> found)
      throws IOException {
    if (rest.isEmpty() && status.isFile()) {
      found.add(status);
    } else if (!rest.isEmpty() && status.isDirectory()) {
      find(status.getPath(), rest, found);
    }
  }

  private void status(Path file, List<FileStatus> found) throws IOException {
    try {
      var status = system(file).getFileStatus(file);
      if (status.isFile()) {
        found.add(status);
      }
    } catch (FileNotFoundException none) {
      // There is no file of that name.
    }
  }

  private List<FileStatus> matching(Path folder, String name) throws IOException {
    var pattern = pattern(name);
    return children(folder).stream()
        .filter(child -> pattern.matcher(child.getPath().getName()).matches())
        .filter(child -> !isHidden(child) || isHidden(name))
        .toList();
  }

  private void findBelow(Path folder, List<FileStatus> found) throws IOException {
    for (var child : children(folder)) {
      if (isHidden(child)) {
        continue;
      }
      if (child.isDirectory()) {
        findBelow(child.getPath(), found);
      } else if (isRead(child)) {
        found.add(child);
      }
    }
  }

  private static boolean isRead(FileStatus file) {
    var name = file.getPath().getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".parquet") || name.endsWith(".csv");
  }

  /** What lies in a folder, in the order of the names by code point; nothing if there is none. */
  private List<FileStatus> children(Path folder) throws IOException {
    try {
      var children = new ArrayList<>(List.of(system(folder).listStatus(folder)));
      children.sort(
          Comparator.comparing(
              child -> child.getPath().getName().codePoints().toArray(), Arrays::compare));
      return children;
    } catch (FileNotFoundException none) {
      return List.of();
    }
  }

  private static boolean isHidden(FileStatus file) {
    return isHidden(file.getPath().getName());
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(
        name.codePoints()
            .mapToObj(Character::toString)
            .map(sign -> sign.equals("*") ? ".*" : sign.equals("?") ? "." : Pattern.quote(sign))
            .collect(Collectors.joining()),
        Pattern.DOTALL);
  }

  /** Copies a file into one that is there, so that nobody else gets the right to read it. */
  void copy(String location, java.nio.file.Path target) throws IOException {
    var file = new Path(location);
    try (var in = system(file).open(file);
        var out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
  }

  /** Copies the first lines of a file, as many as have at most so many bytes together. */
  void copyFirst(String location, int bytesMost, java.nio.file.Path target) throws IOException {
    var file = new Path(location);
    try (var in = system(file).open(file)) {
      var bytes = in.readNBytes(bytesMost + 1);
      int end = bytes.length;
      if (end > bytesMost) {
        end = bytesMost;
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
      }
      Files.write(target, Arrays.copyOf(bytes, end == 0 ? bytes.length : end));
    }
  }
}
