package org.carewright.sample;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.carewright.patient.Adjustment;
import org.carewright.patient.Answer;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Interpreter;
import org.carewright.patient.PatientDetails;
import org.carewright.patient.PatientDetailsBuilder;
import org.carewright.patient.Patients;
import org.carewright.platform.Ids;
import org.carewright.team.CareTeams;
import org.carewright.team.Member;
import org.carewright.team.MemberDetails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What an assessment finds out about a person, and who joins their care team. */
@Component
@ConditionalOnProperty("carewright.demo")
class SampleVisits {

  private static final List<String> FIRST_NAMES =
      List.of("Rosa", "Martin", "Elena", "Joseph", "Carol", "Luis", "Ana", "Peter", "Doris", "Sam");
  private static final List<String> RELATIONSHIPS =
      List.of("Daughter", "Husband", "Sister", "Son", "Wife", "Neighbour", "Mother", "Brother");

  private final Patients patients;
  private final CareTeams teams;
  private final Ids ids;
  private final SampleWords words = SampleWords.read();

  SampleVisits(Patients patients, CareTeams teams, Ids ids) {
    this.patients = patients;
    this.teams = teams;
    this.ids = ids;
  }

  void assess(Cast cast, Person person, Random random) {
    var by = person.coordinator();
    var now = patients.get(by, person.id());
    patients.edit(by, person.id(), now.version(), found(now.details(), random));
    var colleague = cast.viewer(colleague(person));
    teams.add(
        by,
        person.id(),
        colleague.staff(),
        new MemberDetails(colleague.name(), role(person), null, null, null));
    if (random.nextBoolean()) {
      teams.add(
          by,
          person.id(),
          Member.Kind.PROFESSIONAL,
          new MemberDetails(
              "Home care office", "Home care", "Bay State Home Care", "555-0142", "Mornings only"));
    }
  }

  private PatientDetails found(PatientDetails before, Random random) {
    var language = before.language();
    var foreign = language != null && !language.startsWith("en");
    var surname = before.name().family();
    var carer =
        new Carer(
            ids.next(),
            SampleWords.one(FIRST_NAMES, random) + " " + surname,
            SampleWords.one(RELATIONSHIPS, random),
            "555-01" + (50 + random.nextInt(49)),
            random.nextBoolean(),
            true,
            random.nextInt(3) == 0 ? Answer.NO : Answer.YES);
    return new PatientDetailsBuilder(before)
        .whatMatters(SampleWords.one(words.whatMatters(), random))
        .contactPoints(before.contactPoints().stream().map(p -> asked(p, random)).toList())
        .carers(random.nextInt(3) == 0 ? before.carers() : List.of(carer))
        .language(language, foreign ? Interpreter.SPOKEN : Interpreter.NOT_NEEDED)
        .adjustments(adjustments(before, random), before.adjustmentsNote())
        .build();
  }

  private static ContactPoint asked(ContactPoint point, Random random) {
    var answer = random.nextInt(4) == 0 ? Answer.NO : Answer.YES;
    return new ContactPoint(point.kind(), point.value(), answer, point.preferred());
  }

  private static Set<Adjustment> adjustments(PatientDetails before, Random random) {
    if (random.nextInt(3) > 0) {
      return before.adjustments();
    }
    var all = Adjustment.values();
    return Set.of(all[random.nextInt(all.length)]);
  }

  private static SampleStaff colleague(Person person) {
    return switch (person.placement().team()) {
      case CONDITIONS -> SampleStaff.MARCUS;
      case TRANSITIONS -> SampleStaff.NINA;
      case COMMUNITY -> SampleStaff.BEN;
    };
  }

  private static String role(Person person) {
    return colleague(person).jobTitle();
  }
}
