package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.BrokenRule;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Owner;
import org.carewright.task.TaskEvent;
import org.carewright.task.TaskFixture;
import org.carewright.task.TaskId;
import org.carewright.task.Tasks;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class AbsencesTest {

  private static final Closure DONE = new Closure(Outcome.CONTACT_MADE, null);

  @Autowired Absences absences;
  @Autowired Tasks tasks;
  @Autowired Workforce workforce;
  @Autowired People people;
  @Autowired TaskFixture patients;
  @Autowired CoverFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Viewer lead;
  private Viewer tom;
  private Viewer mia;
  private Viewer zoe;
  private List<PatientId> all;
  private TaskId first;

  @BeforeEach
  void givenWork() {
    var here = people.organisation();
    lead = fixture.colleague(here, Role.TEAM_LEAD, "Lea", "Lead");
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    zoe = fixture.colleague(here, Role.COORDINATOR, "Zoe", "Adams");
    all = IntStream.range(0, 4).mapToObj(n -> patients.patientOf(tom)).toList();
    first = all.stream().map(patient -> fixture.call(patient, tom)).toList().getFirst();
  }

  @Test
  void anAbsenceFromTodayMovesAllWorkAtOnceAndSaysSoOnEachTask() {
    fixture.enter(lead, fixture.away(tom, 4, mia));

    assertThat(owners()).containsOnly("Mia Clark (covering Tom Hughes)").hasSize(4);
    var last = tasks.history(tom, all.getFirst(), first).getLast();
    assertThat(last.what()).isEqualTo(TaskEvent.What.HANDED_OVER);
    assertThat(last.detail()).startsWith("Covered by Mia Clark for Tom Hughes until ");
    assertThat(published(all.getFirst())).contains("Mia Clark (covering Tom Hughes)");
  }

  @Test
  void theReturnGivesBackExactlyWhatIsStillOpen() {
    var absence = fixture.enter(tom, fixture.away(tom, 4, mia));
    tasks.close(mia, all.getFirst(), first, DONE);
    var own = fixture.call(mia);

    absences.end(tom, absence.id());

    assertThat(owners()).containsOnly("Tom Hughes").hasSize(3);
    assertThat(tasks.get(tom, all.getFirst(), first).ownerName())
        .isEqualTo("Mia Clark (covering Tom Hughes)");
    assertThat(
            jdbc.sql("select owner_staff_id from task where id = :id")
                .param("id", own.value())
                .query(UUID.class)
                .single())
        .isEqualTo(mia.staff().value());
    assertThat(tasks.history(tom, all.get(1), tasks.listOpen(tom, all.get(1)).getFirst().id()))
        .extracting(TaskEvent::detail)
        .last()
        .isEqualTo("Back with Tom Hughes after the cover");
  }

  @Test
  void doneTwiceItMovesNothingTwice() {
    var wanted = fixture.away(tom, 4, mia);
    var absence = fixture.enter(lead, wanted);
    var before = version();
    assertThat(fixture.enter(lead, wanted)).isEqualTo(absence);
    assertThat(version()).isEqualTo(before);

    absences.end(lead, absence.id());
    var after = version();
    absences.end(lead, absence.id());
    assertThat(version()).isEqualTo(after);
  }

  @Test
  void whatArrivesMeanwhileGoesStraightToTheCover() {
    var absence = fixture.enter(lead, fixture.away(tom, 4, mia));
    var fresh = tasks.open(lead, TaskFixture.call(all.getFirst(), Owner.of(tom.staff())));
    var mine = fixture.call(zoe);
    var patient = patientOf(mine);
    tasks.reassign(zoe, patient, mine, Tasks.LATEST, Owner.of(tom.staff()), null);

    assertThat(tasks.get(lead, all.getFirst(), fresh).ownerName())
        .isEqualTo("Mia Clark (covering Tom Hughes)");
    assertThat(tasks.history(lead, all.getFirst(), fresh).getFirst().detail())
        .startsWith("Opened for Mia Clark (covering Tom Hughes)");
    assertThat(tasks.get(lead, patient, mine).owner()).isEqualTo(Owner.of(mia.staff()));

    absences.end(lead, absence.id());
    assertThat(tasks.get(lead, all.getFirst(), fresh).owner()).isEqualTo(Owner.of(tom.staff()));
    assertThat(tasks.get(lead, patient, mine).ownerName()).isEqualTo("Tom Hughes");
  }

  @Test
  void severalColleaguesShareThePatients() {
    all.forEach(patient -> fixture.call(patient, tom));

    fixture.enter(lead, fixture.away(tom, 4, mia, zoe));

    assertThat(owners().stream().filter(name -> name.startsWith("Mia"))).hasSize(4);
    assertThat(all)
        .allSatisfy(patient ->
            assertThat(tasks.listOpen(lead, patient).stream().map(t -> t.ownerName()).distinct())
                .hasSize(1));
  }

  @Test
  void aTeamCoversAndWhatSomeoneTakesOnGoesBackToo() {
    var team = people.team(tom.organisation());
    workforce.join(mia.staff(), team);
    var day = LocalDate.now(tom.zone());
    var absence =
        fixture.enter(lead, fixture.away(tom.staff(), day, day, new Cover(List.of(), team)));
    assertThat(tasks.get(lead, all.getFirst(), first).owner()).isEqualTo(Owner.of(team));

    tasks.reassign(mia, all.getFirst(), first, Tasks.LATEST, Owner.of(mia.staff()), null);
    assertThat(tasks.get(lead, all.getFirst(), first).ownerName())
        .isEqualTo("Mia Clark (covering Tom Hughes)");
    absences.end(lead, absence.id());
    assertThat(owners()).containsOnly("Tom Hughes");
  }

  @Test
  void whenTheCoverFallsIllTheWorkGoesOnAndFindsItsWayBack() {
    var toms = fixture.enter(lead, fixture.away(tom, 4, mia));
    var mias = fixture.enter(lead, fixture.away(mia, 2, zoe));
    assertThat(owners()).containsOnly("Zoe Adams (covering Tom Hughes)");
    var fresh = tasks.open(lead, TaskFixture.call(all.getFirst(), Owner.of(tom.staff())));
    assertThat(tasks.get(lead, all.getFirst(), fresh).owner()).isEqualTo(Owner.of(zoe.staff()));

    absences.end(lead, mias.id());
    assertThat(owners()).containsOnly("Mia Clark (covering Tom Hughes)").hasSize(5);
    absences.end(lead, toms.id());
    assertThat(owners()).containsOnly("Tom Hughes").hasSize(5);
  }

  @Test
  void theFirstIsBackWhileTheCoverIsStillIll() {
    var toms = fixture.enter(lead, fixture.away(tom, 4, mia));
    var mias = fixture.enter(lead, fixture.away(mia, 2, zoe));
    absences.end(lead, toms.id());
    assertThat(owners()).containsOnly("Tom Hughes");
    absences.end(lead, mias.id());
    assertThat(owners()).containsOnly("Tom Hughes");
  }

  @Test
  void oneColleagueCoversForTwo() {
    var zoes = fixture.call(zoe);
    var toms = fixture.enter(lead, fixture.away(tom, 4, mia));
    fixture.enter(lead, fixture.away(zoe, 4, mia));
    absences.end(lead, toms.id());
    assertThat(tasks.get(lead, patientOf(zoes), zoes).ownerName())
        .isEqualTo("Mia Clark (covering Zoe Adams)");
    assertThat(owners()).containsOnly("Tom Hughes");
  }

  @Test
  void aProfessionalSeesThePatientsForAsLongAsTheyCover() {
    var pharmacist = fixture.colleague(tom.organisation(), Role.PROFESSIONAL, "Pam", "Pill");
    var absence = fixture.enter(lead, fixture.away(tom, 4, pharmacist));
    assertThat(relationships(pharmacist)).isEqualTo(4);
    assertThat(tasks.listOpen(pharmacist, all.getFirst())).hasSize(1);
    var elsewhere = patients.patientOf(tom);
    fixture.call(elsewhere, tom);
    assertThat(tasks.listOpen(pharmacist, elsewhere)).hasSize(1);

    absences.end(lead, absence.id());
    assertThat(tasks.listOpen(pharmacist, all.getFirst())).isEmpty();
    assertThat(relationships(pharmacist)).isZero();
  }

  @Test
  void theDatabaseRefusesAnAbsentOwnerWhoeverWrites() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status ->
                jdbc.sql(
                        """
                        insert into absence (id, organisation_id, staff_id, reason, first_day, last_day,
                          team_id, entered_by, entered_at, begun_at)
                        values (gen_random_uuid(), :o, :s, 'LEAVE', current_date, current_date, :team,
                          :s, now(), now())\
                        """)
                    .param("team", people.team(tom.organisation()).value())
                    .param("o", tom.organisation().value())
                    .param("s", tom.staff().value())
                    .update()))
        .satisfies(e ->
            assertThat(BrokenRule.behind(e).orElseThrow().rule())
                .isEqualTo("An absent person owns no open task: someone at work does"));
  }

  @Test
  void onlyTheyAndTheirLeadsChangeIt() {
    var wanted = fixture.away(tom, 4, mia);
    assertThatThrownBy(() -> absences.enter(zoe, wanted)).isInstanceOf(Problem.class);
    var absence = fixture.enter(tom, wanted);
    assertThatThrownBy(() -> absences.end(mia, absence.id())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> absences.get(zoe, absence.id())).isInstanceOf(Problem.class);
    assertThat(absences.get(mia, absence.id())).isEqualTo(absence);
    assertThatThrownBy(
            () -> absences.end(people.viewer(people.organisation(), Role.TEAM_LEAD), absence.id()))
        .isInstanceOf(Problem.class);
  }

  private List<String> owners() {
    return fixture.owners(lead, all);
  }

  private int version() {
    return tasks.get(lead, all.getFirst(), first).version();
  }

  private PatientId patientOf(TaskId task) {
    return new PatientId(
        jdbc.sql("select patient_id from task where id = :id")
            .param("id", task.value())
            .query(UUID.class)
            .single());
  }

  private String published(PatientId patient) {
    return jdbc.sql("select body from fhir.task where patient_id = :p")
        .param("p", patient.value())
        .query(String.class)
        .single();
  }

  private int relationships(Viewer who) {
    return jdbc.sql("select count(*) from relationship where staff_id = :s and ended_at is null")
        .param("s", who.staff().value())
        .query(Integer.class)
        .single();
  }
}
