/**
 * Lines of cost in bulk: an engine adds up those that are alike, and what it hands on is small; and
 * it splits them, where their parts are wanted.
 *
 * <p>The engine decides nothing about lines. It adds up plain rows, whose amounts are digits that
 * no reading could change, and hands every other row, and every group's values, to the reader of
 * rows, which says what is a good line and what is wrong with a bad one.
 */
@NullMarked
package org.entente.bulk;

import org.jspecify.annotations.NullMarked;
