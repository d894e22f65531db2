/** The command line: one class per command, and the shell around them. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
