package org.carewright.record.search;

import java.util.Locale;

/** How a value is compared (https://hl7.org/fhir/R4/search.html#prefix). */
enum Prefix {
  EQ,
  NE,
  GT,
  LT,
  GE,
  LE,
  SA,
  EB,
  AP;

  /** A value without its prefix. */
  record Of(Prefix prefix, String rest) {}

  /** Without a prefix it is "equal". */
  static Of read(String value) {
    if (value.length() > 2 && Character.isLetter(value.charAt(0))) {
      for (var prefix : values()) {
        if (value.startsWith(prefix.name().toLowerCase(Locale.ROOT))) {
          return new Of(prefix, value.substring(2));
        }
      }
    }
    return new Of(EQ, value);
  }
}
