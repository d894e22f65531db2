package org.entente.agreement.parsed;

/** Lets tests of other packages compare what was parsed. */
public final class ParsedTexts {
  private ParsedTexts() {}

  /** What the file says, without the places where it stands. */
  public static String withoutPlaces(ParsedFile file) {
    return WithoutPlaces.of(file.agreements());
  }
}
