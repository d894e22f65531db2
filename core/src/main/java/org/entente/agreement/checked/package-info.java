/**
 * An agreement whose names are bound, whose types and units agree, and whose pools are proved to be
 * borne in full: one check for each family of rules.
 */
@NullMarked
package org.entente.agreement.checked;

import org.jspecify.annotations.NullMarked;
