package org.carewright.lead;

import java.time.Clock;
import java.util.Optional;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Relationships;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.EnrolmentAnswer;
import org.carewright.caseload.Enrolments;
import org.carewright.platform.PatientId;
import org.carewright.task.Owner;
import org.carewright.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an accepted offer changes when its day has come, in the caller's transaction. */
@Component
class Effect {

  private final Leads leads;
  private final Enrolments enrolments;
  private final Tasks tasks;
  private final Relationships relationships;
  private final CurrentViewer viewers;
  private final Clock clock;

  Effect(
      Leads leads,
      Enrolments enrolments,
      Tasks tasks,
      Relationships relationships,
      CurrentViewer viewers,
      Clock clock) {
    this.leads = leads;
    this.enrolments = enrolments;
    this.tasks = tasks;
    this.relationships = relationships;
    this.viewers = viewers;
    this.clock = clock;
  }

  /** Why it cannot be, or empty when it is done. */
  Optional<String> of(Viewer by, Offer offer, @Nullable String note) {
    var candidate = viewers.load(offer.candidate().staff()).orElse(null);
    if (candidate == null || !relationships.isSeenBy(offer.patient(), candidate.staff())) {
      return Optional.of(offer.candidate().name() + " can no longer take this on");
    }
    if (offer.kind() == Offer.Kind.LEAD) {
      lead(by, offer, candidate, note);
      return Optional.empty();
    }
    var enrolment = offer.enrolment();
    var before =
        enrolment == null
            ? Optional.<Enrolment>empty()
            : enrolments.find(by, offer.patient(), enrolment).filter(Enrolment::isOpen);
    return before.isEmpty()
        ? Optional.of("The enrolment was closed meanwhile")
        : coordinate(candidate, offer, before.get(), note);
  }

  private void lead(Viewer by, Offer offer, Viewer candidate, @Nullable String note) {
    var today = candidate.today(clock);
    var since = offer.effectiveOn().isBefore(today) ? today : offer.effectiveOn();
    leads.pass(by, offer.patient(), candidate.staff(), Lead.How.AGREED, since, note, offer.id());
  }

  private Optional<String> coordinate(
      Viewer to, Offer offer, Enrolment before, @Nullable String note) {
    var answer =
        before.organisation().equals(to.organisation())
            ? enrolments.reassign(
                to,
                before.patient(),
                before.id(),
                Tasks.LATEST,
                to.staff(),
                before.team(),
                before.risk(),
                note)
            : enrolments.handOn(to, before.patient(), before.id(), note);
    return switch (answer) {
      case EnrolmentAnswer.Accepted(Enrolment now) -> {
        moveTheRest(to, before, note);
        yield Optional.empty();
      }
      case EnrolmentAnswer.Refused(String field, String sentence) -> Optional.of(sentence);
      case EnrolmentAnswer.Overtaken(Enrolment now, String sentence) -> Optional.of(sentence);
    };
  }

  /** Work that belongs to no programme goes along, unless its owner still coordinates another. */
  private void moveTheRest(Viewer to, Enrolment before, @Nullable String note) {
    if (coordinates(to, before.patient(), before.coordinator())) {
      return;
    }
    var former = Owner.of(before.coordinator());
    tasks.listOpen(to, before.patient()).stream()
        .filter(task -> task.owner().equals(former) && task.enrolment() == null)
        .filter(task -> !task.source().kind().equals(OfferTasks.SOURCE))
        .forEach(task ->
            tasks.reassign(
                to, task.patient(), task.id(), Tasks.LATEST, Owner.of(to.staff()), note));
  }

  private boolean coordinates(Viewer viewer, PatientId patient, StaffId who) {
    return enrolments.list(viewer, patient).stream()
        .anyMatch(e -> e.isOpen() && e.coordinator().equals(who));
  }
}
