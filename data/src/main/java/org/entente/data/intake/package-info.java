/**
 * Facts from files: lines of cost, values of inputs, rates of exchange and lists of members, read
 * by what the agreements declare. Every row is either kept or left out with a problem that says
 * what to write instead.
 */
@NullMarked
package org.entente.data.intake;

import org.jspecify.annotations.NullMarked;
