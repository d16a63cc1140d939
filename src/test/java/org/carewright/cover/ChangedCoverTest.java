package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.TaskEvent;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cover of an absence that is on goes to someone else. */
@CarewrightTest
class ChangedCoverTest {

  @Autowired Absences absences;
  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired Web web;
  @Autowired Workforce workforce;
  @Autowired TaskFixture patients;
  @Autowired CoverFixture fixture;
  @Autowired JdbcClient jdbc;

  private Viewer lead;
  private Viewer tom;
  private Viewer mia;
  private Viewer zoe;
  private List<PatientId> all;
  private Absence absence;

  @BeforeEach
  void tomIsAwayAndMiaCovers() {
    var here = people.organisation();
    lead = fixture.colleague(here, Role.TEAM_LEAD, "Lea", "Lead");
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    zoe = fixture.colleague(here, Role.COORDINATOR, "Zoe", "Adams");
    all = IntStream.range(0, 4).mapToObj(n -> patients.patientOf(tom)).toList();
    all.forEach(patient -> fixture.call(patient, tom));
    absence = fixture.enter(lead, fixture.away(tom, 4, mia));
  }

  @Test
  void theWorkMovesAtOnceSaysSoAndStillComesBack() {
    var now = changed(zoe);
    assertThat(now.coverNames()).isEqualTo("Zoe Adams");
    assertThat(fixture.owners(lead, all))
        .containsOnly("Zoe Adams (covering Tom Hughes)")
        .hasSize(4);
    var task = tasks.listOpen(lead, all.getFirst()).getFirst();
    assertThat(tasks.history(lead, all.getFirst(), task.id()))
        .extracting(TaskEvent::detail)
        .last()
        .asString()
        .startsWith("Covered by Zoe Adams for Tom Hughes until ");
    assertThat(absences.history(now).getFirst().detail())
        .isEqualTo("Cover changed from Mia Clark to Zoe Adams; 4 tasks moved");

    var fresh = fixture.call(all.getFirst(), tom);
    assertThat(tasks.get(lead, all.getFirst(), fresh).owner()).isEqualTo(Owner.of(zoe.staff()));

    absences.end(lead, absence.id());
    assertThat(fixture.owners(lead, all)).containsOnly("Tom Hughes").hasSize(5);
  }

  @Test
  void whatTheCoverHandedOnStaysThereAndNewWorkOfThePatientDoesNotGoToTheFormerCover() {
    var patient = all.getFirst();
    var task = tasks.listOpen(lead, patient).getFirst().id();
    tasks.reassign(lead, patient, task, Tasks.LATEST, Owner.of(lead.staff()), null);

    changed(zoe);

    assertThat(tasks.get(lead, patient, task).owner()).isEqualTo(Owner.of(lead.staff()));
    var fresh = fixture.call(patient, tom);
    assertThat(tasks.get(lead, patient, fresh).owner()).isEqualTo(Owner.of(zoe.staff()));
    absences.end(lead, absence.id());
    assertThat(tasks.get(lead, patient, task).owner()).isEqualTo(Owner.of(tom.staff()));
  }

  @Test
  void itGoesToATeamToo() {
    var team = workforce.addTeam(lead.organisation(), "North", null);
    workforce.join(zoe.staff(), team);
    absences.changeCover(lead, absence.id(), absence.version(), new Cover(List.of(), team));
    assertThat(tasks.listOpen(lead, all.getFirst()).getFirst().owner()).isEqualTo(Owner.of(team));
  }

  @Test
  void whenTheCoverIsAwayTooTheWorkComesBackFromWhereItWent() {
    var mias = fixture.enter(lead, fixture.away(mia, 2, zoe));
    assertThat(fixture.owners(lead, all)).allMatch(owner -> owner.startsWith("Zoe"));

    absences.changeCover(
        lead, absence.id(), absence.version(), new Cover(List.of(lead.staff()), null));
    assertThat(fixture.owners(lead, all)).containsOnly("Lea Lead (covering Tom Hughes)");

    absences.end(lead, mias.id());
    assertThat(fixture.owners(lead, all)).containsOnly("Lea Lead (covering Tom Hughes)");
    absences.end(lead, absence.id());
    assertThat(fixture.owners(lead, all)).containsOnly("Tom Hughes");
  }

  @Test
  void aFormerCoverWhoSawPatientsOnlyToCoverSeesThemNoMore() {
    var nurse = fixture.colleague(lead.organisation(), Role.PROFESSIONAL, "Nia", "Nurse");
    changed(nurse);
    assertThat(tasks.listOpen(nurse, all.getFirst())).hasSize(1);
    changed(zoe);
    assertThat(tasks.listOpen(nurse, all.getFirst())).isEmpty();
  }

