/** What two runs have apart: the clauses that hold, and the figures that follow. */
@NullMarked
package org.entente.report.differences;

import org.jspecify.annotations.NullMarked;
