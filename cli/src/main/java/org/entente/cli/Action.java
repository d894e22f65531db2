package org.entente.cli;

import org.entente.cli.terminal.Exit;
import org.entente.cli.terminal.Refusal;

/** What a command does once its words are understood. */
interface Action {
  Exit run() throws Refusal;
}
