package org.carewright.caseload;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.patient.BannerFacts;
import org.carewright.patient.HeaderPart;
import org.carewright.platform.PatientId;
import org.carewright.platform.ReadOnce;
import org.carewright.task.Deadline;
import org.carewright.task.Task;
import org.carewright.task.Tasks;
import org.springframework.stereotype.Component;

/** Tells the banner what happens next. */
@Component
class CaseloadHeader implements HeaderPart {

  private final Tasks tasks;
  private final Clock clock;

  CaseloadHeader(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public BannerFacts facts(Viewer viewer, PatientId patient) {
    var open = open(tasks, viewer, patient);
    var next =
        open.stream()
            .findFirst()
            .map(task -> new BannerFacts.NextStep(task.title(), task.due(), task.ownerName()))
            .orElse(null);
    var soonest =
        open.stream()
            .map(Task::deadline)
            .flatMap(Stream::ofNullable)
            .min(Comparator.comparing(Deadline::at))
            .map(deadline -> deadline.face(clock.instant(), viewer.zone()))
            .orElse(null);
    return new BannerFacts(null, next, soonest);
  }

  private record OpenTasks(Viewer viewer, PatientId patient) {}

  /** What is open, read once for the banner and the card of next steps. */
  static List<Task> open(Tasks tasks, Viewer viewer, PatientId patient) {
    return ReadOnce.of(new OpenTasks(viewer, patient), () -> tasks.listOpen(viewer, patient));
  }
}
