package org.carewright.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The person on whose behalf a request runs. Resolved once per request; every read of patient data
 * starts from it. A controller asks for it as a parameter.
 */
public record Viewer(
    StaffId staff,
    OrganisationId organisation,
    String organisationName,
    List<TeamId> teams,
    Role role,
    String name,
    ZoneId zone,
    Region region,
    Purpose purpose) {

  public Viewer {
    teams = List.copyOf(teams);
  }

  /**
   * The SQL condition that lets through only patients this viewer may see; give the statement
   * {@link #params()} as well. Coordinators and leads see the patients of their organisation,
   * professionals those on whose team they are, administrators and safety officers none.
   *
   * @param patientColumn the column that holds the patient's id, such as {@code t.patient_id}
   */
  public static String sees(String patientColumn) {
    return seen(patientColumn, "");
  }

  /**
   * The same, asked of one row after another: for a statement that has few rows at hand, where
   * reading all that the viewer sees would cost more. {@code offset 0} keeps the database from it.
   */
  public static String seesEach(String patientColumn) {
    return seen(patientColumn, " offset 0");
  }

  private static String seen(String patientColumn, String how) {
    return """
    exists (select 1 from relationship seen
      where seen.patient_id = %s and seen.ended_at is null
        and (seen.organisation_id = cast(:viewerOrganisation as uuid)
          or seen.staff_id = :viewerStaff)%s)\
    """
        .formatted(patientColumn, how);
  }

  /** The named parameters that {@link #sees} uses: viewerStaff and viewerOrganisation. */
  public Map<String, Object> params() {
    var params = new HashMap<String, Object>();
    params.put("viewerStaff", staff.value());
    params.put("viewerOrganisation", coordinates() ? organisation.value().toString() : null);
    return params;
  }

  /** Their teams as an array, for a statement. */
  public UUID[] teamIds() {
    return teams.stream().map(TeamId::value).toArray(UUID[]::new);
  }

  /** Whether this person carries or leads a caseload, and so sees their organisation's patients. */
  public boolean coordinates() {
    return role == Role.COORDINATOR || role == Role.TEAM_LEAD;
  }

  public boolean leads() {
    return role == Role.TEAM_LEAD;
  }

  /** Whether this person works with patients; administrators and safety officers do not. */
  public boolean cares() {
    return role.cares();
  }

  /** Whether this person watches over the safety of all their organisation's patients. */
  public boolean oversees() {
    return role == Role.TEAM_LEAD || role == Role.SAFETY_OFFICER;
  }

  public boolean administers() {
    return role == Role.ADMINISTRATOR;
  }

  /** Today where this person works. */
  public LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(zone));
  }
}
