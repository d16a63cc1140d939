package org.carewright.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carewright.access.CurrentViewer;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.access.Workforce;
import org.carewright.platform.PatientId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people something, for tests. */
@TestComponent
public class NoticeFixture {

  private final Notices notices;
  private final Workforce workforce;
  private final CurrentViewer viewers;
  private final TransactionTemplate transaction;

  NoticeFixture(
      Notices notices,
      Workforce workforce,
      CurrentViewer viewers,
      TransactionTemplate transaction) {
    this.notices = notices;
    this.workforce = workforce;
    this.viewers = viewers;
    this.transaction = transaction;
  }

  /** A coordinator with an e-mail address of their own. */
  Viewer coordinator(OrganisationId organisation, String email) {
    var id =
        workforce.addStaff(
            new Workforce.NewStaff(
                organisation, "Amira", "Khan", Role.COORDINATOR, "Coordinator", email, null));
    return viewers.load(id).orElseThrow();
  }

  static NewNotice overdue(StaffId to, PatientId patient, UUID about, Instant at) {
    return new NewNotice(
        to,
        NoticeKind.OVERDUE,
        "Telephone review, overdue since Tue 2 Mar 2027",
        "/patients/" + patient + "/tasks/" + about,
        patient,
        about,
        UUID.randomUUID(),
        false,
        at);
  }

  void tell(NewNotice... told) {
    transaction.executeWithoutResult(tx -> notices.tell(List.of(told)));
  }

  void settle(PatientId patient, UUID about) {
    transaction.executeWithoutResult(tx -> notices.settle(patient, about));
  }
}
