package org.carewright.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.patient.Patients;
import org.carewright.platform.Ids;
import org.carewright.task.ContactRecord;
import org.carewright.task.Task;
import org.carewright.task.TaskAnswer;
import org.carewright.task.TaskKind;
import org.carewright.task.Tasks;
import org.carewright.task.WaysToReach;
import org.carewright.ui.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the module of tasks asks of this one: to write a contact down, and what is left to try. */
@Component
@Transactional
class TaskContacts implements ContactRecord, WaysToReach {

  private static final int LOOKED_AT = 10;

  private final Contacts contacts;
  private final Patients patients;
  private final Tasks tasks;
  private final Ids ids;
  private final Clock clock;

  TaskContacts(Contacts contacts, Patients patients, Tasks tasks, Ids ids, Clock clock) {
    this.contacts = contacts;
    this.patients = patients;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Option> findings() {
    return Arrays.stream(Finding.values()).map(f -> new Option(f.name(), f.label())).toList();
  }

  /** A call or visit with the patient just now, which settles the task. */
  @Override
  public TaskAnswer record(Viewer by, Task task, int seen, Essentials essentials) {
    var overtaken = tasks.overtaken(by, task.patient(), task.id(), seen);
    if (overtaken.isPresent()) {
      return overtaken.get();
    }
    var finding = Finding.valueOf(essentials.finding());
    var facts =
        new ContactFacts(
            clock.instant(),
            task.kind() == TaskKind.VISIT ? Mode.VISIT : Mode.CALL,
            Direction.OUTGOING,
            new Reach.Reached(finding),
            Party.PATIENT,
            null,
            null,
            essentials.minutes(),
            new Note(task.title(), essentials.said(), null));
    var answers = new FollowUp(List.of(task.id()), null, null, false);
    contacts.record(by, new NewContact(new ContactId(ids.next()), task.patient(), facts, answers));
    return new TaskAnswer.Accepted(tasks.get(by, task.patient(), task.id()));
  }

  /** As after one more attempt by telephone, which is what the form that asks is about to note. */
  @Override
  public List<String> list(Viewer viewer, Task task) {
    var patient = patients.get(viewer, task.patient());
    var recent = contacts.list(viewer, task.patient(), 0, LOOKED_AT);
    var mode = task.kind() == TaskKind.VISIT ? Mode.VISIT : Mode.CALL;
    var via = mode == Mode.CALL ? FieldChoices.preferredNumber(patient) : null;
    var attempts = Attempts.since(recent, task.attempts()).plus(new Attempts.Try(mode, via));
    return OtherWays.after(attempts, patient).ways();
  }
}
