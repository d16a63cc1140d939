package org.carewright.task;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Notice;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The tasks of one patient: to do, done, and each with its history. */
@Controller
class TaskPages {

  private final Tasks tasks;
  private final TaskPanels panels;
  private final PatientHeaders headers;
  private final Audit audit;
  private final Clock clock;

  TaskPages(Tasks tasks, TaskPanels panels, PatientHeaders headers, Audit audit, Clock clock) {
    this.tasks = tasks;
    this.panels = panels;
    this.headers = headers;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/tasks")
  @Transactional
  public Page list(Viewer viewer, @PathVariable PatientId patient) {
    var form = NewTaskForm.fresh(Owner.of(viewer.staff()));
    return Page.of("task/tasksPage", page(viewer, patient, form, new FieldErrors()));
  }

  @PostMapping("/patients/{patient}/tasks")
  @Transactional
  public Object add(
      Viewer viewer,
      @PathVariable PatientId patient,
      @ModelAttribute NewTaskForm form,
      HttpServletRequest request) {
    var today = viewer.today(clock);
    var errors = form.errors(today);
    if (!errors.isEmpty()) {
      return Page.invalid("task/tasksPage", page(viewer, patient, form, errors));
    }
    try {
      var wanted = form.task(patient, today, viewer.name());
      tasks.open(viewer, wanted);
      Notice.say(
          request,
          "Added “" + wanted.title() + "”, due " + Dates.dayFrom(wanted.due(), today) + ".");
      return Back.to("/patients/" + patient + "/tasks");
    } catch (Problem problem) {
      if (problem.kind() != Problem.Kind.INVALID) {
        throw problem;
      }
      errors.add("owner", problem.message());
      return Page.invalid("task/tasksPage", page(viewer, patient, form, errors));
    }
  }

  @GetMapping("/patients/{patient}/tasks/{task}")
  @Transactional
  public Page one(Viewer viewer, @PathVariable PatientId patient, @PathVariable TaskId task) {
    audit.read(viewer, patient, "Opened a task");
    return Page.of(
        "task/taskPage",
        new TaskPage(
            headers.of(viewer, patient),
            line(viewer, tasks.get(viewer, patient, task)),
            tasks.history(viewer, patient, task).reversed().stream()
                .map(event -> new TaskPage.Line(event, Dates.time(event.at(), viewer.zone())))
                .toList()));
  }

  private TasksPage page(Viewer viewer, PatientId patient, NewTaskForm form, FieldErrors errors) {
    var header = headers.of(viewer, patient);
    audit.read(viewer, patient, "Opened the tasks");
    return new TasksPage(
        header,
        lines(viewer, tasks.listOpen(viewer, patient)),
        lines(viewer, tasks.listEnded(viewer, patient)),
        form,
        errors,
        Arrays.stream(TaskKind.values()).map(k -> new Option(k.name(), k.label())).toList(),
        panels.owners(viewer),
        Arrays.stream(Priority.values()).map(p -> new Option(p.name(), p.label())).toList());
  }

  private List<TaskLine> lines(Viewer viewer, List<Task> tasks) {
    return tasks.stream().map(task -> line(viewer, task)).toList();
  }

  private TaskLine line(Viewer viewer, Task task) {
    return new TaskLine(task, viewer.today(clock), clock.instant(), viewer.zone());
  }
}
