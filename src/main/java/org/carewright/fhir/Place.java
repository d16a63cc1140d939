package org.carewright.fhir;

/** What a path below {@code /fhir} names, by its shape. */
enum Place {
  BASE,
  METADATA,
  SMART_CONFIGURATION,
  SYSTEM_SEARCH,
  SYSTEM_HISTORY,
  TYPE,
  TYPE_SEARCH,
  TYPE_HISTORY,
  INSTANCE,
  INSTANCE_HISTORY,
  VERSION
}
