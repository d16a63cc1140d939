package org.carewright.task;

import java.time.LocalDate;
import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form that acts on a task, inside a list or as a page of its own.
 *
 * @param header the patient's banner; null inside a list
 * @param choice the value of the form's choice: an outcome, what happened, the new owner
 * @param options what can be chosen
 * @param back where to go when done
 * @param elsewhere where the task is ended instead of here, or null
 * @param overtaken what someone else did meanwhile, or null
 */
record TaskPanel(
    Task task,
    Action action,
    @Nullable PatientHeader header,
    LocalDate today,
    String back,
    String choice,
    List<Option> options,
    String day,
    String note,
    FieldErrors errors,
    EndsElsewhere.@Nullable Place elsewhere,
    @Nullable String overtaken) {

  /** What the form does, and the noun it posts to. */
  enum Action {
    CLOSURE("closure", "Close this task"),
    ATTEMPTS("attempts", "Not reached"),
    DUE("due", "Do it later"),
    OWNER("owner", "Hand over");

    private final String noun;
    private final String title;

    Action(String noun, String title) {
      this.noun = noun;
      this.title = title;
    }

    String noun() {
      return noun;
    }

    String title() {
      return title;
    }
  }

  boolean inline() {
    return header == null;
  }

  String path() {
    return "/patients/" + task.patient() + "/tasks/" + task.id();
  }

  String post() {
    return path() + "/" + action.noun();
  }

  String due() {
    return Dates.dayFrom(task.due(), today);
  }

  /** The day that a number of days from today is, for the buttons. */
  String dayIn(int days) {
    return Dates.day(today.plusDays(days));
  }

  String slot() {
    return "#panel-" + task.id();
  }
}
