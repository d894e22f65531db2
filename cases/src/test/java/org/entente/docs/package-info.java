/** Runs what the pages of the project print: agreements, files of a book, commands and output. */
@NullMarked
package org.entente.docs;

import org.jspecify.annotations.NullMarked;
