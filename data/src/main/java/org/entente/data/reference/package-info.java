/** Reference data that ships with Entente, each row with its source. */
@NullMarked
package org.entente.data.reference;

import org.jspecify.annotations.NullMarked;
