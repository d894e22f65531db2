package org.entente.agreement.parsed;

import org.entente.agreement.text.Labels;

/** A name with its labels: a party, a member of a set. */
public record Labelled(Name name, Labels labels) {}
