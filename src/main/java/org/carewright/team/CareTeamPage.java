package org.carewright.team;

import java.util.List;
import org.carewright.patient.Carer;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/**
 * A patient's care team.
 *
 * @param carers family and friends noted with the patient's details
 * @param colleagues who can still be put on the team
 * @param form what was typed, when it comes back with {@code errors}
 */
record CareTeamPage(
    PatientHeader header,
    Circle circle,
    List<Group> groups,
    List<Carer> carers,
    List<Row> former,
    boolean mayChange,
    List<Option> colleagues,
    MemberForm form,
    FieldErrors errors) {

  /** Members who care in the same way. */
  record Group(String label, List<Row> rows) {}

  /** One member; {@code when} is "since 3 Oct 2026" or "3 Oct 2026 to 9 Nov 2026". */
  record Row(Member member, String when, String path) {}

  boolean empty() {
    return groups.isEmpty() && carers.isEmpty();
  }
}
