package org.carewright.contact;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.jspecify.annotations.Nullable;

/**
 * The contacts with a patient, latest first, by month.
 *
 * @param summary "Last spoke 20 days ago. 2 attempts since."
 * @param newer the number of the page with later contacts, or null; {@code older} likewise
 */
record ContactListPage(
    PatientHeader header,
    String summary,
    OtherWays ways,
    List<Month> months,
    @Nullable Integer newer,
    @Nullable Integer older) {

  /** The contacts of one month: "November 2026". */
  record Month(String name, List<ContactLine> lines) {}

  boolean isEmpty() {
    return months.isEmpty();
  }
}
