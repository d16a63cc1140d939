package org.carewright.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carewright.task.OpenLoop;

/**
 * A list that the safety page leads to.
 *
 * @param code its name in the address
 * @param label its heading
 * @param tells what a row says of time: "Overdue since"
 * @param source the table it reads, as a task {@code t}, an enrolment {@code e} or a loop {@code l}
 */
record SafetyPart(String code, String label, String tells, Source source, String condition) {

  /** Where the rows are. */
  enum Source {
    TASK,
    ENROLMENT,
    LOOP
  }

  private static final List<String> LEVELS =
      List.of("the owner", "the team lead", "the supervisor");

  static List<SafetyPart> rules() {
    return List.of(
        new SafetyPart(
            "next-step",
            "Enrolled without a next step",
            "Enrolled",
            Source.ENROLMENT,
            SafetyCounts.WITHOUT_STEP),
        new SafetyPart(
            "can-be-done",
            "Open tasks whose owner cannot act",
            "Opened",
            Source.TASK,
            SafetyCounts.CANNOT_BE_DONE),
        new SafetyPart(
            "ends-with-outcome",
            "Tasks that ended without an outcome",
            "Opened",
            Source.TASK,
            SafetyCounts.ENDED_IN_PART),
        new SafetyPart(
            "loop-has-task",
            "Open loops that nobody follows",
            "Open since",
            Source.LOOP,
            SafetyCounts.LOOSE_LOOP),
        new SafetyPart(
            "overdue-is-told",
            "Overdue, and the next person was not told in time",
            "Overdue since",
            Source.TASK,
            SafetyCounts.NOT_TOLD));
  }

  static SafetyPart overdue() {
    return new SafetyPart("overdue", "Overdue", "Overdue since", Source.TASK, SafetyCounts.OVERDUE);
  }

  /**
   * @param level 1 the owner, 2 the team lead, 3 the supervisor
   */
  static SafetyPart told(int level) {
    return new SafetyPart(
        "told-" + level,
        "Told to " + LEVELS.get(level - 1),
        "Overdue since",
        Source.TASK,
        "t.organisation_id = :organisation and t.ended_at is null and t.escalation_level = "
            + level);
  }

  static SafetyPart loops(OpenLoop.Kind kind) {
    return new SafetyPart(
        "loop-" + kind.name().toLowerCase(java.util.Locale.ROOT),
        kind.label(),
        "Open since",
        Source.LOOP,
        "l.closed_at is null and l.kind = '" + kind.name() + "'");
  }

  static List<SafetyPart> levels() {
    return List.of(told(1), told(2), told(3));
  }

  static List<SafetyPart> loops() {
    return Arrays.stream(OpenLoop.Kind.values()).map(SafetyPart::loops).toList();
  }

  static Optional<SafetyPart> find(String code) {
    return java.util.stream.Stream.of(rules(), List.of(overdue()), levels(), loops())
        .flatMap(List::stream)
        .filter(part -> part.code().equals(code))
        .findFirst();
  }

  /** The column of its table that {@link #tells} is about. */
  String since() {
    return switch (source) {
      case ENROLMENT -> "e.started_on::timestamptz";
      case LOOP -> "l.opened_at";
      case TASK -> tells.equals("Opened") ? "t.opened_at" : "t.overdue_at";
    };
  }

  String path() {
    return "/safety/" + code;
  }
}
