package org.carewright.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.patient.Interpreter;
import org.carewright.patient.Patient;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.PersonName;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OtherWaysTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
  private static final Patient DORIS = new Patient(PATIENT, 1, ContactFixture.doris(), null, NOON);

  @Test
  void attemptsAreCountedSinceSomeoneWasLastReached() {
    var attempts = Attempts.since(contacts(inVain(), inVain(), reached(), inVain()), 0);
    assertThat(attempts.count()).isEqualTo(2);
  }

  @Test
  void attemptsNotedOnTheTaskAloneCountToo() {
    assertThat(Attempts.since(contacts(inVain(), reached()), 3).count()).isEqualTo(3);
  }

  @Test
  void speakingWithAProfessionalIsNeitherAnAttemptNorReachesTheFamily() {
    var pharmacist =
        new ContactFacts(
            NOON,
            Mode.CALL,
            Direction.OUTGOING,
            new Reach.Reached(Finding.STEADY),
            new Party.Professional("The pharmacist"),
            null,
            null,
            5,
            new Note("Delivery", "Will deliver", null));
    assertThat(Attempts.since(contacts(inVain(), pharmacist, inVain()), 0).count()).isEqualTo(2);
  }

  @Test
  void whatWasEnteredInErrorDoesNotCount() {
    var withdrawn = new ArrayList<>(contacts(inVain()));
    withdrawn.add(contact(reached(), true));
    withdrawn.add(contact(inVain(), false));
    assertThat(Attempts.since(withdrawn, 0).count()).isEqualTo(2);
  }

  @Test
  void oneAttemptInVainAsksForNothingElse() {
    var ways = OtherWays.after(Attempts.since(contacts(inVain()), 0), DORIS);
    assertThat(ways.changeTheWay()).isFalse();
    assertThat(ways.ways()).isEmpty();
  }

  @Test
  void afterTwoTheNumbersNotTriedYetAreNamedWithWhatMayBeSaidThere() {
    var ways = OtherWays.after(Attempts.since(contacts(inVain(), inVain()), 0), DORIS);
    assertThat(ways.changeTheWay()).isTrue();
    assertThat(ways.tellTheLead()).isFalse();
    assertThat(ways.ways())
        .containsExactly(
            "their home phone, 0113 496 0000 (leave no message)",
            "Ann Example, Daughter, 07700 900456 (may be told about their care)",
            "a visit at home");
  }

  @Test
  void afterThreeTheLeadIsToldAsWell() {
    var attempts = Attempts.since(contacts(inVain(), inVain()), 0);
    var third = attempts.plus(new Attempts.Try(Mode.VISIT, null));
    assertThat(OtherWays.after(third, DORIS).tellTheLead()).isTrue();
    assertThat(OtherWays.after(third, DORIS).ways()).doesNotContain("a visit at home");
  }

  @Test
  void whenEveryNumberWasTriedALetterInTheirLanguageIsLeft() {
    assertThat(letterTo("pl", Interpreter.SPOKEN)).contains("a letter or message in Polish");
    assertThat(letterTo("pl", Interpreter.NOT_ASKED)).contains("a letter or message in Polish");
  }

  @Test
  void whoSpeaksEnglishIsWrittenToWithoutAWordAboutLanguages() {
    for (var language : new String[] {"en", "en-GB", null}) {
      assertThat(letterTo(language, Interpreter.NOT_ASKED)).contains("a letter or message");
    }
    assertThat(letterTo("pl", Interpreter.NOT_NEEDED)).contains("a letter or message");
  }

  private static List<String> letterTo(@Nullable String language, Interpreter interpreter) {
    var details =
        new PatientDetailsBuilder(new PersonName(null, "Jo", "Example"))
            .language(language, interpreter)
            .build();
    var attempts = Attempts.since(contacts(inVain(), inVain()), 0);
    return OtherWays.after(attempts, new Patient(PATIENT, 1, details, null, NOON)).ways();
  }

  private static ContactFacts inVain() {
    return ContactFixture.inVain(NOON);
  }

  private static ContactFacts reached() {
    return ContactFixture.reached(NOON);
  }

  private static List<Contact> contacts(ContactFacts... latestFirst) {
    return List.of(latestFirst).stream().map(facts -> contact(facts, false)).toList();
  }

  private static Contact contact(ContactFacts facts, boolean withdrawn) {
    return new Contact(
        new ContactId(UUID.randomUUID()),
        PATIENT,
        withdrawn ? 2 : 1,
        new OrganisationId(UUID.randomUUID()),
        null,
        new StaffId(UUID.randomUUID()),
        "Amira Khan",
        facts,
        NOON,
        "Amira Khan",
        withdrawn ? "Another patient" : null,
        withdrawn);
  }
}
