package org.carewright.team;

import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * One member's entry, to change it or to end it.
 *
 * @param newer the entry as someone else has left it meanwhile
 */
record MemberPage(
    PatientHeader header,
    Member member,
    String path,
    MemberForm form,
    FieldErrors errors,
    @Nullable Member newer) {}
