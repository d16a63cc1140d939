package org.carewright.fhir;

/** How many on a page: https://hl7.org/fhir/R4/search.html#count. */
final class Count {

  static final int USUAL = 50;
  static final int MOST = 1_000;

  private Count() {}

  /** More than the most is answered with the most, as R4 allows. */
  static int of(Parameters parameters) {
    var asked = parameters.first("_count");
    if (asked.isEmpty()) {
      return USUAL;
    }
    if (!asked.matches("[0-9]{1,9}")) {
      throw Refused.invalid("_count is a number, such as 50.");
    }
    return Math.min(Integer.parseInt(asked), MOST);
  }
}
