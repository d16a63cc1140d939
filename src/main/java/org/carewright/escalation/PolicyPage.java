package org.carewright.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.carewright.escalation.WouldBeTold.Effect;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The escalation policy of an organisation.
 *
 * @param effect what the policy in the form would do right now; null while the form has errors
 * @param tried whether that policy is only tried out
 */
record PolicyPage(
    PolicyForm form,
    List<Option> supervisors,
    List<PolicyVersion> versions,
    @Nullable Effect effect,
    boolean tried,
    boolean leads,
    ZoneId zone,
    FieldErrors errors) {

  PolicyPage {
    supervisors = List.copyOf(supervisors);
    versions = List.copyOf(versions);
  }

  String time(Instant at) {
    return Dates.time(at, zone);
  }

  String since(Instant overdueAt) {
    return Lapse.words(overdueAt, zone);
  }

  String wrong(String field) {
    var wrong = errors.of(field);
    return wrong == null ? "" : wrong;
  }

  String effectTitle() {
    return tried ? "What this would do right now" : "Who is told of what right now";
  }
}
