package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients.Edit;
import org.carewright.patient.Patients.Registration;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class PatientsTest {

  @Autowired Patients patients;
  @Autowired People people;

  private Viewer viewer;

  @BeforeEach
  void someoneToActAs() {
    viewer = people.coordinator();
  }

  @Test
  void whatIsRegisteredIsReadBackWhole() {
    var details =
        Fixtures.named("Zoë Ann", "Łukaszewicz")
            .preferredName("Zo")
            .otherNames(List.of(new OtherName(OtherName.Kind.FORMER, "Zoë Smith")))
            .pronouns("she/her")
            .identifiers(List.of(Fixtures.nhsNumber()))
            .contactPoints(List.of(Fixtures.mobile("07700 900123")))
            .addresses(List.of(Fixtures.at("1 High Street", "Leeds", "LS1 2AB")))
            .carers(
                List.of(
                    new Carer(
                        UUID.randomUUID(), "Jan", "Son", "0113 496 0000", true, true, Answer.YES)))
            .language("pl", Interpreter.SPOKEN)
            .communicationNote("Prefers mornings")
            .adjustments(Set.of(Adjustment.LARGE_PRINT, Adjustment.STEP_FREE), "Hearing loop")
            .whatMatters("Seeing my grandchildren")
            .build();

    var patient = patients.get(viewer, register(details));

    assertThat(patient.details()).isEqualTo(details);
    assertThat(patient.version()).isEqualTo(1);
    assertThat(patient.calledName()).isEqualTo("Zo");
  }

  @Test
  void someoneElsesPatientIsNotHere() {
    var id = register(Fixtures.named("Ada", "Stone").build());
    var stranger = people.coordinator();

    assertThatThrownBy(() -> patients.get(stranger, id)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> patients.edit(stranger, id, 1, Fixtures.named("Eve", "Stone").build()))
        .isInstanceOf(Problem.class);
    assertThat(patients.search(stranger, "ada stone", 10)).isEmpty();
    assertThat(patients.list(stranger, List.of(id))).isEmpty();
  }

  @Test
  void aFormSentTwiceAtOnceRegistersOnePatient() throws Exception {
    var details = Fixtures.named("Twice", "Sent").build();
    var token = UUID.randomUUID();
    Callable<Registration> send = () -> patients.register(viewer, details, token);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = new ArrayList<Registration>();
      for (var answer : threads.invokeAll(List.of(send, send, send, send))) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(Registration.Registered.class::isInstance).hasSize(1);
    }
    assertThat(patients.search(viewer, "twice sent", 10)).hasSize(1);
  }

  @Test
  void anNhsNumberBelongsToOnePatient() {
    var number = Fixtures.nhsNumber();
    var first = register(Fixtures.named("Ada", "Stone").identifiers(List.of(number)).build());
    var second = Fixtures.named("Eva", "Stein").identifiers(List.of(number)).build();

    assertThat(patients.register(viewer, second, UUID.randomUUID()))
        .isEqualTo(new Registration.NumberTaken(number, first));
    assertThat(patients.register(people.coordinator(), second, UUID.randomUUID()))
        .isEqualTo(new Registration.NumberTaken(number, null));
  }

  @Test
  void anNhsNumberThatWasTakenAwayIsFreeAgain() {
    var number = Fixtures.nhsNumber();
    var details = Fixtures.named("Ada", "Stone").identifiers(List.of(number)).build();
    var first = register(details);
    patients.edit(
        viewer, first, 1, new PatientDetailsBuilder(details).identifiers(List.of()).build());

    register(Fixtures.named("Eva", "Stein").identifiers(List.of(number)).build());
  }

  @Test
  void aStaleEditChangesNothingAndTellsWhoChangedWhat() {
    var details = Fixtures.named("Ada", "Stone").build();
    var id = register(details);
    var colleague = people.viewer(viewer.organisation(), viewer.role());
    var theirs = new PatientDetailsBuilder(details).whatMatters("My garden").build();
    var ours = new PatientDetailsBuilder(details).preferredName("Addy").build();

    assertThat(patients.edit(colleague, id, 1, theirs)).isEqualTo(new Edit.Saved(2));
    var answer = patients.edit(viewer, id, 1, ours);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Edit.Stale.class,
            stale -> {
              assertThat(stale.now().details()).isEqualTo(theirs);
              assertThat(stale.since())
                  .singleElement()
                  .satisfies(change -> {
                    assertThat(change.who()).isEqualTo(colleague.name());
                    assertThat(change.what()).isEqualTo("what matters to them");
                  });
            });
    assertThat(patients.get(viewer, id).details()).isEqualTo(theirs);
  }

  @Test
  void theSameEditSentTwiceIsSavedOnceAndIsNoConflict() {
    var details = Fixtures.named("Ada", "Stone").build();
    var id = register(details);
    var edited = new PatientDetailsBuilder(details).whatMatters("My garden").build();

    assertThat(patients.edit(viewer, id, 1, edited)).isEqualTo(new Edit.Saved(2));
    assertThat(patients.edit(viewer, id, 1, edited)).isEqualTo(new Edit.Saved(2));
    assertThat(patients.get(viewer, id).version()).isEqualTo(2);
  }

  @Test
  void likelyDuplicatesAreFoundAndSaidWhy() {
    var there =
        Fixtures.named("Margaret", "Okonkwo")
            .contactPoints(List.of(Fixtures.mobile("07700 900456")))
            .build();
    var id = register(there);
    register(Fixtures.named("Peter", "Unlike").build());

    var typed =
        new PatientDetailsBuilder(new PersonName(null, "Maggie", "Okonkow"))
            .born(there.birthDate(), false)
            .contactPoints(List.of(Fixtures.mobile("+44 7700 900456")))
            .build();

    assertThat(patients.possibleDuplicates(viewer, typed, null))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.patient().id()).isEqualTo(id);
          assertThat(found.why()).contains("same date of birth").contains("phone");
        });
    assertThat(patients.possibleDuplicates(viewer, typed, id)).isEmpty();
    assertThat(patients.possibleDuplicates(people.coordinator(), typed, null)).isEmpty();
  }

  private PatientId register(PatientDetails details) {
    return switch (patients.register(viewer, details, UUID.randomUUID())) {
      case Registration.Registered(PatientId id) -> id;
      case Registration.Before(PatientId id) -> id;
      case Registration.NumberTaken taken -> throw new AssertionError(taken);
    };
  }
}
