package org.carewright.sample;

import java.time.LocalDate;
import java.util.List;
import org.carewright.caseload.ClosingReason;
import org.carewright.caseload.Enrolment;
import org.carewright.caseload.Enrolments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A few of the sample's enrolments pause or end, so that there are former episodes to find. */
@Component
@ConditionalOnProperty("carewright.demo")
class Endings {

  private final Enrolments enrolments;

  Endings(Enrolments enrolments) {
    this.enrolments = enrolments;
  }

  void bring(List<Person> people, LocalDate day) {
    for (int i = 5; i < people.size(); i += 11) {
      end(people.get(i), i % 2 == 0 ? ClosingReason.GOALS_MET : ClosingReason.MOVED_AWAY);
    }
    for (int i = 8; i < people.size(); i += 17) {
      pause(people.get(i), day.plusDays(21));
    }
  }

  private void end(Person person, ClosingReason reason) {
    for (var one : open(person)) {
      var note =
          reason == ClosingReason.GOALS_MET
              ? "Walks, works and sleeps again. The door is open."
              : "Moved to be near the daughter; letter sent to the new practice.";
      enrolments.close(person.coordinator(), person.id(), one.id(), one.version(), reason, note);
    }
  }

  private void pause(Person person, LocalDate until) {
    for (var one : open(person)) {
      enrolments.pause(
          person.coordinator(), person.id(), one.id(), one.version(), until, "Away with family.");
    }
  }

  private List<Enrolment> open(Person person) {
    return enrolments.list(person.coordinator(), person.id()).stream()
        .filter(Enrolment::isOpen)
        .filter(one -> one.organisation().equals(person.coordinator().organisation()))
        .toList();
  }
}
