package org.carewright.clock;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carewright.access.OrganisationId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The patients whose clocks are looked at before the current transaction commits, each once. */
@Component
class Pending {

  private final Bookkeeping books;

  Pending(Bookkeeping books) {
    this.books = books;
  }

  private record Who(PatientId patient, OrganisationId organisation) {}

  void add(Viewer by, PatientId patient) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting().putIfAbsent(new Who(patient, by.organisation()), by);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<Who, Viewer> waiting() {
    var there = TransactionSynchronizationManager.getResource(this);
    if (there != null) {
      return (Map<Who, Viewer>) there;
    }
    var waiting = new LinkedHashMap<Who, Viewer>();
    TransactionSynchronizationManager.bindResource(this, waiting);
    TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(waiting));
    return waiting;
  }

  private final class AtTheEnd implements TransactionSynchronization {

    private final Map<Who, Viewer> waiting;

    AtTheEnd(Map<Who, Viewer> waiting) {
      this.waiting = waiting;
    }

    /** What the bookkeeping itself does to tasks is already right, and adds nobody. */
    @Override
    public void beforeCommit(boolean readOnly) {
      Map.copyOf(waiting).forEach((who, by) -> books.bring(by, who.patient()));
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Pending.this);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Pending.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Pending.this, waiting);
    }
  }
}
