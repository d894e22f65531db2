/** Lines of cost split among the parties, exact on both margins: by line and by party. */
@NullMarked
package org.entente.spread;

import org.jspecify.annotations.NullMarked;
