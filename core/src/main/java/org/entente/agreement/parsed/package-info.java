/** An agreement as it was written: tokens, the parsers of each construct, and what they read. */
@NullMarked
package org.entente.agreement.parsed;

import org.jspecify.annotations.NullMarked;
