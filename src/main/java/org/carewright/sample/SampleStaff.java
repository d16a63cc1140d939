package org.carewright.sample;

import static org.carewright.access.Role.ADMINISTRATOR;
import static org.carewright.access.Role.COORDINATOR;
import static org.carewright.access.Role.PROFESSIONAL;
import static org.carewright.access.Role.SAFETY_OFFICER;
import static org.carewright.access.Role.TEAM_LEAD;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carewright.access.Role;

/** Who works in the sample. All made up. */
enum SampleStaff {
  AMIRA("Amira", "Osei", COORDINATOR, "Care coordinator", SampleTeam.CONDITIONS),
  DANIEL("Daniel", "Reyes", COORDINATOR, "Care coordinator", SampleTeam.CONDITIONS),
  PRIYA("Priya", "Nair", COORDINATOR, "Transitions coordinator", SampleTeam.TRANSITIONS),
  TOM("Tom", "Hughes", COORDINATOR, "Care coordinator", SampleTeam.TRANSITIONS),
  GRACE(
      "Grace",
      "Mbeki",
      TEAM_LEAD,
      "Lead coordinator",
      SampleTeam.CONDITIONS,
      SampleTeam.TRANSITIONS),
  HELEN("Helen", "Ward", PROFESSIONAL, "Family physician", SampleTeam.CONDITIONS),
  MARCUS("Marcus", "Lee", PROFESSIONAL, "Clinical pharmacist", SampleTeam.CONDITIONS),
  NINA("Nina", "Kowalska", PROFESSIONAL, "Physical therapist", SampleTeam.TRANSITIONS),
  RUTH("Ruth", "Bailey", ADMINISTRATOR, "Practice manager", SampleTeam.CONDITIONS),
  OLIVE("Olive", "Grant", SAFETY_OFFICER, "Patient safety officer", SampleTeam.CONDITIONS),
  LEO("Leo", "Santos", COORDINATOR, "Community coordinator", SampleTeam.COMMUNITY),
  MAYA("Maya", "Fischer", TEAM_LEAD, "Support lead", SampleTeam.COMMUNITY),
  BEN("Ben", "Carter", PROFESSIONAL, "Social worker", SampleTeam.COMMUNITY);

  private final String givenName;
  private final String familyName;
  private final Role role;
  private final String jobTitle;
  private final List<SampleTeam> teams;

  SampleStaff(
      String givenName, String familyName, Role role, String jobTitle, SampleTeam... teams) {
    this.givenName = givenName;
    this.familyName = familyName;
    this.role = role;
    this.jobTitle = jobTitle;
    this.teams = Arrays.asList(teams);
  }

  String givenName() {
    return givenName;
  }

  String familyName() {
    return familyName;
  }

  Role role() {
    return role;
  }

  String jobTitle() {
    return jobTitle;
  }

  List<SampleTeam> teams() {
    return teams;
  }

  SampleOrganisation organisation() {
    return teams.getFirst().organisation();
  }

  String username() {
    return givenName.toLowerCase(Locale.ROOT);
  }

  String email() {
    return username() + "@" + organisation().domain();
  }
}
