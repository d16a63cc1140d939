package org.carewright.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Basis;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class RecordsTest {

  @Autowired Records records;
  @Autowired Chart chart;
  @Autowired Relationships relationships;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;

  private final PatientId patient = new PatientId(UUID.randomUUID());

  @Test
  void whatIsPublishedIsInTheChartAtOnce() {
    var viewer = viewerOfPatient();
    publish(asthma("c1", "active"));

    var conditions = chart.conditions(viewer, patient);
    assertThat(conditions).hasSize(1);
    var condition = conditions.getFirst();
    assertThat(condition.title()).isEqualTo("Asthma");
    assertThat(condition.category()).isEqualTo("disorder");
    assertThat(condition.current()).isTrue();
    assertThat(condition.source()).isNull();
    assertThat(condition.start()).extracting(Moment::precision).isEqualTo(Moment.Precision.MONTH);
  }

  @Test
  void theSameContentMakesNoNewVersion() {
    var viewer = viewerOfPatient();
    publish(asthma("c1", "active"));
    publish(asthma("c1", "active"));
    assertThat(chart.raw(viewer, patient, "Condition", "c1").version()).isEqualTo(1);

    publish(asthma("c1", "resolved"));
    var stored = chart.raw(viewer, patient, "Condition", "c1");
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.json()).contains("\"versionId\":\"2\"").contains("resolved");
    assertThat(chart.conditions(viewer, patient).getFirst().current()).isFalse();
  }

  @Test
  void othersSeeNothing() {
    viewerOfPatient();
    publish(asthma("c1", "active"));
    var stranger = people.coordinator();

    assertThat(chart.conditions(stranger, patient)).isEmpty();
    assertThatThrownBy(() -> chart.raw(stranger, patient, "Condition", "c1"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void twoPatientsMayHaveResourcesOfTheSameId() {
    var viewer = viewerOfPatient();
    publish(asthma("same", "active"));
    transaction.executeWithoutResult(
        tx -> records.publish(new PatientId(UUID.randomUUID()), asthma("same", "resolved")));

    assertThat(chart.raw(viewer, patient, "Condition", "same").version()).isEqualTo(1);
  }

  @Test
  void anOrganizationBelongsToNoPatient() {
    var organization = new Organization().setName("Riverside");
    organization.setId(UUID.randomUUID().toString());
    transaction.executeWithoutResult(tx -> records.publish(organization));

    assertThatThrownBy(() -> publish(organization)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(tx -> records.publish(asthma("c", "active"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsPublishedWhenTheChangeFails() {
    var viewer = viewerOfPatient();
    transaction.executeWithoutResult(tx -> {
      records.publish(patient, asthma("c1", "active"));
      tx.setRollbackOnly();
    });

    assertThat(chart.conditions(viewer, patient)).isEmpty();
  }

  private void publish(Resource resource) {
    transaction.executeWithoutResult(tx -> records.publish(patient, resource));
  }

  private Viewer viewerOfPatient() {
    var viewer = people.coordinator();
    transaction.executeWithoutResult(
        tx -> relationships.open(patient, viewer.organisation(), Basis.REGISTERED));
    return viewer;
  }

  private Condition asthma(String id, String status) {
    var condition = new Condition();
    condition.setId(id);
    condition.setSubject(new Reference("Patient/" + patient));
    condition.setClinicalStatus(
        new CodeableConcept(
            new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", status, null)));
    condition.setCode(
        new CodeableConcept(
            new Coding("http://snomed.info/sct", "195967001", "Asthma (disorder)")));
    condition.setOnset(new DateTimeType("2015-03"));
    return condition;
  }
}
