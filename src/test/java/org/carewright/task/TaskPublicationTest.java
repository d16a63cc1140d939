package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.record.StoredResource;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published of a task is what its transaction made of it. */
@CarewrightTest
class TaskPublicationTest {

  @Autowired Tasks tasks;
  @Autowired Records records;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired TransactionTemplate transaction;

  Viewer amira;
  PatientId patient;

  @BeforeEach
  void aPatient() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira);
  }

  @Test
  void severalChangesInOneTransactionAreOneVersion() {
    var id =
        Objects.requireNonNull(
            transaction.execute(tx -> {
              var task = open();
              tasks.reschedule(
                  amira, patient, task, Tasks.LATEST, TaskFixture.DUE.plusDays(3), null);
              tasks.close(amira, patient, task, new Closure(Outcome.DONE, null));
              return task;
            }));
    assertThat(published(id).version()).isEqualTo(1);
    assertThat(published(id).json()).contains("\"status\":\"completed\"");
  }

  @Test
  void changesInSeveralTransactionsAreVersions() {
    var id = open();
    assertThat(published(id).json()).contains("\"status\":\"accepted\"");
    tasks.close(amira, patient, id, new Closure(Outcome.DONE, null));
    assertThat(published(id).version()).isEqualTo(2);
    assertThat(published(id).json()).contains("\"status\":\"completed\"");
  }

  private TaskId open() {
    return tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
  }

  private StoredResource published(TaskId id) {
    return Objects.requireNonNull(
        transaction.execute(tx -> records.find(patient, "Task", id.toString()).orElseThrow()));
  }
}
