package org.carewright.lead;

import java.time.Clock;
import org.carewright.access.Relationships;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of one offer, with its line in the trail. */
@Component
@Transactional
class OfferForms {

  private final Offers offers;
  private final PatientHeaders headers;
  private final Relationships relationships;
  private final Audit audit;
  private final Clock clock;

  OfferForms(
      Offers offers,
      PatientHeaders headers,
      Relationships relationships,
      Audit audit,
      Clock clock) {
    this.offers = offers;
    this.headers = headers;
    this.relationships = relationships;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the viewer may see the patient now. */
  boolean sees(Viewer viewer, PatientId patient) {
    return relationships.isSeenBy(patient, viewer.staff());
  }

  OfferPage page(
      Viewer viewer,
      PatientId patient,
      OfferId id,
      DeclineForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened an offer");
    var offer = offers.get(viewer, patient, id);
    var line = OfferLine.of(viewer, offer, null, viewer.today(clock), Inbox.PATH);
    return new OfferPage(header, line, form, errors, overtaken);
  }
}
