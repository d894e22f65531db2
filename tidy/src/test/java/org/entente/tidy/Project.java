package org.entente.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The project's folder and its text files. Git is not asked, since a copy unpacked from an archive
 * has none.
 */
final class Project {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", ".idea", ".vscode", ".settings", "node_modules");
  private static final Project HERE = new Project(findRoot());

  private final Path root;
  private final List<SourceFile> files;

  private Project(Path root) {
    this.root = root;
    this.files = read(root);
  }

  static Project here() {
    return HERE;
  }

  /** All text files, sorted by path. */
  List<SourceFile> files() {
    return files;
  }

  List<SourceFile> mainJava() {
    return files.stream().filter(SourceFile::isMainJava).toList();
  }

  Optional<SourceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The names of the folders directly in a folder, sorted; none if it does not exist. */
  List<String> foldersIn(String folder) {
    var path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var entries = Files.list(path)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  private static Path findRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("run this test from inside the project");
      }
    }
    return folder;
  }

  private static List<SourceFile> read(Path root) {
    var files = new ArrayList<SourceFile>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile()) {
                var path = root.relativize(file).toString().replace('\\', '/');
                textOf(file).ifPresent(text -> files.add(new SourceFile(path, text)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return List.copyOf(files);
  }

  /** Empty for what is not UTF-8, such as a spreadsheet or a case about bad bytes. */
  private static Optional<String> textOf(Path file) throws IOException {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
