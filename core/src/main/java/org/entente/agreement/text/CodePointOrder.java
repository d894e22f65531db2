package org.entente.agreement.text;

import java.util.Arrays;
import java.util.Comparator;

/** The order of ids and texts wherever one decides: by code points, the same in every language. */
public final class CodePointOrder {
  public static final Comparator<String> ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodePointOrder() {}
}
