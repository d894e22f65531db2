package org.entente.tidy;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** How long a file and a method of main code may be. */
final class Sizes {
  static final int LINES_OF_A_FILE = 500;
  static final int LINES_OF_A_METHOD = 70;

  private Sizes() {}

  static Optional<Finding> longFile(SourceFile file) {
    var lines = (int) file.lines().count();
    return lines <= LINES_OF_A_FILE
        ? Optional.empty()
        : Optional.of(
            new Finding(
                file.path(),
                LINES_OF_A_FILE + 1,
                "the file has %d lines, use at most %d: split it by construct or by step"
                    .formatted(lines, LINES_OF_A_FILE)));
  }

  /**
   * Counts from the first modifier or annotation to the closing brace, comments inside included.
   */
  static List<Finding> longMethods(SourceFile file) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options = List.of("-proc:none");
    var task =
        (JavacTask)
            compiler.getTask(null, null, problem -> {}, options, null, List.of(new InMemory(file)));
    var findings = new ArrayList<Finding>();
    try {
      for (var unit : task.parse()) {
        var positions = Trees.instance(task).getSourcePositions();
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void unused) {
            var start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            var end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            var lines = end - start + 1;
            if (lines > LINES_OF_A_METHOD) {
              var sentence =
                  "method %s has %d lines, use at most %d: name its steps and call them"
                      .formatted(method.getName(), lines, LINES_OF_A_METHOD);
              findings.add(new Finding(file.path(), (int) start, sentence));
            }
            return super.visitMethod(method, unused);
          }
        }.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(findings);
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(SourceFile file) {
      super(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
