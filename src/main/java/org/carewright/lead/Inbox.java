package org.carewright.lead;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.FoundPatient;
import org.carewright.patient.Patients;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The offers to answer and those made, across patients. */
@Controller
class Inbox {

  static final String PATH = "/offers";

  private final Offers offers;
  private final Patients patients;
  private final Audit audit;
  private final Clock clock;

  Inbox(Offers offers, Patients patients, Audit audit, Clock clock) {
    this.offers = offers;
    this.patients = patients;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Transactional
  Page page(Viewer viewer) {
    if (!viewer.coordinates()) {
      throw Problem.notFound("This page");
    }
    var received = offers.listToAnswer(viewer);
    var sent = offers.listSent(viewer);
    var about =
        Stream.concat(received.stream(), sent.stream()).map(Offer::patient).distinct().toList();
    audit.listed(viewer, about, "Listed among the offers");
    var names = names(viewer, about);
    return Page.of(
        "lead/offersPage",
        new OffersPage(lines(viewer, received, names), lines(viewer, sent, names)));
  }

  private List<OfferLine> lines(Viewer viewer, List<Offer> some, Map<PatientId, String> names) {
    var today = viewer.today(clock);
    return some.stream()
        .map(offer -> OfferLine.of(viewer, offer, names.get(offer.patient()), today, PATH))
        .toList();
  }

  private Map<PatientId, String> names(Viewer viewer, List<PatientId> about) {
    var names = new HashMap<PatientId, String>();
    for (FoundPatient one : patients.list(viewer, about)) {
      names.put(one.id(), one.name().formal());
    }
    return names;
  }
}
