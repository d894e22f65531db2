/** Figures computed from terms and facts, by a reference and a fast evaluator that agree. */
@NullMarked
package org.entente.determinations;

import org.jspecify.annotations.NullMarked;
