/** How a figure came about: a flat graph of nodes, made on demand from the slots of its run. */
@NullMarked
package org.entente.explanations;

import org.jspecify.annotations.NullMarked;
