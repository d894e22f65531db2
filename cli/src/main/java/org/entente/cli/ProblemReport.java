package org.entente.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.cli.terminal.Terminal;
import org.entente.problems.Problem;
import org.entente.report.render.TextProblem;
import org.entente.report.render.TextStyle;

/** Problems as people read them: the first fifty, how many more there are, and how many in all. */
final class ProblemReport {
  private static final int MOST = 50;

  private ProblemReport() {}

  static void print(List<Problem> problems, Terminal terminal) {
    if (problems.isEmpty()) {
      return;
    }
    var style = new TextStyle(TextStyle.PLAIN.width(), terminal.errColour());
    var shown =
        problems.stream()
            .limit(MOST)
            .map(problem -> TextProblem.render(problem, style))
            .collect(Collectors.joining("\n"));
    terminal.note(shown);
    if (problems.size() > MOST) {
      terminal.note("\n... and " + (problems.size() - MOST) + " more.");
    }
    terminal.note("\n" + TextProblem.summary(problems));
  }
}
