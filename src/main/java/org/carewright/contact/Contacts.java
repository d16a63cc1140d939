package org.carewright.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contacts with patients. Recording one settles or moves the tasks it answers, opens the next
 * step, counts the time to the next regular contact anew, writes the trail and publishes FHIR, all
 * in one transaction. Reads do not write the trail: the page that shows what they return does.
 */
@Repository
@Transactional
public class Contacts {

  private final ContactRows rows;
  private final ContactFhir fhir;
  private final FollowUps followUps;
  private final CountsFor countsFor;
  private final Enrolments enrolments;
  private final Relationships relationships;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Contacts(
      ContactRows rows,
      ContactFhir fhir,
      FollowUps followUps,
      CountsFor countsFor,
      Enrolments enrolments,
      Relationships relationships,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.fhir = fhir;
    this.followUps = followUps;
    this.countsFor = countsFor;
    this.enrolments = enrolments;
    this.relationships = relationships;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Records a contact; the same id again records nothing and says so. */
  public Recorded record(Viewer by, NewContact contact) {
    var patient = contact.patient();
    relationships.require(by, patient);
    var enrolment = countsFor.of(by, contact);
    var facts = contact.facts();
    var first = ContactRows.Entry.first(by);
    if (!rows.insert(by, patient, contact.id(), enrolment, facts, first, clock.instant())) {
      return new Recorded(get(by, patient, contact.id()), List.of(), true);
    }
    audit.created(by, patient, "Recorded a contact");
    var recorded = get(by, patient, contact.id());
    fhir.publish(recorded);
    if (facts.with().closeToPatient()) {
      var day = LocalDate.ofInstant(facts.at(), by.zone());
      enrolments.contacted(by, patient, day, facts.reach().succeeded());
    }
    var asides = followUps.carryOut(by, recorded, contact.followUp());
    events.publishEvent(new ContactRecorded(by, recorded));
    return new Recorded(recorded, asides, false);
  }

  /** The contact as it stands; throws "not here" also when the viewer may not see it. */
  @Transactional(readOnly = true)
  public Contact get(Viewer viewer, PatientId patient, ContactId id) {
    return rows.find(viewer, patient, id).orElseThrow(() -> Problem.notFound("This contact"));
  }

  /** The contact and what it said before each correction, latest first. */
  @Transactional(readOnly = true)
  public List<Contact> versions(Viewer viewer, PatientId patient, ContactId id) {
    return rows.versions(viewer, patient, id);
  }

  /** Latest first, also attempts in vain and what was withdrawn. */
  @Transactional(readOnly = true)
  public List<Contact> list(Viewer viewer, PatientId patient, int offset, int limit) {
    return rows.list(viewer, patient, offset, limit);
  }

  /** The tasks that a contact settled, tried or opened. */
  @Transactional(readOnly = true)
  List<ContactEffect> effects(Viewer viewer, Contact contact) {
    relationships.require(viewer, contact.patient());
    return rows.effects(contact.patient(), contact.id());
  }

  /** When someone on the patient's side was last reached. */
  @Transactional(readOnly = true)
  public Optional<Contact> findLast(Viewer viewer, PatientId patient) {
    return rows.lastInTouch(viewer, patient);
  }

  /**
   * Replaces what is said of a contact; what followed from it stays.
   *
   * @param seen the version that was corrected
   */
  public Correction correct(
      Viewer by, PatientId patient, ContactId id, int seen, ContactFacts facts, String why) {
    return add(by, get(by, patient, id), seen, facts, why, false);
  }

  /** Marks a contact as entered in error; it stays to be seen, but counts for nothing. */
  public Correction withdraw(Viewer by, PatientId patient, ContactId id, int seen, String why) {
    var now = get(by, patient, id);
    return add(by, now, seen, now.facts(), why, true);
  }

  private Correction add(
      Viewer by, Contact before, int seen, ContactFacts facts, String why, boolean withdrawn) {
    if (before.version() != seen || before.withdrawn()) {
      return overtaken(by, before);
    }
    var entry = new ContactRows.Entry(seen + 1, before.by(), by.staff(), why, withdrawn);
    var patient = before.patient();
    var now = clock.instant();
    if (!rows.insert(by, patient, before.id(), before.enrolment(), facts, entry, now)) {
      return overtaken(by, get(by, patient, before.id()));
    }
    audit.changed(by, patient, withdrawn ? "Withdrew a contact" : "Corrected a contact");
    var corrected = get(by, patient, before.id());
    fhir.publish(corrected);
    events.publishEvent(new ContactRecorded(by, corrected));
    return new Correction.Accepted(corrected);
  }

  private static Correction overtaken(Viewer by, Contact now) {
    var what = now.withdrawn() ? "withdrew" : "corrected";
    var sentence =
        "%s %s this contact on %s: %s"
            .formatted(
                now.recordedByName(),
                what,
                Dates.time(now.recordedAt(), by.zone()),
                now.correction());
    return new Correction.Overtaken(now, sentence);
  }
}
