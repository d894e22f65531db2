/**
 * Days, years by month or by week, their parts, and the windows over which limits and rounding add
 * up.
 */
@NullMarked
package org.entente.calendar;

import org.jspecify.annotations.NullMarked;
