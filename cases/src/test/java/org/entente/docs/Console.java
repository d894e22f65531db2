package org.entente.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A block of commands, each behind {@code $}, and what they print. */
final class Console {
  private static final String PROMPT = "$ ";

  private final Block block;
  private final List<Call> calls = new ArrayList<>();

  private record Call(String command, List<String> output) {}

  Console(Block block) {
    this.block = block;
    for (var line : block.lines()) {
      if (line.startsWith(PROMPT)) {
        calls.add(new Call(line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (calls.isEmpty()) {
        throw new AssertionError("a block of commands starts with `$ `");
      } else {
        calls.getLast().output().add(line);
      }
    }
  }

  /** Runs the commands; gives the text that the block should have. */
  String run(Scratch scratch) throws IOException, InterruptedException {
    var text = new StringBuilder();
    for (var call : calls) {
      var result = scratch.run(call.command());
      if (result.exit() != block.exit()) {
        throw new AssertionError(
            "`%s` ends with %d, and the page says %d:\n%s"
                .formatted(
                    call.command(),
                    result.exit(),
                    block.exit(),
                    String.join("\n", result.lines())));
      }
      text.append(PROMPT).append(call.command()).append('\n');
      new Output(stripped(call.output()))
          .renewed(stripped(result.lines()))
          .forEach(line -> text.append(line).append('\n'));
      text.append(call.equals(calls.getLast()) ? "" : blankLines(call.output()));
    }
    return text.toString();
  }

  /** Without blank lines at the end, which a page may have or not. */
  private static List<String> stripped(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static String blankLines(List<String> lines) {
    return "\n".repeat(lines.size() - stripped(lines).size());
  }
}
