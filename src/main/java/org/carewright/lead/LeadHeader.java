package org.carewright.lead;

import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.patient.BannerFacts;
import org.carewright.patient.HeaderPart;
import org.carewright.platform.PatientId;
import org.carewright.platform.ReadOnce;
import org.springframework.stereotype.Component;

/** Tells the banner who leads the care. */
@Component
class LeadHeader implements HeaderPart {

  private final Leads leads;

  LeadHeader(Leads leads) {
    this.leads = leads;
  }

  @Override
  public BannerFacts facts(Viewer viewer, PatientId patient) {
    var lead = find(leads, viewer, patient).map(one -> one.who().named()).orElse(null);
    return new BannerFacts(lead, null, null);
  }

  private record TheLead(Viewer viewer, PatientId patient) {}

  /** Who leads, read once for the banner and the card. */
  static Optional<Lead> find(Leads leads, Viewer viewer, PatientId patient) {
    return ReadOnce.of(new TheLead(viewer, patient), () -> leads.find(viewer, patient));
  }
}
