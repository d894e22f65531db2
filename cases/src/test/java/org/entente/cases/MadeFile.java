package org.entente.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.problems.Problem;

/** A file of a case that is too large to keep, or that an archive would not keep as it is. */
sealed interface MadeFile {
  void makeIn(Path folder) throws IOException;

  /** One part of the text again and again: {@code start}, {@code times} x {@code repeat}, end. */
  record Repeated(String file, String start, String repeat, int times, String end)
      implements MadeFile {
    @Override
    public void makeIn(Path folder) throws IOException {
      try (var out = Files.newBufferedWriter(folder.resolve(file), UTF_8)) {
        out.write(start);
        for (int i = 0; i < times; i++) {
          out.write(repeat);
        }
        out.write(end);
      }
    }
  }

  /** A link to another file. */
  record Link(String file, String target) implements MadeFile {
    @Override
    public void makeIn(Path folder) throws IOException {
      try {
        Files.createSymbolicLink(folder.resolve(file), Path.of(target));
      } catch (UnsupportedOperationException noLinks) {
        abort("this system has no links");
      }
    }
  }

  /** A file that is there already and then may not be read. */
  record Unreadable(String file) implements MadeFile {
    @Override
    public void makeIn(Path folder) throws IOException {
      try {
        var path = folder.resolve(file);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(path), "this user may read everything");
      } catch (UnsupportedOperationException noPermissions) {
        abort("this system has other permissions");
      }
    }
  }

  static MadeFile read(YamlNode.Keys block, List<Problem> problems) {
    var keys = new KeyReader(block, problems);
    var file = keys.requiredText("file", "costs.csv").map(YamlNode.Text::value).orElse("");
    var link = keys.text("link", "../costs.csv");
    var start = text(keys, "start");
    var repeat = text(keys, "repeat");
    var times = keys.text("times", "1000").map(text -> Integer.parseInt(text.value())).orElse(0);
    var end = text(keys, "end");
    boolean unreadable = keys.yes("unreadable");
    keys.finish();
    if (link.isPresent()) {
      return new Link(file, link.get().value());
    }
    return unreadable ? new Unreadable(file) : new Repeated(file, start, repeat, times, end);
  }

  /** Any text, blank or not. */
  private static String text(KeyReader keys, String key) {
    return keys.entry(key)
        .map(YamlNode.Entry::value)
        .map(value -> value instanceof YamlNode.Text text ? text.value() : "")
        .orElse("");
  }
}
