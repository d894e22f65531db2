/** The compiled form: ordered steps on numbered slots, with no names left to look up. */
@NullMarked
package org.entente.agreement.compiled;

import org.jspecify.annotations.NullMarked;
