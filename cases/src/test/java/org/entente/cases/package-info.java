/**
 * Runs the case folders under {@code cases/}: each is a small book or agreement with what the
 * command line must answer. {@link org.entente.cases.CasesTest} runs them all; {@code
 * cases/README.md} says what a case consists of.
 */
package org.entente.cases;
