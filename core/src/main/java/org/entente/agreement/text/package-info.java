/** The text of an agreement and places in it. */
@NullMarked
package org.entente.agreement.text;

import org.jspecify.annotations.NullMarked;
