package org.carewright.patient.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.Purpose;
import org.carewright.access.Region;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.patient.Address;
import org.carewright.patient.Adjustment;
import org.carewright.patient.Answer;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Gender;
import org.carewright.patient.Identifier;
import org.carewright.patient.Interpreter;
import org.carewright.patient.OtherName;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetailsFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @EnumSource(Region.class)
  void anUntouchedFormChangesNothing(Region region) {
    var details = everything();
    var form = DetailsWriting.form(details, region);
    var reading = new DetailsReading(form, viewer(region), TODAY, details, UUID::randomUUID);

    assertThat(reading.read()).isEqualTo(details);
    assertThat(reading.errors().list()).isEmpty();
  }

  @Test
  void aFormPacksIntoOneFieldAndOutAgain() {
    var form = DetailsWriting.form(everything(), Region.ENGLAND);

    assertThat(DetailsForm.unpacked(form.packed())).isEqualTo(form);
  }

  @Test
  void rowsAreAddedAndTakenAwayWhereverTheyStand() {
    var form = DetailsWriting.form(everything(), Region.ENGLAND);

    assertThat(form.changed("add-contact").rows("contact")).hasSize(3);
    assertThat(form.changed("drop-contact-0").rows("contact"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("value")).isEqualTo("ada@example.org"));
    assertThat(form.changed("drop-nothing-9")).isEqualTo(form);
    assertThat(form.changed("rubbish")).isEqualTo(form);
  }

  @Test
  void whatOnlyTheOtherChangedIsTakenOverAndWhatBothChangedIsShown() {
    var began = form("called", "Addy", "town", "Leeds", "matters", "My dog");
    var theirs = form("called", "Ada", "town", "Leeds", "matters", "My cat");
    var yours = form("called", "Addy", "town", "York", "matters", "My horse");

    var conflict = Conflict.between(began, theirs, yours);

    assertThat(conflict.merged().get("called")).isEqualTo("Ada");
    assertThat(conflict.merged().get("town")).isEqualTo("York");
    assertThat(conflict.merged().get("matters")).isEqualTo("My horse");
    assertThat(conflict.both())
        .containsExactly(new Conflict.Both("What matters to me", "My cat", "My horse"));
  }

  @Test
  void rowsThatEitherAddedAreAllKept() {
    var began = form("contact-0-value", "1");
    var theirs = form("contact-0-value", "1", "contact-1-value", "2");
    var yours = form("contact-0-value", "1", "contact-1-value", "3");

    assertThat(
            Conflict.between(began, theirs, yours).merged().rows("contact").stream()
                .map(row -> row.get("value")))
        .containsExactly("1", "3", "2");
  }

  private static DetailsForm form(String... namesAndValues) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new DetailsForm(Map.copyOf(values));
  }

  private static PatientDetails everything() {
    return new PatientDetailsBuilder(new PersonName("Dr", "Ada María", "Stone & <Hill>"))
        .preferredName("Addy")
        .otherNames(List.of(new OtherName(OtherName.Kind.ALSO, "Ada Pebble")))
        .born(LocalDate.of(1957, 1, 1), true)
        .gender(Gender.OTHER)
        .pronouns("they/them")
        .deceased(true, LocalDate.of(2026, 11, 3))
        .identifiers(
            List.of(
                new Identifier(
                    Identifier.Kind.NHS_NUMBER, "https://fhir.nhs.uk/Id/nhs-number", "9434765919"),
                new Identifier(Identifier.Kind.MRN, "urn:hospital", "RX 1"),
                new Identifier(Identifier.Kind.OTHER, "urn:somewhere", "a&b=c")))
        .contactPoints(
            List.of(
                new ContactPoint(ContactPoint.Kind.HOME, "+44 113 496 0000", Answer.NO, false),
                new ContactPoint(ContactPoint.Kind.EMAIL, "ada@example.org", Answer.YES, true)))
        .addresses(
            List.of(
                new Address(
                    Address.Kind.HOME, List.of("Flat 2", "1 High St"), "Leeds", null, "LS1", "GB"),
                new Address(Address.Kind.FORMER, List.of("9 Low St"), null, null, null, null)))
        .carers(
            List.of(new Carer(UUID.randomUUID(), "Jo", "son", null, true, false, Answer.NOT_ASKED)))
        .language("pl", Interpreter.SIGN)
        .communicationNote("Speak up")
        .adjustments(Set.of(Adjustment.BRAILLE, Adjustment.AUDIO), "Loop")
        .whatMatters("My dog\nMy garden")
        .build();
  }

  private static Viewer viewer(Region region) {
    return new Viewer(
        new StaffId(UUID.randomUUID()),
        new OrganisationId(UUID.randomUUID()),
        "Moor End",
        List.of(),
        Role.COORDINATOR,
        "Sam",
        ZoneId.of("Europe/London"),
        region,
        Purpose.CARE_MANAGEMENT);
  }
}
