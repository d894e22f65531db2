/** Where a command reads from and prints to: results, notes, problems and progress. */
@NullMarked
package org.entente.cli.terminal;

import org.jspecify.annotations.NullMarked;
