package org.carewright.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form that acts on a task, inside a list or as a page of its own.
 *
 * @param header the patient's banner; null inside a list
 * @param last the last day its clock allows; null without a clock that still runs
 * @param lastInFull the same in words, with the clock's name; empty without
 * @param back where to go when done
 * @param form what was typed
 * @param options what can be chosen
 * @param reaching of an attempt in vain: what else there is to try; null in other forms
 * @param findings of a contact that ends: how the patient may be; empty in other forms
 * @param elsewhere where the task is ended instead of here, or null
 * @param overtaken what someone else did meanwhile, or null
 */
record TaskPanel(
    Task task,
    Action action,
    @Nullable PatientHeader header,
    LocalDate today,
    @Nullable LocalDate last,
    String lastInFull,
    String back,
    TaskActionForm form,
    List<Option> options,
    @Nullable Reaching reaching,
    List<Option> findings,
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

    /** The field that a refusal is about. */
    String field() {
      return this == ATTEMPTS || this == DUE ? "day" : "choice";
    }
  }

  /** Someone else changed the task, which can still be closed with what was typed. */
  boolean goesOn() {
    return overtaken != null && action == Action.CLOSURE && task.isOpen();
  }

  /** The version that the person has seen: a form that comes back for a mistake keeps its own. */
  int version() {
    var typed = form.version();
    return overtaken == null && typed != null ? typed : task.version();
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

  /** A button that moves the task to a day. */
  record Later(int days, String label, String day) {}

  /** The usual days, as far as the clock allows. */
  List<Later> laters() {
    return Stream.of(1, 3, 7, 14, 30)
        .filter(days -> last == null || !today.plusDays(days).isAfter(last))
        .map(days ->
            new Later(
                days,
                days == 1 ? "Tomorrow" : "In " + days + " days",
                Dates.day(today.plusDays(days))))
        .toList();
  }

  String slot() {
    return "#panel-" + task.id();
  }
}
