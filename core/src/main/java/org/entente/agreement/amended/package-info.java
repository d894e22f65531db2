/** Agreements as amended: which clauses hold on which days, as agreed by a day. */
@NullMarked
package org.entente.agreement.amended;

import org.jspecify.annotations.NullMarked;
