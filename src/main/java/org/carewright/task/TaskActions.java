package org.carewright.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.platform.Problem;
import org.carewright.task.TaskPanel.Action;
import org.carewright.ui.Notice;
import org.carewright.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Acting on one task. The change is a transaction of its own, so that what follows from it (the
 * next step that the cadence opens) is there when the answer is made.
 */
@Controller
@RequestMapping("/patients/{patient}/tasks/{task}")
class TaskActions {

  private static final Map<String, Action> NOUNS =
      Map.of(
          "closure", Action.CLOSURE,
          "attempts", Action.ATTEMPTS,
          "due", Action.DUE,
          "owner", Action.OWNER);

  private final Tasks tasks;
  private final TaskPanels panels;
  private final TaskChanges changes;

  TaskActions(Tasks tasks, TaskPanels panels, TaskChanges changes) {
    this.tasks = tasks;
    this.panels = panels;
    this.changes = changes;
  }

  @GetMapping("/{noun:closure|attempts|due|owner}")
  Page form(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable TaskId task,
      @PathVariable String noun,
      HttpServletRequest web) {
    return panels.fresh(viewer, patient, task, action(noun), web);
  }

  @PostMapping("/{noun:closure|attempts|due|owner}")
  Object act(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable TaskId task,
      @PathVariable String noun,
      @ModelAttribute TaskActionForm form,
      HttpServletRequest web,
      HttpServletResponse response) {
    var action = action(noun);
    var known = tasks.get(viewer, patient, task);
    var errors = changes.errors(viewer, known, action, form);
    if (!errors.isEmpty()) {
      var typed = new TaskPanels.Typed(form, errors, null);
      return panels.again(viewer, patient, task, action, typed, web, response);
    }
    return switch (changes.make(viewer, known, action, form)) {
      case TaskAnswer.Accepted(Task now) -> {
        var back = Back.orElse(form.back(), "/patients/" + patient + "/tasks");
        tell(viewer, web, action, now, back);
        yield Back.to(back);
      }
      case TaskAnswer.Refused(String sentence) -> {
        var typed = new TaskPanels.Typed(form, form.wrong(action.field(), sentence), null);
        yield panels.again(viewer, patient, task, action, typed, web, response);
      }
      case TaskAnswer.Overtaken(Task now, String sentence) -> {
        var typed = new TaskPanels.Typed(form, form.right(), sentence);
        yield panels.again(viewer, patient, task, action, typed, web, response);
      }
    };
  }

  private void tell(Viewer viewer, HttpServletRequest web, Action action, Task now, String back) {
    var sentence = changes.sentence(viewer, action, now);
    if (now.isOpen()) {
      Notice.say(web, sentence);
      return;
    }
    var undo = "/patients/%s/tasks/%s/reopening?%s";
    Notice.say(web, sentence, undo.formatted(now.patient(), now.id(), Back.query(back)));
  }

  @PostMapping("/reopening")
  Object reopen(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable TaskId task,
      @RequestParam(required = false) String back,
      HttpServletRequest web) {
    var sentence =
        switch (tasks.reopen(viewer, patient, task)) {
          case TaskAnswer.Accepted(Task now) -> "“" + now.title() + "” is open again.";
          case TaskAnswer.Overtaken(Task now, String told) -> told;
          case TaskAnswer.Refused(String why) -> throw Problem.invalid(why);
        };
    Notice.say(web, sentence);
    return Back.to(Back.orElse(back, "/patients/" + patient + "/tasks"));
  }

  @PostMapping("/notes")
  Object note(
      Viewer viewer,
      @PathVariable PatientId patient,
      @PathVariable TaskId task,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) String back,
      HttpServletRequest web) {
    // Also an empty note is about a task that must be there for this viewer.
    tasks.get(viewer, patient, task);
    if (!note.isBlank()) {
      tasks.note(viewer, patient, task, TaskActionForm.shortened(note));
      Notice.say(web, "Your note is in the task's history.");
    }
    return Back.to(Back.orElse(back, "/patients/" + patient + "/tasks/" + task));
  }

  private static Action action(String noun) {
    var action = NOUNS.get(noun);
    if (action == null) {
      throw Problem.notFound("This page");
    }
    return action;
  }
}
