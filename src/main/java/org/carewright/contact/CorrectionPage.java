package org.carewright.contact;

import java.util.ArrayList;
import java.util.List;
import org.carewright.caseload.Enrolment;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form that corrects a contact.
 *
 * @param programmes what it may turn out to count for
 * @param overtaken what someone else did meanwhile, or null
 */
record CorrectionPage(
    PatientHeader header,
    ContactFields fields,
    Contact contact,
    String title,
    List<Option> programmes,
    @Nullable String overtaken) {

  /** Those with a name of their own: of two times in one programme, each says since when. */
  static List<Option> options(Contact contact, List<Enrolment> choices) {
    var options = new ArrayList<Option>();
    if (contact.enrolment() == null && !choices.isEmpty()) {
      options.add(new Option("", "No programme"));
    }
    for (var one : choices) {
      var twice = choices.stream().filter(o -> o.programme().equals(one.programme())).count() > 1;
      var since = twice ? ", since " + Dates.plain(one.startedOn()) : "";
      var closed = one.isOpen() ? "" : " (closed)";
      options.add(new Option(one.id().toString(), one.programmeName() + since + closed));
    }
    return options;
  }

  String draft() {
    return contact.path() + "/corrections/new";
  }
}
