/**
 * A book: the folder that a user keeps, with the agreements, the fact files and what each of them
 * covers.
 */
@NullMarked
package org.entente.book;

import org.jspecify.annotations.NullMarked;
