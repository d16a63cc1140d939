package org.carewright.clock;

import java.util.Map;
import org.carewright.access.OrganisationId;
import org.carewright.access.Viewer;
import org.carewright.platform.AtCommit;
import org.carewright.platform.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The patients whose clocks are looked at before the current transaction commits, each once. */
@Component
class Pending {

  private final Bookkeeping books;
  private final AtCommit<Who, Viewer> waiting =
      new AtCommit<>(AtCommit.Turn.BOOKKEEPING, this::bring);

  Pending(Bookkeeping books) {
    this.books = books;
  }

  private record Who(PatientId patient, OrganisationId organisation) {}

  void add(Viewer by, PatientId patient) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting.put(new Who(patient, by.organisation()), by);
    }
  }

  /** What the bookkeeping itself does to tasks is already right, and adds nobody. */
  private void bring(Map<Who, Viewer> all) {
    all.forEach((who, by) -> books.bring(by, who.patient()));
  }
}
