package org.entente.amounts;

/**
 * What a value says that is yes or no: 1 for yes, 0 for no.
 *
 * <p>Example: {@code input declined[well, party]: yes/no over term, vintage newest}. Such a value
 * is read by conditions; it is never added.
 */
public record YesNo() implements Unit {
  public static final YesNo YES_NO = new YesNo();

  @Override
  public String code() {
    return "yes/no";
  }

  @Override
  public String text(Rational value) {
    return value.signum() == 0 ? "no" : "yes";
  }
}
