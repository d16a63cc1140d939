package org.carewright.contact;

import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * A contact to record, with what follows from it.
 *
 * @param countsFor the enrolment that was chosen; null: what it answers decides, or the only one
 */
public record NewContact(
    ContactId id,
    PatientId patient,
    ContactFacts facts,
    FollowUp followUp,
    @Nullable EnrolmentId countsFor) {

  public NewContact(ContactId id, PatientId patient, ContactFacts facts, FollowUp followUp) {
    this(id, patient, facts, followUp, null);
  }
}
