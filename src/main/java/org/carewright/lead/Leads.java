package org.carewright.lead;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.task.Closure;
import org.carewright.task.Outcome;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads each patient's care: at most one person at a time, across organisations. Changes come
 * from offers that were accepted and from what happens to enrolments; each is written to the
 * history, audited and published as FHIR in the caller's transaction.
 */
@Repository
@Transactional
public class Leads {

  private final LeadRows rows;
  private final LeadHistory history;
  private final LeadFhir fhir;
  private final Tasks tasks;
  private final Relationships relationships;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Leads(
      LeadRows rows,
      LeadHistory history,
      LeadFhir fhir,
      Tasks tasks,
      Relationships relationships,
      Audit audit,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.history = history;
    this.fhir = fhir;
    this.tasks = tasks;
    this.relationships = relationships;
    this.audit = audit;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Who leads now; empty when nobody does. */
  @Transactional(readOnly = true)
  public Optional<Lead> find(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.current(patient);
  }

  /** Who led before, latest first. */
  @Transactional(readOnly = true)
  public List<Lead> listFormer(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return rows.former(patient);
  }

  /** Who led, who coordinated, and what was offered and answered; latest first. */
  @Transactional(readOnly = true)
  public List<LeadEvent> history(Viewer viewer, PatientId patient) {
    relationships.require(viewer, patient);
    return history.of(patient);
  }

  /** Makes someone the lead in place of whoever was; again does nothing. */
  void pass(
      Viewer by,
      PatientId patient,
      StaffId to,
      Lead.How how,
      LocalDate since,
      @Nullable String note,
      @Nullable OfferId offer) {
    var before = rows.current(patient);
    if (before.map(lead -> lead.who().staff().equals(to)).orElse(false)) {
      return;
    }
    var id = ids.next();
    var now = clock.instant();
    before.ifPresent(lead -> rows.end(lead, how.label(), by, now));
    rows.insert(patient, id, to, how, since, by, now);
    before.ifPresent(lead -> fhir.publish(rows.get(patient, lead.id())));
    var lead = rows.get(patient, id);
    fhir.publish(lead);
    var from = before.map(b -> ", after " + b.who().name()).orElse("");
    var detail = lead.who().named() + " leads" + from + " (" + lower(how.label()) + ")";
    history.add(by, patient, detail, note, offer);
    audit.changed(by, patient, "Changed who leads the care");
    settle(by, patient, lead);
    events.publishEvent(new LeadChanged(by, patient, to));
  }

  /** Ends it without a successor. */
  void end(Viewer by, Lead lead, String reason) {
    rows.end(lead, reason, by, clock.instant());
    fhir.publish(rows.get(lead.patient(), lead.id()));
    history.add(by, lead.patient(), lead.who().name() + " no longer leads: " + reason, null, null);
    audit.changed(by, lead.patient(), "Ended who leads the care");
    events.publishEvent(new LeadChanged(by, lead.patient(), null));
  }

  /** To agree who leads is done when someone does. */
  private void settle(Viewer by, PatientId patient, Lead lead) {
    tasks.listOpen(by, patient).stream()
        .filter(task -> task.source().kind().equals(LeadKeeping.SOURCE))
        .forEach(task ->
            tasks.close(
                by, patient, task.id(), new Closure(Outcome.DONE, lead.who().name() + " leads")));
  }

  private static String lower(String label) {
    return Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }
}
