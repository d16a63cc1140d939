package org.carewright.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carewright.access.Directory;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.PatientHeaders;
import org.carewright.platform.PatientId;
import org.carewright.task.TaskPanel.Action;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.carewright.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms that act on a task: a fragment for a list, a page for everyone else. */
@Component
@Transactional
class TaskPanels {

  /** What the person had typed and what was wrong with it. */
  record Typed(TaskActionForm form, FieldErrors errors, @Nullable String overtaken) {}

  private final Tasks tasks;
  private final PatientHeaders headers;
  private final Directory directory;
  private final ObjectProvider<EndsElsewhere> elsewhere;
  private final TriesToCome tries;
  private final ContactRecord contacts;
  private final Audit audit;
  private final Clock clock;

  TaskPanels(
      Tasks tasks,
      PatientHeaders headers,
      Directory directory,
      ObjectProvider<EndsElsewhere> elsewhere,
      TriesToCome tries,
      ContactRecord contacts,
      Audit audit,
      Clock clock) {
    this.tasks = tasks;
    this.headers = headers;
    this.directory = directory;
    this.elsewhere = elsewhere;
    this.tries = tries;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  Page fresh(Viewer viewer, PatientId patient, TaskId id, Action action, HttpServletRequest web) {
    audit.read(viewer, patient, "Opened a task");
    var task = tasks.get(viewer, patient, id);
    var day =
        switch (action) {
          case ATTEMPTS -> tries.next(viewer, task).toString();
          case CLOSURE, DUE, OWNER -> "";
        };
    var overtaken = task.isOpen() ? null : "This task has been closed meanwhile.";
    var typed = new Typed(TaskActionForm.fresh(day), new FieldErrors(), overtaken);
    return page(panel(viewer, task, action, typed, web), 200);
  }

  /** The form again, with what was typed: 422, or 409 when someone else was first. */
  Page again(
      Viewer viewer,
      PatientId patient,
      TaskId id,
      Action action,
      Typed typed,
      HttpServletRequest web,
      HttpServletResponse response) {
    audit.read(viewer, patient, "Opened a task");
    var panel = panel(viewer, tasks.get(viewer, patient, id), action, typed, web);
    if (panel.inline()) {
      response.setHeader("HX-Retarget", panel.slot());
      response.setHeader("HX-Reswap", "innerHTML");
      response.setHeader("HX-Reselect", ".task-panel");
    }
    return page(panel, typed.overtaken() == null ? 422 : 409);
  }

  private TaskPanel panel(
      Viewer viewer, Task task, Action action, Typed typed, HttpServletRequest web) {
    var inline = web.getHeader("HX-Request") != null;
    var ends = action == Action.CLOSURE && task.kind().reachesOut();
    return new TaskPanel(
        task,
        action,
        inline ? null : headers.of(viewer, task.patient()),
        viewer.today(clock),
        tries.last(viewer, task),
        tries.lastInFull(viewer, task),
        Back.orElse(web.getParameter("back"), "/patients/" + task.patient() + "/tasks"),
        typed.form(),
        options(viewer, task, action),
        action == Action.ATTEMPTS ? tries.reaching(viewer, task) : null,
        ends ? contacts.findings() : List.of(),
        typed.errors(),
        action == Action.CLOSURE ? elsewhere(task) : null,
        typed.overtaken());
  }

  private EndsElsewhere.@Nullable Place elsewhere(Task task) {
    return elsewhere
        .orderedStream()
        .flatMap(place -> place.of(task).stream())
        .findFirst()
        .orElse(null);
  }

  private static Page page(TaskPanel panel, int status) {
    return new Page(panel.inline() ? "task/taskPanel" : "task/taskPanelPage", panel, status);
  }

  private List<Option> options(Viewer viewer, Task task, Action action) {
    return switch (action) {
      case CLOSURE ->
          task.kind().outcomes().stream().map(o -> new Option(o.name(), o.label())).toList();
      case ATTEMPTS ->
          Arrays.stream(Attempt.Result.values()).map(r -> new Option(r.name(), r.label())).toList();
      case DUE -> List.of();
      case OWNER -> owners(viewer);
    };
  }

  /** Everyone who can take work in this organisation, for a choice of owners. */
  List<Option> owners(Viewer viewer) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "Choose a person or a team"));
    for (var team : directory.listTeams(viewer.organisation())) {
      options.add(new Option(Owner.of(team.id()).text(), team.name() + " (team)"));
    }
    for (var staff : directory.listStaff(viewer.organisation())) {
      if (staff.role().cares()) {
        var name = staff.name() + ", " + staff.jobTitle();
        options.add(new Option(Owner.of(staff.id()).text(), name));
      }
    }
    return options;
  }
}
