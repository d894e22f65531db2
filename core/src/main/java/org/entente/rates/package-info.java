/** Published rates of exchange, and how lines of cost are converted by them. */
@NullMarked
package org.entente.rates;

import org.jspecify.annotations.NullMarked;
