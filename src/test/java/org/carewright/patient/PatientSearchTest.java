package org.carewright.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientSearchTest {

  @Autowired Patients patients;
  @Autowired People people;

  private @Nullable Viewer first;
  private Viewer viewer;
  private final Identifier number = Fixtures.nhsNumber();

  @BeforeEach
  void onePatientAmongOthers() {
    if (first != null) {
      viewer = first;
      return;
    }
    viewer = people.coordinator();
    first = viewer;
    add(
        Fixtures.named("William Thomas", "Müller-O’Brien")
            .preferredName("Tomasz")
            .otherNames(List.of(new OtherName(OtherName.Kind.FORMER, "William Stephenson")))
            .identifiers(
                List.of(number, new Identifier(Identifier.Kind.MRN, "urn:x", "RX-44 120/7")))
            .contactPoints(List.of(Fixtures.mobile("+44 7700 900123")))
            .addresses(List.of(Fixtures.at("1 High Street", "Leeds", "LS1 2AB"))));
    add(Fixtures.named("Aisha", "Rahman").born(LocalDate.of(1990, 7, 1), false));
    add(Fixtures.named("Nguyen", "Thi").born(LocalDate.of(2001, 12, 3), false));
    add(Fixtures.named("伟", "李").born(LocalDate.of(1971, 1, 9), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "müller",
        "MULLER",
        "muller-o'brien",
        "obrien",
        "o brien",
        "William Muller",
        "muller william",
        "Müller, William",
        "mul wil",
        "bill muller",
        "will obrien",
        "billy",
        "tomasz",
        "stephenson",
        "stevenson",
        "muler",
        "mullre",
        "wiliam",
        "wlliam",
        "willaim",
        "miller william",
        "12/03/1957",
        "12.3.1957",
        "1957-03-12",
        "12 Mar 57",
        "12 march 1957",
        "March 12, 1957",
        "12031957",
        "12-03-57",
        "19570312",
        "mar 1957 muller",
        "muller 1957",
        "1957 william",
        "+44 7700 900123",
        "07700 900 123",
        "07700900123",
        "900123",
        "LS1 2AB",
        "ls12ab",
        "rx-44 120/7",
        "RX441207",
        "muller ls1 2ab 12/03/57",
        "MRN RX-44 120/7",
        "mrn: RX441207",
        "12 mar",
        "12th March",
        "March 12",
        "muller 12 mar"
      })
  void whatPeopleTypeFindsThePatientFirst(String typed) {
    assertThat(patients.search(viewer, typed, 8))
        .as("search for %s", typed)
        .isNotEmpty()
        .first()
        .satisfies(found -> assertThat(found.name().family()).isEqualTo("Müller-O’Brien"));
  }

  @Test
  void anNhsNumberFindsWithAndWithoutSpacesAndInPart() {
    for (var typed :
        List.of(
            number.value(),
            number.shown(),
            number.value().substring(0, 6),
            "NHS " + number.shown(),
            "NHS number " + number.shown(),
            "nhs no: " + number.value())) {
      assertThat(patients.search(viewer, typed, 8)).as(typed).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"李, 李", "李伟, ''", "aysha, Rahman", "raman aisha, Rahman", "thi nguyen, Thi"})
  void namesOfAllKindsAreFound(String typed, String family) {
    assertThat(patients.search(viewer, typed, 8).stream().map(found -> found.name().family()))
        .containsAll(family.isEmpty() ? List.of() : List.of(family));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "%",
        "_",
        "zzzzqqq",
        "muller 1958",
        "13 mar",
        "MRN 3996223",
        "nhs muller",
        "13/13/1957",
        "'; drop table patient;--",
        "\\",
        "( ) [ ]",
        "muller aisha",
        "0000000",
        "31/02/1957"
      })
  void whatFitsNobodyFindsNobody(String typed) {
    assertThat(patients.search(viewer, typed, 8)).as(typed).isEmpty();
  }

  @Test
  void whereTheMonthComesFirstItIsReadFirst() {
    var dates = new BirthDates(Region.US, LocalDate.of(2026, 11, 23));

    assertThat(PatientQuery.of("03/12/1957", dates).births())
        .singleElement()
        .satisfies(birth ->
            assertThat(birth.spans())
                .containsExactly(PatientQuery.Span.day(LocalDate.of(1957, 3, 12))));
    assertThat(PatientQuery.of("25/12/1957", dates).births()).hasSize(1);
  }

  @Test
  void theBestMatchComesFirst() {
    var own = people.coordinator();
    for (var name : List.of("Smithson", "Smyth", "Smith", "Smit")) {
      patients.register(own, Fixtures.named("Jo", name).build(), UUID.randomUUID());
    }
    assertThat(patients.search(own, "smith", 8).getFirst().name().family()).isEqualTo("Smith");
    assertThat(patients.search(own, "smith", 8)).hasSize(4);
  }

  private void add(PatientDetailsBuilder builder) {
    patients.register(viewer, builder.build(), UUID.randomUUID());
  }
}
