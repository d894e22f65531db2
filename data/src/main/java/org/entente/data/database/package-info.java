/** Tables of a database as sources of facts: read once, in a transaction that cannot write. */
@NullMarked
package org.entente.data.database;

import org.jspecify.annotations.NullMarked;
