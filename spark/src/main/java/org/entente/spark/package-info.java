/**
 * Spark's side of the engine of that name: a driver that answers queries about the rows of sources.
 *
 * <p>It knows nothing of agreements. The queries come as SQL from the process that runs the book,
 * which alone decides what is a good line; this side reads files, adds up, and hands rows back. Of
 * lines that are split it writes the parts, with what the parties bear as core computes it.
 */
@NullMarked
package org.entente.spark;

import org.jspecify.annotations.NullMarked;
