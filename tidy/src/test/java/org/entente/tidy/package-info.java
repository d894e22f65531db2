/**
 * Tests about the code itself: how long files and methods are, what may use what, words that do not
 * belong, cases and reasons that are missing. A check is a function from a file to its findings;
 * {@link TidyTest} runs them all on the project.
 */
package org.entente.tidy;
