package org.entente.agreement.parsed;

import java.util.List;

/**
 * The tokens of a text and what is wrong with its characters.
 *
 * @param tokens all of them, the last one being the end
 * @param faults in the order of the text
 */
record Lexed(List<Token> tokens, List<Fault> faults) {
  Lexed {
    tokens = List.copyOf(tokens);
    faults = List.copyOf(faults);
  }
}
