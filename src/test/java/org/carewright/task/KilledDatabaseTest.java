package org.carewright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carewright.access.Viewer;
import org.carewright.platform.Home;
import org.carewright.platform.Outage;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills the database (-9) while tasks are being changed, again and again. */
@CarewrightTest
class KilledDatabaseTest {

  private static final int KILLS = 3;

  /** A change that was answered: how often the task had been moved by then. */
  private record Written(PatientId patient, TaskId task, int version, LocalDate due) {}

  @Autowired Tasks tasks;
  @Autowired People people;
  @Autowired TaskFixture fixture;
  @Autowired Home home;
  @Autowired JdbcClient jdbc;

  @Test
  @Timeout(120)
  void everyAnsweredChangeIsThereAndNoneIsHalfMade() throws Exception {
    var by = people.coordinator();
    var patient = fixture.patientOf(by);
    var answered = new ArrayList<Written>();
    for (int kill = 0; kill < KILLS; kill++) {
      var task = tasks.open(by, TaskFixture.call(patient, new Owner.OfStaff(by.staff())));
      answered.add(changesUntilKilled(by, patient, task));
      awaitDatabase();
    }
    answered.forEach(written -> isThere(by, written));
  }

  private Written changesUntilKilled(Viewer by, PatientId patient, TaskId task)
      throws InterruptedException {
    var down = new AtomicBoolean();
    var killer =
        Thread.ofPlatform()
            .start(() -> {
              pause(300);
              killDatabase();
              down.set(true);
            });
    var last = new Written(patient, task, tasks.get(by, patient, task).version(), TaskFixture.DUE);
    try {
      while (!down.get()) {
        var due = last.due().plusDays(1);
        var answer = tasks.reschedule(by, patient, task, last.version(), due, null);
        var changed = ((TaskAnswer.Accepted) answer).task();
        last = new Written(patient, task, changed.version(), due);
      }
    } catch (RuntimeException e) {
      assertThat(Outage.isBehind(e)).as(e.toString()).isTrue();
    }
    killer.join();
    return last;
  }

  /** The one change in flight may or may not have made it; whatever is there is whole. */
  private void isThere(Viewer by, Written written) {
    var now = tasks.get(by, written.patient(), written.task());
    assertThat(now.version()).isBetween(written.version(), written.version() + 1);
    var moved = now.version() - written.version();
    assertThat(now.due()).isEqualTo(written.due().plusDays(moved));
    var events = tasks.history(by, written.patient(), written.task());
    assertThat(events).as("one event for opening and each move").hasSize(now.version());
    assertThat(publishedVersion(written)).isEqualTo(now.version());
  }

  private int publishedVersion(Written written) {
    return jdbc.sql("select version from fhir.task where patient_id = :patient and id = :id")
        .param("patient", written.patient().value())
        .param("id", written.task().toString())
        .query(Integer.class)
        .single();
  }

  private void killDatabase() {
    try {
      var file = home.folder().resolve("database/data/postmaster.pid");
      var database =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
              .orElseThrow();
      var all = new ArrayList<>(List.of(database));
      database.children().forEach(all::add);
      all.forEach(ProcessHandle::destroyForcibly);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void awaitDatabase() {
    for (int i = 0; i < 120; i++) {
      try {
        jdbc.sql("select 1").query(Integer.class).single();
        return;
      } catch (RuntimeException e) {
        pause(500);
      }
    }
    throw new IllegalStateException("The database did not come back");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