  @Test
  void whoIsConcernedIsToldAtOnceAndTheHandoverAsksTheNewCover() {
    changed(zoe);
    assertThat(web.signIn(mia).get("/notices").body())
        .contains("You cover for Tom Hughes", "You no longer cover for Tom Hughes");
    var visit = web.signIn(zoe);
    assertThat(visit.get("/notices").body()).contains("You cover for Tom Hughes from");
    assertThat(visit.get("/handover/" + absence.id()).body()).contains("I have read it");
    assertThat(web.signIn(mia).get("/handover/" + absence.id()).status()).isEqualTo(404);
    assertThat(web.signIn(tom).get("/notices").body()).contains("Zoe Adams covers for you now");
    assertThat(web.signIn(lead).get("/notices").body()).doesNotContain("Zoe Adams covers");
  }

  @Test
  void endingAndProlongingAreToldAndKeptToo() {
    absences.moveLastDay(lead, absence.id(), absence.lastDay().plusDays(2));
    absences.end(lead, absence.id());
    assertThat(absences.history(absence))
        .extracting(AbsenceHistory.Line::detail)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Ended: Tom Hughes is back"),
            line -> assertThat(line).startsWith("Last day away moved from "),
            line -> assertThat(line).isEqualTo("Entered, with Mia Clark as cover"));
    assertThat(web.signIn(mia).get("/notices").body())
        .contains("Tom Hughes is away until", "Tom Hughes is back");
  }

  @RepeatedTest(3)
  void ofTwoWhoChangeItAtOnceOneIsToldOfTheOther() throws Exception {
    var start = new CyclicBarrier(2);
    var answers =
        together(
            () -> {
              start.await();
              return change(lead);
            },
            () -> {
              start.await();
              return change(zoe);
            });
    assertThat(answers).hasAtLeastOneElementOfType(AbsenceAnswer.Accepted.class);
    assertThat(answers).hasAtLeastOneElementOfType(AbsenceAnswer.Overtaken.class);
    assertThat(fixture.owners(lead, all).stream().distinct()).hasSize(1);
    assertThat(absences.history(absence)).hasSize(2);
  }

  @RepeatedTest(3)
  void nothingIsLostWhenItChangesWhileTheAbsenceEnds() throws Exception {
    together(() -> change(zoe), () -> absences.end(lead, absence.id()));
    assertThat(fixture.owners(lead, all)).containsOnly("Tom Hughes").hasSize(4);
  }

  @Test
  void thePageSaysWhatIsWrongAndWhoWasQuicker() {
    var path = "/absences/" + absence.id() + "/cover";
    var visit = web.signIn(lead);
    assertThat(visit.get(path).body()).contains("Now Mia Clark, with 4 open tasks.");
    var itself = visit.post(path, form(tom));
    assertThat(itself.status()).isEqualTo(422);
    assertThat(itself.body()).contains("Choose colleagues who work here with patients.");
    assertThat(visit.post(path, Map.of("version", absence.version())).status()).isEqualTo(422);
    assertThat(visit.follow(visit.post(path, form(zoe))).body())
        .contains("4 tasks are now with Zoe Adams.", "Cover changed from Mia Clark to Zoe Adams");
    var late = visit.post(path, form(lead));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Zoe Adams covers now");
    assertThat(web.signIn(zoe).get(path).status()).as("a cover does not decide").isEqualTo(404);
  }

  @Test
  void theDatabaseHoldsThatSomeoneElseCovers() {
    assertThatThrownBy(() ->
            jdbc.sql("delete from absence_cover where absence_id = :id")
                .param("id", absence.id().value())
                .update())
        .hasMessageContaining("An absence needs who covers");
    assertThatThrownBy(() ->
            jdbc.sql("insert into absence_cover (absence_id, staff_id) values (:id, :tom)")
                .param("id", absence.id().value())
                .param("tom", tom.staff().value())
                .update())
        .hasMessageContaining("Nobody covers for themselves");
    assertThatThrownBy(() ->
            jdbc.sql("update absence_change set detail = 'x' where absence_id = :id")
                .param("id", absence.id().value())
                .update())
        .hasMessageContaining("only ever added");
  }

  private Absence changed(Viewer cover) {
    var now = absences.get(lead, absence.id());
    var wanted = new Cover(List.of(cover.staff()), null);
    return ((AbsenceAnswer.Accepted) absences.changeCover(lead, now.id(), now.version(), wanted))
        .absence();
  }

  /** From the version as it was entered. */
  private AbsenceAnswer change(Viewer cover) {
    var wanted = new Cover(List.of(cover.staff()), null);
    return absences.changeCover(lead, absence.id(), absence.version(), wanted);
  }

  @SafeVarargs
  private static List<Object> together(java.util.concurrent.Callable<Object>... work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = java.util.Arrays.stream(work).map(threads::submit).toList();
      var answers = new java.util.ArrayList<Object>();
      for (var one : running) {
        answers.add(one.get(30, TimeUnit.SECONDS));
      }
      return answers;
    }
  }

  private Map<String, Object> form(Viewer cover) {
    return Map.of("version", absence.version(), "cover", List.of(Owner.of(cover.staff()).text()));
  }
}
