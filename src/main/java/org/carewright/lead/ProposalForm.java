package org.carewright.lead;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the forms that offer something send.
 *
 * @param id of the offer to be, so that sending the form twice offers once
 * @param disclosed ticked when the sender decides that the receiver may see the patient
 */
record ProposalForm(
    @Nullable String id,
    @Nullable String candidate,
    @Nullable String effectiveOn,
    @Nullable String note,
    @Nullable String disclosed) {

  static ProposalForm fresh(UUID id, @Nullable String candidate, LocalDate today) {
    return new ProposalForm(id.toString(), candidate, today.toString(), "", null);
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    if (uuid(candidate) == null) {
      errors.add("candidate", "Choose a person");
    }
    if (day() == null) {
      errors.add("effectiveOn", "Enter the day from which it holds");
    }
    return errors;
  }

  boolean ticked() {
    return disclosed != null;
  }

  /** Once {@link #errors} found nothing. */
  NewOffer offer(PatientId patient, @Nullable EnrolmentId enrolment, UUID otherwise) {
    var who = uuid(candidate);
    var day = day();
    if (who == null || day == null) {
      throw new IllegalStateException("The form was not looked at");
    }
    var own = uuid(id);
    return new NewOffer(
        new OfferId(own == null ? otherwise : own),
        patient,
        enrolment,
        new StaffId(who),
        day,
        DeclineForm.orNull(note),
        ticked());
  }

  private @Nullable LocalDate day() {
    try {
      return LocalDate.parse(DeclineForm.text(effectiveOn));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return UUID.fromString(DeclineForm.text(text));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
