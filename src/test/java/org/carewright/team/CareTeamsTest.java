package org.carewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.patient.Patients.Registration;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.Owner;
import org.carewright.task.TaskFixture;
import org.carewright.task.Tasks;
import org.carewright.team.CareTeams.Change;
import org.carewright.team.CareTeams.Departure;
import org.carewright.team.CareTeams.Placing;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class CareTeamsTest {

  private static final MemberDetails GP =
      new MemberDetails("Dr Łukasz Nowak", "GP", "Mill Street Surgery", "01632 960 001", null);

  @Autowired CareTeams teams;
  @Autowired Tasks tasks;
  @Autowired Patients patients;
  @Autowired People people;

  private Viewer coordinator;
  private PatientId patient;

  @BeforeEach
  void aPatient() {
    coordinator = people.coordinator();
    var details = new PatientDetailsBuilder(new PersonName(null, "Zoë", "Park")).build();
    patient =
        ((Registration.Registered) patients.register(coordinator, details, UUID.randomUUID()))
            .patient();
  }

  @Test
  void aColleagueOnTheTeamSeesThePatientUntilTheyLeaveIt() {
    var nurse = people.viewer(people.organisation(), Role.PROFESSIONAL);
    assertThatThrownBy(() -> teams.list(nurse, patient)).isInstanceOf(Problem.class);

    var added =
        (Placing.Added)
            teams.add(
                coordinator,
                patient,
                nurse.staff(),
                new MemberDetails("", "Nurse", null, null, null));
    assertThat(teams.list(nurse, patient)).hasSize(1);

    teams.end(coordinator, patient, added.member().id(), "Care has ended");
    assertThatThrownBy(() -> teams.list(nurse, patient)).isInstanceOf(Problem.class);
    assertThat(teams.listFormer(coordinator, patient))
        .singleElement()
        .matches(m -> "Care has ended".equals(m.endReason()));
  }

  @Test
  void nobodyLeavesTheTeamWhileWorkWouldBeHiddenFromThem() {
    var nurse = people.viewer(people.organisation(), Role.PROFESSIONAL);
    var details = new MemberDetails("", "Nurse", null, null, null);
    var placed = (Placing.Added) teams.add(coordinator, patient, nurse.staff(), details);
    var task = tasks.open(coordinator, TaskFixture.call(patient, Owner.of(nurse.staff())));

    assertThat(teams.end(coordinator, patient, placed.member().id(), "Moved"))
        .isInstanceOfSatisfying(
            Departure.HasWork.class, refused -> assertThat(refused.work()).hasSize(1));
    assertThat(teams.list(nurse, patient)).hasSize(1);

    tasks.reassign(
        coordinator, patient, task, Tasks.LATEST, Owner.of(coordinator.staff()), "Nurse moves");
    assertThat(teams.end(coordinator, patient, placed.member().id(), "Moved"))
        .isInstanceOf(Departure.Left.class);
  }

  @Test
  void aColleagueWhoSeesThePatientAnywayMayLeaveWithTheirWork() {
    var second = people.viewer(coordinator.organisation(), Role.COORDINATOR);
    var details = new MemberDetails("", "Coordinator", null, null, null);
    var placed = (Placing.Added) teams.add(coordinator, patient, second.staff(), details);
    tasks.open(coordinator, TaskFixture.call(patient, Owner.of(second.staff())));

    assertThat(teams.end(coordinator, patient, placed.member().id(), "Now on the ward"))
        .isInstanceOf(Departure.Left.class);
  }

  @Test
  void theSamePersonIsOnTheTeamOnce() {
    teams.add(coordinator, patient, Member.Kind.PROFESSIONAL, GP);

    assertThat(teams.add(coordinator, patient, Member.Kind.PROFESSIONAL, GP))
        .isInstanceOf(Placing.AlreadyThere.class);
  }

  @Test
  void aStaleChangeIsToldAndChangesNothing() {
    var gp =
        ((Placing.Added) teams.add(coordinator, patient, Member.Kind.PROFESSIONAL, GP)).member();
    var moved = new MemberDetails(GP.name(), "GP", "Harbour Practice", null, null);
    teams.change(coordinator, patient, gp.id(), gp.version(), moved);

    var second = teams.change(coordinator, patient, gp.id(), gp.version(), GP);

    assertThat(second).isInstanceOf(Change.Stale.class);
    assertThat(teams.get(coordinator, patient, gp.id()).organisation())
        .isEqualTo("Harbour Practice");
  }

  @Test
  void professionalsReadTheTeamButDoNotChangeIt() {
    var nurse = people.viewer(coordinator.organisation(), Role.PROFESSIONAL);
    teams.add(
        coordinator, patient, nurse.staff(), new MemberDetails("", "Nurse", null, null, null));

    assertThatThrownBy(() -> teams.add(nurse, patient, Member.Kind.PROFESSIONAL, GP))
        .isInstanceOf(Problem.class);
  }
}
