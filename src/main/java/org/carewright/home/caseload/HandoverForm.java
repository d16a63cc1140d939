package org.carewright.home.caseload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to hand over to whom.
 *
 * @param patients the ids of the people ticked
 * @param to the id of the new coordinator
 * @param query the list it was done from
 */
record HandoverForm(
    @Nullable List<String> patients,
    @Nullable String to,
    @Nullable String note,
    @Nullable String query) {

  static HandoverForm empty() {
    return new HandoverForm(List.of(), "", "", "");
  }

  List<String> ticked() {
    return patients == null ? List.of() : patients;
  }

  String toOrEmpty() {
    return to == null ? "" : to;
  }

  String noteOrEmpty() {
    return note == null ? "" : note;
  }
}
