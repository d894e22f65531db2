package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.compiled.CompiledAgreements;

/** The terms of a run: the checked agreements and the program made of them. */
public record RunTerms(CheckedAgreements agreements, CompiledAgreements program) {
  public RunTerms {
    requireNonNull(agreements, "agreements is null");
    requireNonNull(program, "program is null");
  }
}
