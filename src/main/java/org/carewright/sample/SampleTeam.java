package org.carewright.sample;

/** The sample's teams. */
enum SampleTeam {
  CONDITIONS(
      SampleOrganisation.FERNHILL,
      "Long-term conditions",
      "Diabetes, heart, lung and kidney disease"),
  TRANSITIONS(
      SampleOrganisation.FERNHILL,
      "Transitions and frailty",
      "Home from hospital, falls, later life"),
  COMMUNITY(SampleOrganisation.ASHBY, "Community support", "Housing, money, loneliness, families");

  private final SampleOrganisation organisation;
  private final String label;
  private final String purpose;

  SampleTeam(SampleOrganisation organisation, String label, String purpose) {
    this.organisation = organisation;
    this.label = label;
    this.purpose = purpose;
  }

  SampleOrganisation organisation() {
    return organisation;
  }

  String label() {
    return label;
  }

  String purpose() {
    return purpose;
  }
}
