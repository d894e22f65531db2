/**
 * Exact numbers, units and days, interest over them, and the two ways to round: one value, or a
 * vector with its remainder.
 */
@NullMarked
package org.entente.amounts;

import org.jspecify.annotations.NullMarked;
