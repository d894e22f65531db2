package org.entente.determinations;

/**
 * What became of the lines of one source under one agreement, as known on the run's day.
 *
 * @param included lines that a pool took
 * @param excluded lines that the agreement says it leaves out
 * @param unassigned lines that no pool took and nothing is said of, or whose column for a pool's
 *     set is blank
 * @param outsideTerm lines dated outside the agreement's term
 */
public record LineUse(
    String agreement, String lines, int included, int excluded, int unassigned, int outsideTerm) {}
