package org.entente.book;

import org.entente.agreement.checked.CheckedAgreements;

/** A book whose agreements have passed every check. */
public record CheckedBook(Book book, CheckedAgreements agreements) {}
