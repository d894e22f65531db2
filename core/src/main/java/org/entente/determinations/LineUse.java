package org.entente.determinations;

/**
 * What became of the lines of one source under one agreement, as known on the run's day.
 *
 * <p>Example: of 120 lines 110 are in pools, 6 are excluded and 4 lie outside the term; none is
 * unassigned, so all are accounted for.
 *
 * @param included lines that a pool took
 * @param excluded lines that the agreement says it leaves out
 * @param unassigned lines that no pool took and nothing is said of, or whose column for a pool's
 *     set is blank
 * @param outsideTerm lines dated outside the agreement's term
 */
public record LineUse(
    String agreement, String lines, int included, int excluded, int unassigned, int outsideTerm) {}
