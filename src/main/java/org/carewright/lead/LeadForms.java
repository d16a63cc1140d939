package org.carewright.lead;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.caseload.PresentCoordinators;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page about who leads, with its line in the trail. */
@Component
@Transactional
class LeadForms {

  private final Leads leads;
  private final Offers offers;
  private final Candidates candidates;
  private final PresentCoordinators coordinators;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  LeadForms(
      Leads leads,
      Offers offers,
      Candidates candidates,
      PresentCoordinators coordinators,
      PatientHeaders headers,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.leads = leads;
    this.offers = offers;
    this.candidates = candidates;
    this.coordinators = coordinators;
    this.headers = headers;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** With an empty form; one who is proposed from elsewhere is chosen in it. */
  LeadPage fresh(Viewer viewer, PatientId patient) {
    var form = ProposalForm.fresh(ids.next(), null, viewer.today(clock));
    return page(viewer, patient, form, new FieldErrors(), null);
  }

  LeadPage page(
      Viewer viewer,
      PatientId patient,
      ProposalForm form,
      FieldErrors errors,
      @Nullable String overtaken) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened who leads the care");
    var today = viewer.today(clock);
    var lead = leads.find(viewer, patient).orElse(null);
    var back = header.path() + "/lead";
    return new LeadPage(
        header,
        lead,
        lead != null && lead.who().staff().equals(viewer.staff()),
        coordinators.list(viewer, patient),
        offers.list(viewer, patient).stream()
            .map(offer -> OfferLine.of(viewer, offer, null, today, back))
            .toList(),
        viewer.coordinates() ? choices(viewer, patient, lead) : List.of(),
        leads.listFormer(viewer, patient),
        leads.history(viewer, patient),
        form,
        errors,
        overtaken,
        today,
        viewer.zone());
  }

  private List<Option> choices(Viewer viewer, PatientId patient, @Nullable Lead lead) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Choose"));
    var before = leads.listFormer(viewer, patient).stream().map(one -> one.who().staff()).toList();
    for (var one : candidates.ofPatient(viewer, patient)) {
      if (lead == null || !one.staff().equals(lead.who().staff())) {
        var mark = one.staff().equals(viewer.staff()) ? " (you)" : "";
        mark = before.contains(one.staff()) ? mark + " (led before)" : mark;
        options.add(new Option(one.staff().toString(), one.named() + mark));
      }
    }
    return options.size() == 1 ? List.of() : options;
  }
}
