package org.carewright.home.caseload;

import java.util.Locale;

/** The columns a caseload can be sorted by. */
enum Order {
  NEXT("Next step", "due asc nulls first, risk asc"),
  PATIENT("Patient", "lower(family_name) asc, lower(given_names) asc"),
  RISK("Risk", "risk asc, due asc nulls first"),
  CONTACT("Last contact", "last_contact asc nulls first, due asc"),
  COORDINATOR("Coordinator", "coordinators asc, lower(family_name) asc");

  private final String label;
  private final String sql;

  Order(String label, String sql) {
    this.label = label;
    this.sql = sql;
  }

  String label() {
    return label;
  }

  /** The id at the end makes the order total, so that no line is on two pages or on none. */
  String sql(boolean descending) {
    return (descending ? turned() : sql) + ", patient_id";
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Only the first column turns round; what settles ties stays. */
  private String turned() {
    var first = sql.split(",", 2)[0];
    var desc = first.replace("asc", "desc").replace("nulls first", "nulls last");
    return desc + sql.substring(first.length());
  }
}
