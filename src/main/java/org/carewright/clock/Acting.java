package org.carewright.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Directory;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whose behalf clocks are started when no person did what starts them. */
@Component
class Acting {

  private final JdbcClient jdbc;
  private final CurrentViewer viewers;
  private final Directory directory;

  Acting(JdbcClient jdbc, CurrentViewer viewers, Directory directory) {
    this.jdbc = jdbc;
    this.viewers = viewers;
    this.directory = directory;
  }

  private record Coordinated(OrganisationId organisation, StaffId coordinator) {}

  /** Someone of each organisation where the patient is enrolled. */
  List<Viewer> forPatient(PatientId patient) {
    return jdbc
        .sql(
            """
            select distinct on (organisation_id) organisation_id, coordinator_id from enrolment
            where patient_id = :patient and status <> 'CLOSED'
            order by organisation_id, started_on\
            """)
        .param("patient", patient.value())
        .query((row, n) ->
            new Coordinated(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new StaffId(row.getObject("coordinator_id", UUID.class))))
        .list()
        .stream()
        .flatMap(one -> of(one.organisation(), one.coordinator()).stream())
        .toList();
  }

  /** The coordinator, or whoever else there carries a caseload when they have left. */
  Optional<Viewer> of(OrganisationId organisation, StaffId coordinator) {
    var others = directory.listStaff(organisation).stream().map(staff -> staff.id());
    return Stream.concat(Stream.of(coordinator), others)
        .flatMap(id -> viewers.load(id).stream())
        .filter(Viewer::coordinates)
        .findFirst();
  }
}
