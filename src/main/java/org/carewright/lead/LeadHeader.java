package org.carewright.lead;

import org.carewright.access.Viewer;
import org.carewright.patient.BannerFacts;
import org.carewright.patient.HeaderPart;
import org.carewright.platform.PatientId;
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
    var lead = leads.find(viewer, patient).map(one -> one.who().named()).orElse(null);
    return new BannerFacts(lead, null, null);
  }
}
