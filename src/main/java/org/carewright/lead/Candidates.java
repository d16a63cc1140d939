package org.carewright.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who could lead or coordinate: coordinators and team leads at work. */
@Repository
@Transactional(readOnly = true)
class Candidates {

  private static final String SELECT =
      "select %s from staff s %s where s.active and s.role in ('COORDINATOR', 'TEAM_LEAD') "
          .formatted(Coordinator.columns("who"), Coordinator.join("who", "s.id"));

  private final JdbcClient jdbc;
  private final Relationships relationships;

  Candidates(JdbcClient jdbc, Relationships relationships) {
    this.jdbc = jdbc;
    this.relationships = relationships;
  }

  /** Of the organisations that care for the patient, the viewer's own first. */
  List<Coordinator> ofPatient(Viewer viewer, PatientId patient) {
    var caring = relationships.organisationsOf(patient);
    return own(viewer, list()).stream().filter(c -> caring.contains(c.organisation())).toList();
  }

  /** Of every organisation here, the viewer's own first. */
  List<Coordinator> everywhere(Viewer viewer) {
    return own(viewer, list());
  }

  Optional<Coordinator> find(StaffId staff) {
    return jdbc.sql(SELECT + "and s.id = :id")
        .param("id", staff.value())
        .query((row, n) -> Coordinator.read(row, "who"))
        .optional();
  }

  /** Anyone who works or worked here, for what was done in their name. */
  Coordinator get(StaffId staff) {
    return jdbc.sql(
            "select %s from staff s %s where s.id = :id"
                .formatted(Coordinator.columns("who"), Coordinator.join("who", "s.id")))
        .param("id", staff.value())
        .query((row, n) -> Coordinator.read(row, "who"))
        .single();
  }

  /** A team lead of an organisation, else another of its coordinators. */
  Optional<StaffId> standIn(OrganisationId organisation) {
    return jdbc.sql(
            """
            select id from staff where organisation_id = :organisation and active
              and role in ('COORDINATOR', 'TEAM_LEAD') order by role = 'TEAM_LEAD' desc, id limit 1\
            """)
        .param("organisation", organisation.value())
        .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
        .optional();
  }

  private List<Coordinator> list() {
    return jdbc.sql(SELECT + "order by who_organisation_name, who.family_name, who.given_name")
        .query((row, n) -> Coordinator.read(row, "who"))
        .list();
  }

  private static List<Coordinator> own(Viewer viewer, List<Coordinator> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparing(c -> !c.organisation().equals(viewer.organisation())));
    return sorted;
  }
}
