package org.carewright.sample;

/** The sample's organisations; the population is from Massachusetts, so they are there too. */
enum SampleOrganisation {
  FERNHILL("Fernhill Primary Care", "fernhill.example", "555-0100"),
  ASHBY("Ashby Community Support", "ashby.example", "555-0170");

  private final String label;
  private final String domain;
  private final String phone;

  SampleOrganisation(String label, String domain, String phone) {
    this.label = label;
    this.domain = domain;
    this.phone = phone;
  }

  String label() {
    return label;
  }

  String domain() {
    return domain;
  }

  String phone() {
    return phone;
  }
}
