package org.carewright.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.EnrolmentId;
import org.carewright.task.Outcome;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enrolments of patients. Every change keeps the tasks in step with it (an open enrolment has a
 * next step, a closed one none), and is written to the history, audited and published as FHIR in
 * the same transaction.
 */
@Repository
@Transactional
public class Enrolments {

  private final EnrolmentRows rows;
  private final EnrolmentHistory history;
  private final EnrolmentFhir fhir;
  private final Entry entry;
  private final Programmes programmes;
  private final EnrolmentTasks enrolmentTasks;
  private final LastCalls lastCalls;
  private final Tasks tasks;
  private final Relationships relationships;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Enrolments(
      EnrolmentRows rows,
      EnrolmentHistory history,
      EnrolmentFhir fhir,
      Entry entry,
      Programmes programmes,
      EnrolmentTasks enrolmentTasks,
      LastCalls lastCalls,
      Tasks tasks,
      Relationships relationships,
      Audit audit,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.history = history;
    this.fhir = fhir;
    this.entry = entry;
    this.programmes = programmes;
    this.enrolmentTasks = enrolmentTasks;
    this.lastCalls = lastCalls;
    this.tasks = tasks;
    this.relationships = relationships;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Open ones first, then the most recently closed. */
  @Transactional(readOnly = true)
  public List<Enrolment> list(Viewer viewer, PatientId patient) {
    return rows.list(viewer, patient);
  }

  @Transactional(readOnly = true)
  public Optional<Enrolment> find(Viewer viewer, PatientId patient, EnrolmentId id) {
    return rows.find(viewer, patient, id);
  }

  /** Throws "not here" also for an enrolment the viewer may not see. */
  @Transactional(readOnly = true)
  public Enrolment get(Viewer viewer, PatientId patient, EnrolmentId id) {
    return find(viewer, patient, id).orElseThrow(() -> Problem.notFound("This enrolment"));
  }

  /** What happened to the patient's enrolments, latest first. */
  @Transactional(readOnly = true)
  public List<EnrolmentEvent> history(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return history.of(patient);
  }

  /** Begins an enrolment today and opens the programme's first tasks for the coordinator. */
  public EnrolmentAnswer enrol(Viewer by, NewEnrolment wanted) {
    relationships.require(by, wanted.patient());
    tasks.lock(wanted.patient());
    var programme = programmes.get(wanted.programme());
    var refusal = entry.refusal(by, wanted, programme, list(by, wanted.patient()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var enrolment = begin(by, wanted, programme);
    enrolmentTasks.begin(by, enrolment);
    note(by, enrolment, "Enrolled in " + programme.name(), wanted.reason());
    events.publishEvent(new EnrolmentBegan(by, enrolment));
    events.publishEvent(new EnrolmentChanged(by, null, enrolment));
    return new EnrolmentAnswer.Accepted(enrolment);
  }

  private Enrolment begin(Viewer by, NewEnrolment wanted, Programme programme) {
    var id = new EnrolmentId(ids.next());
    var met = entry.check(by, wanted.patient(), programme).met();
    rows.insert(id, wanted, programme, met, by, by.today(clock));
    relationships.open(wanted.patient(), by.organisation(), Relationships.Basis.ENROLLED);
    audit.created(by, wanted.patient(), "Enrolled the patient in a programme");
    var enrolment = get(by, wanted.patient(), id);
    fhir.publish(enrolment);
    return enrolment;
  }

  /**
   * Pauses until a day, unless it is paused already. Calls that the programme asks for end, its
   * other work moves to that day, and a task to review the pause takes over as the next step.
   */
  public EnrolmentAnswer pause(
      Viewer by, PatientId patient, EnrolmentId id, int seen, LocalDate until, String reason) {
    return change(
        by,
        patient,
        id,
        seen,
        enrolment -> {
          if (enrolment.isPaused()) {
            return overtaken(by, enrolment);
          }
          if (!until.isAfter(by.today(clock))) {
            return new EnrolmentAnswer.Refused("until", "Choose a day after today");
          }
          rows.pause(enrolment, until);
          enrolmentTasks.pause(by, enrolment, until);
          return changed(
              by, enrolment, "Paused until " + Dates.day(until), reason, "Paused an enrolment");
        });
  }

  /** Ends a pause; what is not paused stays as it is. */
  public EnrolmentAnswer resume(
      Viewer by, PatientId patient, EnrolmentId id, int seen, @Nullable String note) {
    return change(
        by,
        patient,
        id,
        seen,
        enrolment -> {
          if (!enrolment.isPaused()) {
            return overtaken(by, enrolment);
          }
          rows.resume(enrolment);
          enrolmentTasks.resume(by, enrolment);
          return changed(by, enrolment, "Resumed", note, "Resumed an enrolment");
        });
  }

  /** Changes who coordinates, the team and the risk; the coordinator's open tasks go along. */
  public EnrolmentAnswer reassign(
      Viewer by,
      PatientId patient,
      EnrolmentId id,
      int seen,
      StaffId coordinator,
      @Nullable TeamId team,
      Risk risk,
      @Nullable String note) {
    return change(
        by,
        patient,
        id,
        seen,
        enrolment -> {
          var refusal = entry.refusal(by, coordinator, team);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          rows.change(enrolment, coordinator, team, risk);
          var now = get(by, patient, id);
          if (!coordinator.equals(enrolment.coordinator())) {
            enrolmentTasks.handOver(by, enrolment, coordinator, note);
          }
          var detail =
              "Coordinator %s, risk %s".formatted(now.coordinatorName(), now.risk().label());
          var answer = changed(by, enrolment, detail, note, "Changed who coordinates or the risk");
          if (!coordinator.equals(enrolment.coordinator())) {
            events.publishEvent(new CoordinationChanged(by, enrolment, now, note));
          }
          return answer;
        });
  }

  /**
   * Passes an enrolment to another organisation: it ends here and goes on there, in the same
   * programme and with the work that is open for it.
   *
   * @param to who takes it on; they may see the patient already
   */
  public EnrolmentAnswer handOn(
      Viewer to, PatientId patient, EnrolmentId id, @Nullable String note) {
    return change(
        to,
        patient,
        id,
        Tasks.LATEST,
        before -> {
          var programme = programmes.get(before.programme());
          var wanted =
              new NewEnrolment(
                  patient,
                  programme.code(),
                  to.staff(),
                  null,
                  before.risk(),
                  before.reason(),
                  "Handed on by " + before.coordinatorName());
          var refusal = entry.refusal(to, wanted, programme, list(to, patient));
          if (refusal.isPresent()) {
            return refusal.get();
          }
          var open = enrolmentTasks.open(to, before);
          var now = begin(to, wanted, programme);
          enrolmentTasks.carry(to, open, now);
          note(to, now, "Took over from " + before.coordinatorName(), note);
          rows.close(before, ClosingReason.HANDED_ON, note, to, clock.instant());
          enrolmentTasks.end(to, open, "Goes on with " + to.name());
          changed(to, before, "Handed on to " + to.name(), note, "Handed an enrolment on");
          events.publishEvent(new CoordinationChanged(to, before, now, note));
          endRelationship(to, before);
          return new EnrolmentAnswer.Accepted(now);
        });
  }

  /** Closes for good; what was still open for it ends as not needed. */
  public EnrolmentAnswer close(
      Viewer by,
      PatientId patient,
      EnrolmentId id,
      int seen,
      ClosingReason reason,
      @Nullable String note) {
    return change(
        by,
        patient,
        id,
        seen,
        enrolment -> {
          var open = enrolmentTasks.open(by, enrolment);
          rows.close(enrolment, reason, note, by, clock.instant());
          enrolmentTasks.end(by, open, reason.label());
          var answer =
              changed(by, enrolment, "Closed: " + reason.label(), note, "Closed an enrolment");
          events.publishEvent(new EnrolmentEnded(by, enrolment));
          endRelationship(by, enrolment);
          return answer;
        });
  }

  private void endRelationship(Viewer by, Enrolment closed) {
    var others =
        list(by, closed.patient()).stream()
            .anyMatch(e -> e.isOpen() && e.organisation().equals(closed.organisation()));
    if (!others) {
      relationships.end(closed.patient(), closed.organisation(), Relationships.Basis.ENROLLED);
    }
  }

  /**
   * Someone spoke with the person, or tried to: the next regular contacts are counted from there.
   * Called by the module that records contacts, in its transaction.
   */
  public void contacted(Viewer by, PatientId patient, LocalDate when, boolean reached) {
    tasks.lock(patient);
    if (when.equals(by.today(clock))) {
      lastCalls.note(by, patient, reached);
    }
    if (!reached) {
      return;
    }
    for (var enrolment : list(by, patient)) {
      if (!enrolment.isOpen() || !enrolment.organisation().equals(by.organisation())) {
        continue;
      }
      rows.contacted(enrolment, when);
      enrolmentTasks.postpone(by, get(by, patient, enrolment.id()));
    }
  }

  /**
   * Plans the next regular contact of an open enrolment now, though other work is still open.
   *
   * @param after the ended task in whose place it comes; undoing that closing takes it back
   */
  public void keepInTouch(Viewer by, PatientId patient, EnrolmentId id, UUID after) {
    tasks.lock(patient);
    enrolmentTasks.next(by, get(by, patient, id), after);
  }

  void uncontacted(Viewer by, Task reopened) {
    var end = reopened.end();
    if (end == null || end.outcome() != Outcome.CONTACT_MADE) {
      return;
    }
    lastCalls.forget(by, reopened.patient(), end.at());
    list(by, reopened.patient()).stream()
        .filter(Enrolment::isOpen)
        .filter(e -> e.organisation().equals(by.organisation()))
        .forEach(rows::uncontacted);
  }

  private EnrolmentAnswer change(
      Viewer by,
      PatientId patient,
      EnrolmentId id,
      int seen,
      Function<Enrolment, EnrolmentAnswer> how) {
    tasks.lock(patient);
    var enrolment = get(by, patient, id);
    var unchanged = seen == Tasks.LATEST || seen == enrolment.version();
    return enrolment.isOpen() && unchanged ? how.apply(enrolment) : overtaken(by, enrolment);
  }

  private EnrolmentAnswer overtaken(Viewer by, Enrolment enrolment) {
    var sentence =
        history.of(enrolment.patient()).stream()
            .filter(event -> event.enrolment().equals(enrolment.id()))
            .findFirst()
            .map(e ->
                "%s changed this on %s: %s."
                    .formatted(e.byName(), Dates.time(e.at(), by.zone()), e.detail()))
            .orElse("Someone else changed this.");
    return new EnrolmentAnswer.Overtaken(enrolment, sentence);
  }

  private EnrolmentAnswer changed(
      Viewer by, Enrolment before, String detail, @Nullable String note, String audited) {
    note(by, before, detail, note);
    audit.changed(by, before.patient(), audited);
    var now = get(by, before.patient(), before.id());
    fhir.publish(now);
    events.publishEvent(new EnrolmentChanged(by, before, now));
    return new EnrolmentAnswer.Accepted(now);
  }

  private void note(Viewer by, Enrolment enrolment, String detail, @Nullable String note) {
    history.add(by, enrolment.patient(), enrolment.id(), detail, note);
  }
}
