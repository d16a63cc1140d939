package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.Test;

class ContactFhirTest {

  private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void aCallIsAFinishedVirtualEncounterWithItsLengthAndReason() {
    var fhir = ContactFhir.of(contact(ContactFixture.reached(AT), false));
    assertThat(fhir.getStatus()).isEqualTo(EncounterStatus.FINISHED);
    assertThat(fhir.getClass_().getCode()).isEqualTo("VR");
    assertThat(fhir.getLength().getValue()).isEqualByComparingTo("12");
    assertThat(fhir.getReasonCodeFirstRep().getText()).isEqualTo("Telephone review");
    assertThat(fhir.getParticipantFirstRep().getIndividual().getDisplay()).isEqualTo("Amira Khan");
  }

  @Test
  void anAttemptInVainIsCancelledAndWhatWasWithdrawnIsAnError() {
    assertThat(ContactFhir.of(contact(ContactFixture.inVain(AT), false)).getStatus())
        .isEqualTo(EncounterStatus.CANCELLED);
    assertThat(ContactFhir.of(contact(ContactFixture.reached(AT), true)).getStatus())
        .isEqualTo(EncounterStatus.ENTEREDINERROR);
  }

  @Test
  void whatWasSaidSurvivesAsNarrativeWhateverItsCharacters() {
    var said = "Pain < 3 & \"better\", zażółć 李";
    var facts = ContactFixture.facts(AT, new Reach.Reached(Finding.CHANGED), said);
    var json = FhirContext.forR4Cached().newJsonParser();
    var text = json.encodeResourceToString(ContactFhir.of(contact(facts, false)));
    var read = json.parseResource(Encounter.class, text);
    assertThat(read.getText().getDiv().allText()).contains(said);
  }

  private static Contact contact(ContactFacts facts, boolean withdrawn) {
    return new Contact(
        new ContactId(UUID.randomUUID()),
        new PatientId(UUID.randomUUID()),
        1,
        new OrganisationId(UUID.randomUUID()),
        null,
        new StaffId(UUID.randomUUID()),
        "Amira Khan",
        facts,
        AT,
        "Amira Khan",
        null,
        withdrawn);
  }
}
