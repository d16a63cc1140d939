package org.carewright.balance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskHandovers.Handing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is in the name of someone who leaves. Counts all there is, also for patients whom the viewer
 * may not see, since all of it keeps them from leaving; names nobody.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Remainder {

  /**
   * How much there is.
   *
   * @param people in their care here
   * @param tasks open, in their name
   * @param strayTasks those of the tasks that are for people they do not coordinate
   * @param homeless those of the stray ones that no coordinator at work could take
   * @param hidden tasks for people whom the viewer may not see
   * @param places on care teams
   */
  record Counts(int people, int tasks, int strayTasks, int homeless, int hidden, int places) {

    boolean holdsThem() {
      return people + tasks > 0;
    }
  }

  private static final String COORDINATOR =
      """
      (select e.coordinator_id from enrolment e join staff s on s.id = e.coordinator_id
        where e.patient_id = t.patient_id and e.organisation_id = :organisation
          and e.status <> 'CLOSED' and s.active and s.role in ('COORDINATOR', 'TEAM_LEAD')
          and e.coordinator_id <> :leaver
        order by e.started_on, e.id limit 1)\
      """;

  private static final String STRAY =
      """
      not exists (select 1 from enrolment e where e.patient_id = t.patient_id
        and e.coordinator_id = :leaver and e.status <> 'CLOSED')\
      """;

  private final JdbcClient jdbc;

  Remainder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counts count(Viewer viewer, StaffId leaver) {
    return jdbc.sql(
            """
            select (select count(distinct patient_id) from enrolment
                where coordinator_id = :leaver and status <> 'CLOSED') as people,
              (select count(*) from care_team_member
                where staff_id = :leaver and until is null) as places,
              count(*) as tasks, count(*) filter (where {stray}) as stray,
              count(*) filter (where {stray} and {coordinator} is null and {sees}) as homeless,
              count(*) filter (where not {sees}) as hidden
            from task t where t.owner_staff_id = :leaver and t.ended_at is null\
            """
                .replace("{stray}", STRAY)
                .replace("{coordinator}", COORDINATOR)
                .replace("{sees}", Viewer.sees("t.patient_id")))
        .params(viewer.params())
        .param("leaver", leaver.value())
        .param("organisation", viewer.organisation().value())
        .query((row, n) ->
            new Counts(
                row.getInt("people"),
                row.getInt("tasks"),
                row.getInt("stray"),
                row.getInt("homeless"),
                row.getInt("hidden"),
                row.getInt("places")))
        .single();
  }

  /**
   * Who takes on what is still open in their name: whoever coordinates the person, else {@code
   * rest}. What {@code rest} would have to take is left out when there is none.
   */
  List<Handing> handings(Viewer viewer, StaffId leaver, @Nullable Owner rest) {
    return jdbc
        .sql(
            """
            select distinct t.patient_id, {coordinator} as coordinator from task t
            where t.owner_staff_id = :leaver and t.ended_at is null and {sees}
            order by t.patient_id\
            """
                .replace("{coordinator}", COORDINATOR)
                .replace("{sees}", Viewer.sees("t.patient_id")))
        .params(viewer.params())
        .param("leaver", leaver.value())
        .param("organisation", viewer.organisation().value())
        .query((row, n) -> {
          var coordinator = row.getObject("coordinator", UUID.class);
          var to = coordinator == null ? rest : Owner.of(new StaffId(coordinator));
          var patient = new PatientId(row.getObject("patient_id", UUID.class));
          return Optional.ofNullable(to).map(owner -> new Handing(patient, leaver, owner));
        })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
