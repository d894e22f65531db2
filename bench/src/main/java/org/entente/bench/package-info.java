/** Speed of the stages, each against a peer in the same run. Not part of what Entente ships. */
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
