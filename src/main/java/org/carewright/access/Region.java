package org.carewright.access;

/** Where an organisation works: decides identifiers, holidays and wording. */
public enum Region {
  ENGLAND("England"),
  SCOTLAND("Scotland"),
  WALES("Wales"),
  NORTHERN_IRELAND("Northern Ireland"),
  US("United States");

  private final String label;

  Region(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
