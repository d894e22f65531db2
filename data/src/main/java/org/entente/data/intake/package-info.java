/**
 * Facts from files: lines of cost and values of inputs, read by what the agreements declare. Every
 * row is either kept or left out with a problem that says what to write instead.
 */
@NullMarked
package org.entente.data.intake;

import org.jspecify.annotations.NullMarked;
