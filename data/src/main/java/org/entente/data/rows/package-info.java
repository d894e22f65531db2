/** Rows of text cells, each with its place, out of the kinds of files that facts are kept in. */
@NullMarked
package org.entente.data.rows;

import org.jspecify.annotations.NullMarked;
