/**
 * What is known from outside: inputs by period and vintage, and lines of cost, each with the day
 * since when it is known and where it comes from.
 */
@NullMarked
package org.entente.facts;

import org.jspecify.annotations.NullMarked;
