package org.carewright.lead;

import java.util.Arrays;
import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * One offer, with the form to decline it.
 *
 * @param overtaken who was quicker, or why it cannot be; null otherwise
 */
record OfferPage(
    PatientHeader header,
    OfferLine line,
    DeclineForm form,
    FieldErrors errors,
    @Nullable String overtaken) {

  List<Option> reasons() {
    return Arrays.stream(Decline.values()).map(d -> new Option(d.name(), d.label())).toList();
  }
}
