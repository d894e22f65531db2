/**
 * The canonical JSON form of agreements: what other programs read and write instead of the text.
 *
 * <p>It says what the text says, clause by clause; {@link
 * org.entente.report.agreements.AgreementJson} turns one into the other.
 */
@NullMarked
package org.entente.report.agreements;

import org.jspecify.annotations.NullMarked;
