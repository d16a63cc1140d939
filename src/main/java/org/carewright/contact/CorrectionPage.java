package org.carewright.contact;

import org.carewright.patient.PatientHeader;
import org.jspecify.annotations.Nullable;

/**
 * The form that corrects a contact.
 *
 * @param overtaken what someone else did meanwhile, or null
 */
record CorrectionPage(
    PatientHeader header,
    ContactFields fields,
    Contact contact,
    String title,
    @Nullable String overtaken) {

  String draft() {
    return contact.path() + "/corrections/new";
  }
}
