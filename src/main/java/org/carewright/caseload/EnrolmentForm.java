package org.carewright.caseload;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.task.Tasks;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What the forms about an enrolment send; each uses its own part. */
record EnrolmentForm(
    @Nullable String programme,
    @Nullable String coordinator,
    @Nullable String team,
    @Nullable String risk,
    @Nullable String reason,
    @Nullable String entryNote,
    @Nullable String until,
    @Nullable String closingReason,
    @Nullable String note,
    @Nullable Integer version) {

  private static final int LONGEST = 2000;

  static EnrolmentForm fresh(StaffId coordinator) {
    return new EnrolmentForm("", coordinator.toString(), "", "MEDIUM", "", "", "", "", "", null);
  }

  static EnrolmentForm of(Enrolment e) {
    var team = e.team() == null ? "" : e.team().toString();
    return new EnrolmentForm(
        "", e.coordinator().toString(), team, e.risk().name(), "", "", "", "", "", e.version());
  }

  static String text(@Nullable String value) {
    var text = value == null ? "" : value.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  static @Nullable String orNull(@Nullable String value) {
    return text(value).isEmpty() ? null : text(value);
  }

  int seen() {
    return version == null ? Tasks.LATEST : version;
  }

  FieldErrors enrolling() {
    var errors = new FieldErrors();
    if (text(programme).isEmpty()) {
      errors.add("programme", "Choose a programme");
    }
    if (text(reason).isEmpty()) {
      errors.add("reason", "Say why this person is enrolled");
    }
    return coordinating(errors);
  }

  FieldErrors coordinating(FieldErrors errors) {
    if (id(coordinator) == null) {
      errors.add("coordinator", "Choose who coordinates");
    }
    if (!text(team).isEmpty() && id(team) == null) {
      errors.add("team", "Choose a team of this organisation");
    }
    if (Arrays.stream(Risk.values()).noneMatch(r -> r.name().equals(risk))) {
      errors.add("risk", "Choose how high the risk is");
    }
    return errors;
  }

  FieldErrors pausing() {
    var errors = new FieldErrors();
    if (day() == null) {
      errors.add("until", "Enter the day the pause ends");
    }
    if (text(note).isEmpty()) {
      errors.add("note", "Say why it is paused");
    }
    return errors;
  }

  FieldErrors closing() {
    var errors = new FieldErrors();
    if (Arrays.stream(ClosingReason.values()).noneMatch(r -> r.name().equals(closingReason))) {
      errors.add("closingReason", "Choose why it is closed");
    }
    return errors;
  }

  @Nullable LocalDate day() {
    try {
      return text(until).isEmpty() ? null : LocalDate.parse(text(until));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  StaffId coordinatorId() {
    return StaffId.of(text(coordinator));
  }

  @Nullable TeamId teamId() {
    var team = id(team());
    return team == null ? null : new TeamId(team);
  }

  private static @Nullable UUID id(@Nullable String value) {
    try {
      return text(value).isEmpty() ? null : UUID.fromString(text(value));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
