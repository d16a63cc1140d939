package org.carewright.cover.handover;

import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form for what to know about one patient.
 *
 * @param theirs what someone else wrote meanwhile, or null
 */
record NotePage(
    PatientHeader header,
    Handover handover,
    NoteForm form,
    FieldErrors errors,
    @Nullable Note theirs) {

  String path() {
    return header.path() + "/handover-notes/" + handover.id();
  }

  String back() {
    return "/handover/" + handover.id() + "#p-" + header.id();
  }
}
