/** What can be wrong with what a user wrote or supplied, and the texts that say so. */
@NullMarked
package org.entente.problems;

import org.jspecify.annotations.NullMarked;
