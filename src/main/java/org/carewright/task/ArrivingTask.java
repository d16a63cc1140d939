package org.carewright.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/** A FHIR Task that another system sends, in our words. */
record ArrivingTask(org.hl7.fhir.r4.model.Task fhir, ZoneId zone) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 300;

  /** What is to become of it here. */
  enum Wish {
    TO_DO,
    DONE,
    NOT_NEEDED,
    UNCLEAR
  }

  Wish wish() {
    if (fhir.getStatus() == null) {
      return Wish.UNCLEAR;
    }
    return switch (fhir.getStatus()) {
      case REQUESTED, RECEIVED, ACCEPTED, READY, INPROGRESS -> Wish.TO_DO;
      case COMPLETED -> Wish.DONE;
      case CANCELLED, REJECTED, FAILED, ENTEREDINERROR -> Wish.NOT_NEEDED;
      case DRAFT, ONHOLD, NULL -> Wish.UNCLEAR;
    };
  }

  /** What is wrong with it as a task to be done here, if anything. */
  Optional<String> obstacle() {
    if (wish() != Wish.TO_DO) {
      return Optional.of(
          "A new task is one to be done: its status is requested, received, accepted, ready or"
              + " in-progress.");
    }
    if (title().isBlank() || title().length() > LONGEST_TITLE) {
      return Optional.of(
          "Say in description, or in code, what is to be done, in at most 200 letters.");
    }
    return fhir.hasOwner() && owner() == null
        ? Optional.of("Its owner is neither a member of staff (Practitioner) nor a team here.")
        : Optional.empty();
  }

  String title() {
    if (fhir.hasDescription()) {
      return fhir.getDescription().strip();
    }
    var code = fhir.getCode();
    return (code.hasText() ? code.getText() : text(code.getCodingFirstRep().getDisplay())).strip();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  TaskKind kind() {
    return fhir.getCode().getCoding().stream()
        .filter(coding -> TaskFhir.KIND.equals(coding.getSystem()))
        .flatMap(coding ->
            Arrays.stream(TaskKind.values()).filter(kind -> kind.name().equals(coding.getCode())))
        .findFirst()
        .orElse(TaskKind.COORDINATION);
  }

  Priority priority() {
    return fhir.getPriority() == null
        ? Priority.ROUTINE
        : switch (fhir.getPriority()) {
          case ROUTINE, NULL -> Priority.ROUTINE;
          case URGENT -> Priority.SOON;
          case ASAP, STAT -> Priority.URGENT;
        };
  }

  /** When it is to be done, as it is written there; null when it does not say. */
  @Nullable DateTimeType end() {
    var restriction = fhir.getRestriction().getPeriod();
    return restriction.hasEnd()
        ? restriction.getEndElement()
        : fhir.getExecutionPeriod().hasEnd() ? fhir.getExecutionPeriod().getEndElement() : null;
  }

  /** Without a day it is for today, so that somebody looks at it. */
  LocalDate due(LocalDate today) {
    var end = end();
    return end == null ? today : day(end);
  }

  private LocalDate day(DateTimeType end) {
    var text = end.getValueAsString();
    return text.length() == 10
        ? LocalDate.parse(text)
        : end.getValue().toInstant().atZone(zone).toLocalDate();
  }

  /** Null when it names nobody who could be here. */
  @Nullable Owner owner() {
    var reference = text(fhir.getOwner().getReference());
    try {
      var id = UUID.fromString(reference.substring(reference.indexOf('/') + 1));
      return reference.startsWith("Practitioner/")
          ? Owner.of(new StaffId(id))
          : reference.startsWith("Organization/") ? Owner.of(new TeamId(id)) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Why it is over, in its sender's words. */
  @Nullable String note() {
    if (fhir.getStatusReason().hasText()) {
      return fhir.getStatusReason().getText();
    }
    return fhir.hasNote() ? fhir.getNoteFirstRep().getText() : null;
  }

  /** It has been found to be one that can be opened. */
  NewTask task(PatientId patient, Viewer by, LocalDate today) {
    var owner = owner();
    var due = due(today);
    return new NewTask(
        patient,
        null,
        kind(),
        title(),
        reason(today),
        ReceivedTasks.SOURCE,
        owner == null ? Owner.of(by.staff()) : owner,
        due.isBefore(today) ? today : due,
        priority());
  }

  private Reason reason(LocalDate today) {
    var why = text(fhir.getReasonCode().getText());
    var asked = text(fhir.getRequester().getDisplay());
    var on =
        fhir.hasAuthoredOn() ? fhir.getAuthoredOn().toInstant().atZone(zone).toLocalDate() : today;
    return new Reason(
        why.isBlank() ? "Another system asks for it" : cut(why),
        asked.isBlank() ? "sent by it" : "asked for by " + cut(asked),
        on.isAfter(today) ? today : on);
  }

  private static String cut(String words) {
    var plain = words.strip();
    return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) : plain;
  }
}
