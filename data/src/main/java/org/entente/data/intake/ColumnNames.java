package org.entente.data.intake;

/** The columns and keys that fact files have whatever the agreement declares. */
final class ColumnNames {
  static final String ID = "id";
  static final String AMOUNT = "amount";
  static final String CURRENCY = "currency";
  static final String WITHDRAWN = "withdrawn";
  static final String KNOWN_ON = "known_on";
  static final String REPORTED_BY = "reported_by";
  static final String DOCUMENT = "document";
  static final String INPUT = "input";
  static final String PERIOD = "period";
  static final String FROM = "from";
  static final String TO = "to";
  static final String VALUE = "value";
  static final String ASSUMED = "assumed";

  private ColumnNames() {}
}
