package org.carewright.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class RelationshipsTest {

  @Autowired Relationships relationships;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;

  private final PatientId patient = new PatientId(UUID.randomUUID());

  @Test
  void coordinatorsSeeThePatientsOfTheirOrganisationOnly() {
    var ours = people.coordinator();
    var others = people.coordinator();
    transaction.executeWithoutResult(
        tx -> relationships.open(patient, ours.organisation(), Relationships.Basis.REGISTERED));

    assertThatCode(() -> require(ours)).doesNotThrowAnyException();
    assertThatThrownBy(() -> require(others)).isInstanceOf(Problem.class);
  }

  @Test
  void professionalsSeeOnlyPatientsOnWhoseTeamTheyAre() {
    var organisation = people.organisation();
    var onTeam = people.viewer(organisation, Role.PROFESSIONAL);
    var offTeam = people.viewer(organisation, Role.PROFESSIONAL);
    transaction.executeWithoutResult(tx -> {
      relationships.open(patient, organisation, Relationships.Basis.REGISTERED);
      relationships.open(patient, onTeam.staff(), Relationships.Basis.CARE_TEAM);
    });

    assertThatCode(() -> require(onTeam)).doesNotThrowAnyException();
    assertThatThrownBy(() -> require(offTeam)).isInstanceOf(Problem.class);
  }

  @Test
  void anEndedRelationshipShowsNothingMore() {
    var viewer = people.coordinator();
    transaction.executeWithoutResult(tx -> {
      relationships.open(patient, viewer.organisation(), Relationships.Basis.REGISTERED);
      relationships.open(patient, viewer.organisation(), Relationships.Basis.REGISTERED);
      relationships.end(patient, viewer.organisation(), Relationships.Basis.REGISTERED);
    });

    assertThatThrownBy(() -> require(viewer)).isInstanceOf(Problem.class);
  }

  private void require(Viewer viewer) {
    transaction.executeWithoutResult(tx -> relationships.require(viewer, patient));
  }
}
