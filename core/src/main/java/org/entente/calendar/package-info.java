/** Days, fiscal years, months and the windows over which limits and rounding add up. */
@NullMarked
package org.entente.calendar;

import org.jspecify.annotations.NullMarked;
