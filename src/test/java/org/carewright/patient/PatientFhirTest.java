package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PatientFhirTest {

  @Test
  void aPatientFromElsewhereIsPublishedAsItCame() throws IOException {
    var received = synthea();
    var published = PatientFhir.write(PatientFhir.read(received), synthea());

    assertThat(PatientPublication.json(published)).isEqualTo(PatientPublication.json(received));
  }

  @Test
  void anEditChangesWhatItChangesAndNothingElse() throws IOException {
    var details = PatientFhir.read(synthea());
    var edited =
        new PatientDetailsBuilder(details)
            .preferredName("Abe")
            .language("pl", Interpreter.SIGN)
            .whatMatters("My dog")
            .adjustments(Set.of(Adjustment.EASY_READ), "Big letters")
            .build();

    var published = PatientFhir.write(edited, synthea());

    assertThat(PatientFhir.read(published)).isEqualTo(edited);
    assertThat(published.getName().getFirst().equalsDeep(synthea().getName().getFirst())).isTrue();
    assertThat(published.getIdentifier()).hasSameSizeAs(synthea().getIdentifier());
    assertThat(published.getAddress().getFirst().hasExtension()).isTrue();
    assertThat(published.getExtension().stream().map(e -> e.getUrl()))
        .containsAll(synthea().getExtension().stream().map(e -> e.getUrl()).toList());
  }

  @Test
  void whatWeRecordComesBackFromFhir() {
    var details =
        Fixtures.named("Ada", "Stone")
            .pronouns("they/them")
            .otherNames(List.of(new OtherName(OtherName.Kind.FORMER, "Ada Pebble")))
            .identifiers(List.of(Fixtures.nhsNumber()))
            .contactPoints(
                List.of(
                    Fixtures.mobile("07700 900123"),
                    new ContactPoint(ContactPoint.Kind.EMAIL, "ada@example.org", Answer.NO, false)))
            .addresses(List.of(Fixtures.at("1 High Street", "Leeds", "LS1 2AB")))
            .deceased(true, null)
            .language("cy", Interpreter.NOT_NEEDED)
            .communicationNote("Deaf in the left ear")
            .build();

    assertThat(PatientFhir.read(PatientFhir.write(details, new Patient()))).isEqualTo(details);
  }

  private static Patient synthea() throws IOException {
    var json =
        new ClassPathResource("patient/synthea-patient.json")
            .getContentAsString(StandardCharsets.UTF_8);
    return PatientPublication.received(json);
  }
}
