package org.entente.data.intake;

/** The columns and keys that fact files have whatever the agreement declares. */
public final class ColumnNames {
  public static final String ID = "id";
  public static final String AMOUNT = "amount";
  public static final String CURRENCY = "currency";
  public static final String WITHDRAWN = "withdrawn";
  public static final String KNOWN_ON = "known_on";
  public static final String REPORTED_BY = "reported_by";
  public static final String DOCUMENT = "document";
  public static final String INPUT = "input";
  public static final String PERIOD = "period";
  public static final String FROM = "from";
  public static final String TO = "to";
  public static final String VALUE = "value";
  public static final String ASSUMED = "assumed";

  private ColumnNames() {}
}
