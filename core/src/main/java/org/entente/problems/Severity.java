package org.entente.problems;

/** Whether a problem stops the work ({@code ERROR}) or only tells ({@code WARNING}). */
public enum Severity {
  ERROR,
  WARNING
}
