package org.carewright.lead;

import java.util.LinkedHashSet;
import org.carewright.access.CurrentViewer;
import org.carewright.access.StaffLeaving;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Someone leaves: what was offered to them goes back, and whom they led is led by another. */
@Component
class Departure {

  private final OfferRows rows;
  private final LeadRows leadRows;
  private final Withdrawals withdrawals;
  private final ComingBack comingBack;
  private final LeadKeeping keeping;
  private final Tasks tasks;
  private final CurrentViewer viewers;

  Departure(
      OfferRows rows,
      LeadRows leadRows,
      Withdrawals withdrawals,
      ComingBack comingBack,
      LeadKeeping keeping,
      Tasks tasks,
      CurrentViewer viewers) {
    this.rows = rows;
    this.leadRows = leadRows;
    this.withdrawals = withdrawals;
    this.comingBack = comingBack;
    this.keeping = keeping;
    this.tasks = tasks;
    this.viewers = viewers;
  }

  /** All patients are locked first, so that two departures at once do not deadlock. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void leave(StaffLeaving event) {
    var leaver = viewers.load(event.staff());
    if (leaver.isEmpty()) {
      return;
    }
    var patients = new LinkedHashSet<PatientId>();
    rows.about(event.staff()).forEach(offer -> patients.add(offer.patient()));
    patients.addAll(leadRows.ledBy(event.staff()));
    tasks.lock(patients);
    patients.forEach(patient -> leave(leaver.get(), patient));
  }

  private void leave(Viewer leaver, PatientId patient) {
    var why = leaver.name() + " has left";
    rows.about(leaver.staff()).stream()
        .filter(offer -> offer.patient().equals(patient))
        .forEach(offer -> {
          withdrawals.withdraw(leaver, offer, why, null);
          if (!offer.sender().staff().equals(leaver.staff())) {
            comingBack.refused(offer, why);
          }
        });
    leadRows
        .current(patient)
        .filter(lead -> lead.who().staff().equals(leaver.staff()))
        .ifPresent(lead -> keeping.succeed(leaver, lead, why));
  }
}
