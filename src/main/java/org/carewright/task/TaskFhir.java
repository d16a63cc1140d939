package org.carewright.task;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.carewright.platform.AtCommit;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says a task as FHIR R4 and publishes it in the transaction of the change that made it so: once,
 * as it is at its end, for one contact may open, move and close the same task several times.
 */
@Component
class TaskFhir {

  static final String KIND = "https://carewright.org/fhir/CodeSystem/task-kind";
  static final String OUTCOME = "https://carewright.org/fhir/CodeSystem/task-outcome";

  private record Key(PatientId patient, TaskId id) {}

  private final Records records;
  private final ReceivedTasks received;
  private final AtCommit<Key, Task> changed =
      new AtCommit<>(AtCommit.Turn.PUBLICATION, this::publish);

  TaskFhir(Records records, ReceivedTasks received) {
    this.records = records;
    this.received = received;
  }

  void publish(Task task) {
    changed.put(new Key(task.patient(), task.id()), task);
  }

  void publish(Collection<Task> tasks) {
    tasks.forEach(this::publish);
  }

  private void publish(Map<Key, Task> all) {
    var sent = received.find(all.values());
    records.publish(
        all.values().stream()
            .map(task -> new Records.OfPatient(task.patient(), of(task, sent.get(task.id()))))
            .toList());
  }

  /**
   * @param sent what another system wrote when it asked for it: kept where we have no say
   */
  private static org.hl7.fhir.r4.model.Task of(
      Task task, org.hl7.fhir.r4.model.@Nullable Task sent) {
    var fhir = sent == null ? new org.hl7.fhir.r4.model.Task() : sent.copy();
    fhir.setId(task.id().toString());
    // Whatever says where it is from is not ours, and may be replaced by an import.
    fhir.getMeta().setSource(null);
    fhir.setStatus(status(task))
        .setIntent(fhir.hasIntent() ? fhir.getIntent() : TaskIntent.ORDER)
        .setPriority(priority(task.priority()))
        .setCode(code(task, fhir.getCode()))
        .setDescription(task.title())
        .setFor(new Reference("Patient/" + task.patient()))
        .setOwner(owner(task))
        .setAuthoredOn(Date.from(task.openedAt()))
        .setReasonCode(fhir.getReasonCode().setText(reason(task.reason())))
        .setExecutionPeriod(executionPeriod(task))
        .setRestriction(fhir.getRestriction().setPeriod(new Period().setEndElement(end(task))));
    var enrolment = task.enrolment();
    if (enrolment != null) {
      fhir.addBasedOn(new Reference("EpisodeOfCare/" + enrolment));
    }
    var follows = task.follows();
    if (follows != null) {
      fhir.addPartOf(new Reference("Task/" + follows));
    }
    if (task.attempts() > 0) {
      fhir.setBusinessStatus(
          new CodeableConcept().setText("Not reached so far, attempts: " + task.attempts()));
    }
    var end = task.end();
    if (end != null) {
      fhir.setLastModified(Date.from(end.at()));
      fhir.setStatusReason(concept(OUTCOME, end.outcome().name(), end.outcome().label()));
      if (end.note() != null
          && fhir.getNote().stream().noneMatch(note -> end.note().equals(note.getText()))) {
        fhir.addNote(new Annotation().setText(end.note()));
      }
    }
    return fhir;
  }

  /** Our kind first, then what its sender calls it. */
  private static CodeableConcept code(Task task, CodeableConcept sent) {
    var code = concept(KIND, task.kind().name(), task.kind().label());
    sent.getCoding().stream()
        .filter(coding -> !KIND.equals(coding.getSystem()))
        .forEach(code::addCoding);
    return code;
  }

  private static TaskStatus status(Task task) {
    var end = task.end();
    if (end != null) {
      return end.outcome().achieved() || end.outcome() == Outcome.DONE_ELSEWHERE
          ? TaskStatus.COMPLETED
          : TaskStatus.CANCELLED;
    }
    if (task.attempts() > 0) {
      return TaskStatus.INPROGRESS;
    }
    return task.owner() instanceof Owner.OfStaff ? TaskStatus.ACCEPTED : TaskStatus.REQUESTED;
  }

  private static TaskPriority priority(Priority priority) {
    return switch (priority) {
      case ROUTINE -> TaskPriority.ROUTINE;
      case SOON -> TaskPriority.URGENT;
      case URGENT -> TaskPriority.ASAP;
    };
  }

  private static Reference owner(Task task) {
    var to =
        switch (task.owner()) {
          case Owner.OfStaff o -> "Practitioner/" + o.staff();
          case Owner.OfTeam o -> "Organization/" + o.team();
        };
    return new Reference(to).setDisplay(task.ownerName());
  }

  private static String reason(Reason reason) {
    return reason.rule() + ": " + reason.datum() + " (" + reason.date() + ")";
  }

  private static Period executionPeriod(Task task) {
    var period = new Period().setStartElement(moment(task.openedAt()));
    var end = task.end();
    return end == null ? period : period.setEndElement(moment(end.at()));
  }

  private static DateTimeType moment(Instant at) {
    return new DateTimeType(at.toString());
  }

  static DateTimeType end(Task task) {
    var deadline = task.deadline();
    return deadline == null ? new DateTimeType(task.due().toString()) : moment(deadline.at());
  }

  private static CodeableConcept concept(String system, String code, String label) {
    return new CodeableConcept(new Coding(system, code, label)).setText(label);
  }
}
