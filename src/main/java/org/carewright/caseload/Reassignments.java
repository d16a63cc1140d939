package org.carewright.caseload;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.PatientId;
import org.carewright.record.Records;
import org.carewright.record.Records.OfPatient;
import org.carewright.task.Owner;
import org.carewright.task.TaskHandovers;
import org.carewright.task.TaskHandovers.Handing;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who coordinates many enrolments at once: all of them or none. The effects are those of
 * {@link Enrolments#reassign}, and all that the former coordinators had open for these people goes
 * along; how many statements it takes does not depend on how many they are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reassignments {

  /** What became of it. */
  public sealed interface Answer {
    record Made(int patients, int tasks) implements Answer {}

    /** These have changed since they were looked at, or are not here; nothing was done. */
    record Overtaken(List<PatientId> patients) implements Answer {}

    /** Nothing was done; the sentence says what to do. */
    record Refused(String sentence) implements Answer {}
  }

  private final Entry entry;
  private final ReassignmentRows rows;
  private final Tasks tasks;
  private final TaskHandovers handovers;
  private final Records records;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Reassignments(
      Entry entry,
      ReassignmentRows rows,
      Tasks tasks,
      TaskHandovers handovers,
      Records records,
      Audit audit,
      ApplicationEventPublisher events) {
    this.entry = entry;
    this.rows = rows;
    this.tasks = tasks;
    this.handovers = handovers;
    this.records = records;
    this.audit = audit;
    this.events = events;
  }

  public Answer make(Viewer by, List<Reassignment> wanted, @Nullable String note) {
    var patients = wanted.stream().map(Reassignment::patient).distinct().toList();
    tasks.lock(patients);
    for (var to : wanted.stream().map(Reassignment::to).distinct().toList()) {
      var refusal = entry.refusal(by, to, null);
      if (refusal.isPresent()) {
        return new Answer.Refused(refusal.get().sentence());
      }
    }
    var overtaken = rows.overtaken(by, wanted);
    if (!overtaken.isEmpty()) {
      return new Answer.Overtaken(overtaken);
    }
    var before = rows.find(by, wanted);
    var moved = rows.change(by, wanted, note);
    var handed =
        handovers.hand(
            by,
            moved.stream()
                .map(m -> new Handing(m.patient(), m.former(), Owner.of(m.to())))
                .distinct()
                .toList(),
            note);
    audit.changed(by, patients, "Changed who coordinates");
    var now = rows.find(by, wanted);
    moved.forEach(m -> {
      var was = Objects.requireNonNull(before.get(m.enrolment()));
      var is = Objects.requireNonNull(now.get(m.enrolment()));
      events.publishEvent(new CoordinationChanged(by, was, is, note));
    });
    publish(now.values());
    return new Answer.Made(patients.size(), handed);
  }

  private void publish(Collection<Enrolment> moved) {
    records.publish(
        moved.stream().map(e -> new OfPatient(e.patient(), EnrolmentFhir.of(e))).toList());
  }
}
