/** What a statement shows: figures picked from a run and set in tables, before any layout. */
@NullMarked
package org.entente.report.statements;

import org.jspecify.annotations.NullMarked;
