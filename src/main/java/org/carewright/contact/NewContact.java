package org.carewright.contact;

import org.carewright.platform.PatientId;

/** A contact to record, with what follows from it. */
public record NewContact(ContactId id, PatientId patient, ContactFacts facts, FollowUp followUp) {}
