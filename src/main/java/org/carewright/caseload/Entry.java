package org.carewright.caseload;

import java.util.List;
import java.util.Optional;
import org.carewright.access.Directory;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands between a person and an enrolment. */
@Component
class Entry {

  private final EntryChecks checks;
  private final Directory directory;

  Entry(EntryChecks checks, Directory directory) {
    this.checks = checks;
    this.directory = directory;
  }

  EntryCheck check(Viewer viewer, PatientId patient, Programme programme) {
    return checks.check(viewer, patient, programme);
  }

  Optional<EnrolmentAnswer.Refused> refusal(
      Viewer by, NewEnrolment wanted, Programme programme, List<Enrolment> present) {
    var inTheWay = clash(by, programme, present);
    if (inTheWay.isPresent()) {
      return inTheWay;
    }
    var who = refusal(by, wanted.coordinator(), wanted.team());
    if (who.isPresent()) {
      return who;
    }
    var explained = wanted.entryNote() != null && !wanted.entryNote().isBlank();
    if (!explained && !check(by, wanted.patient(), programme).met()) {
      return refused(
          "entryNote", "The entry rule is not met. Say why this person should be enrolled anyway");
    }
    return Optional.empty();
  }

  private static Optional<EnrolmentAnswer.Refused> clash(
      Viewer by, Programme programme, List<Enrolment> present) {
    for (var enrolment : present) {
      if (!enrolment.isOpen() || !enrolment.organisation().equals(by.organisation())) {
        continue;
      }
      if (enrolment.programme().equals(programme.code())) {
        return refused(
            "programme",
            "Already enrolled in %s since %s"
                .formatted(programme.name(), Dates.day(enrolment.startedOn())));
      }
      var group = programme.exclusiveGroup();
      if (group != null && group.equals(enrolment.exclusiveGroup())) {
        return refused(
            "programme",
            "Already in %s, and a person is in one of these programmes at a time. Close that"
                    .formatted(enrolment.programmeName())
                + " enrolment first");
      }
    }
    return Optional.empty();
  }

  /** A coordinator must be at work in this organisation, and so must the team. */
  Optional<EnrolmentAnswer.Refused> refusal(Viewer by, StaffId coordinator, @Nullable TeamId team) {
    var ours =
        directory.findStaff(coordinator).stream()
            .anyMatch(
                s -> s.active() && s.organisation().equals(by.organisation()) && s.role().cares());
    if (!ours) {
      return refused("coordinator", "Choose a coordinator who works here");
    }
    if (team != null
        && directory.listTeams(by.organisation()).stream().noneMatch(t -> t.id().equals(team))) {
      return refused("team", "Choose a team of this organisation");
    }
    return Optional.empty();
  }

  private static Optional<EnrolmentAnswer.Refused> refused(String field, String sentence) {
    return Optional.of(new EnrolmentAnswer.Refused(field, sentence));
  }
}
