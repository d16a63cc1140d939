package org.carewright.access;

/** Where an organisation works: decides identifiers, holidays and wording. */
public enum Region {
  ENGLAND,
  SCOTLAND,
  WALES,
  NORTHERN_IRELAND,
  US
}
