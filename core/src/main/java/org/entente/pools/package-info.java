/**
 * The side of the lines: which lines a pool takes, and exact sums of them by element and interval.
 */
@NullMarked
package org.entente.pools;

import org.jspecify.annotations.NullMarked;
