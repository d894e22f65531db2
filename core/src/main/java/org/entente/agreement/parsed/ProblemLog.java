package org.entente.agreement.parsed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.SourceText;
import org.entente.problems.Problem;

/**
 * Collects the problems of a text, at most one for each clause: a character that has no place there
 * goes before what the parser made of it.
 */
final class ProblemLog {
  private final SourceText source;
  private final Deque<Fault> lexical;
  private final List<Problem> problems = new ArrayList<>();
  private String address = "";
  private Optional<Fault> first = Optional.empty();

  ProblemLog(SourceText source, List<Fault> lexical) {
    this.source = source;
    this.lexical = new ArrayDeque<>(lexical);
  }

  /** A clause starts at that character; what is wrong before it lies outside of clauses. */
  void begin(String address, int start) {
    this.address = "";
    end(start);
    this.address = address;
  }

  /** The address of the clause that is being read, once its name is known. */
  void address(String address) {
    this.address = address;
  }

  String address() {
    return address;
  }

  /** Something is wrong with the clause that is being read; the first report counts. */
  void report(Fault fault) {
    first = first.or(() -> Optional.of(fault));
  }

  /** The clause that is being read ends before that character. */
  void end(int end) {
    var odd = Optional.<Fault>empty();
    while (!lexical.isEmpty() && lexical.peek().span().start() < end) {
      var fault = lexical.pop();
      odd = odd.or(() -> Optional.of(fault));
    }
    odd.or(() -> first).ifPresent(this::add);
    first = Optional.empty();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void add(Fault fault) {
    var place = source.place(fault.span(), address);
    problems.add(Problem.of(fault.code(), place, fault.arguments().toArray()));
  }
}
