package org.carewright.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.carewright.task.LoopId;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferFhirTest {

  private static final Coordinator AMIRA = coordinator(1, "Amira Osei");
  private static final Coordinator CARA = coordinator(2, "Cara Lindqvist");

  @Test
  void isAProposalOwnedByWhoAnswersIt() {
    var task = OfferFhir.of(offer(Offer.Status.OPEN, null));
    assertThat(task.getIntent()).isEqualTo(TaskIntent.PROPOSAL);
    assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(task.getOwner().getReference()).isEqualTo("Practitioner/" + CARA.staff());
    assertThat(task.getRequester().getReference()).isEqualTo("Practitioner/" + AMIRA.staff());
    assertThat(task.getFocus().getReference()).isEqualTo("EpisodeOfCare/" + id(5));
    assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
        .isEqualTo("2026-11-27");
  }

  @Test
  void aNoIsRejectedWithItsReason() {
    var no =
        new Offer.Answer(
            Instant.parse("2026-11-25T09:00:00Z"),
            CARA.staff(),
            CARA.name(),
            "My caseload is full",
            "Until Easter");
    var task = OfferFhir.of(offer(Offer.Status.DECLINED, no));
    assertThat(task.getStatus()).isEqualTo(TaskStatus.REJECTED);
    assertThat(task.getStatusReason().getText()).isEqualTo("My caseload is full");
    assertThat(task.getNote()).hasSize(1);
  }

  private static Offer offer(Offer.Status status, Offer.@Nullable Answer answer) {
    return new Offer(
        new OfferId(id(3)),
        new PatientId(id(4)),
        Offer.Kind.COORDINATION,
        new EnrolmentId(id(5)),
        "Community support",
        AMIRA,
        CARA,
        CARA,
        LocalDate.of(2026, 12, 1),
        null,
        false,
        Instant.parse("2026-11-24T09:00:00Z"),
        LocalDate.of(2026, 11, 27),
        null,
        status,
        answer,
        new LoopId(id(6)));
  }

  private static Coordinator coordinator(int n, String name) {
    return new Coordinator(
        new StaffId(id(n)), name, "Care coordinator", new OrganisationId(id(9)), "Riverside", null);
  }

  private static UUID id(int n) {
    return new UUID(7, n);
  }
}
