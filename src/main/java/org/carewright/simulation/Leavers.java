package org.carewright.simulation;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.Workforce;
import org.carewright.caseload.Reassignment;
import org.carewright.caseload.Reassignments;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Owner;
import org.carewright.task.TaskHandovers;
import org.carewright.task.TaskHandovers.Handing;
import org.carewright.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Now and then someone leaves for good; some try to leave before their people are placed. */
@Component
@ConditionalOnProperty("carewright.simulation")
class Leavers implements Happening {

  private static final int EVERY_DAYS = 24;

  private final Opening opening;
  private final Workforce workforce;
  private final Reassignments reassignments;
  private final TaskHandovers handovers;
  private final Tasks tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Leavers(
      Opening opening,
      Workforce workforce,
      Reassignments reassignments,
      TaskHandovers handovers,
      Tasks tasks,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.opening = opening;
    this.workforce = workforce;
    this.reassignments = reassignments;
    this.handovers = handovers;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public void on(Day day, Site site, Steps steps) {
    var chance = day.chance(site, 140_000);
    if (!day.settings().has(Trouble.LEAVERS) || chance.nextInt(EVERY_DAYS) != 0) {
      return;
    }
    steps.turnTo(day.at(site, LocalTime.of(8, 30)));
    var leaver = site.coordinators().get(chance.nextInt(site.coordinators().size()));
    if (chance.nextInt(4) == 0) {
      steps.pass();
      steps.take("left", leaver, () -> transaction.executeWithoutResult(tx -> end(leaver)));
    }
    if (isHere(leaver)) {
      steps.pass();
      steps.take(
          "left, with everyone placed",
          leaver,
          () -> transaction.executeWithoutResult(tx -> place(site, leaver)));
    }
    if (!isHere(leaver)) {
      site.leave(leaver);
      site.join(opening.replacement(site, leaver, day.number()));
    }
  }

  private void end(Worker leaver) {
    workforce.leave(leaver.viewer().staff());
  }

  private boolean isHere(Worker who) {
    return jdbc.sql("select active from staff where id = :id")
        .param("id", who.viewer().staff().value())
        .query(Boolean.class)
        .single();
  }

  /** Their people go to colleagues in turn, other work to the lead; then they go. */
  private void place(Site site, Worker leaver) {
    var lead = site.leads().getFirst();
    var others =
        site.coordinators().stream().filter(colleague -> !colleague.equals(leaver)).toList();
    reassignments.make(lead.viewer(), theirs(site, leaver, others), "Leaves");
    var rest =
        jdbc.sql(
                """
                select distinct patient_id from task
                where owner_staff_id = :leaver and ended_at is null order by patient_id\
                """)
            .param("leaver", leaver.viewer().staff().value())
            .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
            .list();
    tasks.lock(rest);
    handovers.hand(
        lead.viewer(),
        rest.stream()
            .map(patient ->
                new Handing(patient, leaver.viewer().staff(), Owner.of(lead.viewer().staff())))
            .toList(),
        "Leaves");
    end(leaver);
  }

  private record Theirs(PatientId patient, EnrolmentId enrolment) {}

  /** Each to a colleague who follows from their number, the same in every run of a seed. */
  private List<Reassignment> theirs(Site site, Worker leaver, List<Worker> others) {
    var numbers =
        site.residents().stream().collect(Collectors.toMap(Resident::id, Resident::number));
    return jdbc
        .sql(
            """
            select patient_id, id from enrolment
            where coordinator_id = :leaver and status <> 'CLOSED' order by patient_id, id\
            """)
        .param("leaver", leaver.viewer().staff().value())
        .query((row, n) ->
            new Theirs(
                new PatientId(row.getObject("patient_id", UUID.class)),
                new EnrolmentId(row.getObject("id", UUID.class))))
        .list()
        .stream()
        .map(one -> {
          var to = others.get(numbers.getOrDefault(one.patient(), 0) % others.size());
          return new Reassignment(
              one.patient(), one.enrolment(), Tasks.LATEST, to.viewer().staff());
        })
        .toList();
  }
}
