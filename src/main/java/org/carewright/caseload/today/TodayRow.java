package org.carewright.caseload.today;

import java.time.LocalDate;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.carewright.task.Deadline;
import org.carewright.task.Harm;
import org.carewright.task.Reason;
import org.carewright.task.TaskId;
import org.carewright.task.TaskKind;
import org.carewright.ui.ClockFace;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work as it stands in a list.
 *
 * @param due the day it is planned for
 * @param deadline its clock, or null
 * @param escalation who has been told that it is overdue: 2 the team lead, 3 the supervisor
 * @param covers whose work it is while they are away; null: the owner's own
 * @param unassigned a team owns it and nobody has taken it yet
 * @param moment at which the list was made
 */
record TodayRow(
    Person person,
    TaskId task,
    int version,
    TaskKind kind,
    String title,
    Reason reason,
    LocalDate due,
    @Nullable Deadline deadline,
    int escalation,
    String owner,
    @Nullable String covers,
    boolean unassigned,
    @Nullable String programme,
    Place place,
    Moment moment) {

  PatientId patient() {
    return person.id();
  }

  String name() {
    return person.name();
  }

  String age() {
    return person.age(moment.today());
  }

  @Nullable Risk risk() {
    return place.facts().risk();
  }

  int attempts() {
    return place.facts().attempts();
  }

  /** "Contact every 30 days at medium risk: last contact on Sat 3 Oct 2026." */
  String why() {
    var why = reason.rule() + " · " + reason.datum();
    var day = Dates.day(reason.date());
    return why.contains(day) || why.contains(Dates.plain(reason.date())) ? why : why + " on " + day;
  }

  /** Where a contact that answers this is recorded. */
  String contact() {
    return "/patients/" + patient() + "/contacts/new?task=" + task;
  }

  String path() {
    return "/patients/" + patient() + "/tasks/" + task;
  }

  /** Names the task, and the version of it that was looked at, in the value of a tick box. */
  String key() {
    return new RowKey(patient(), task, version).toString();
  }

  String day() {
    return Dates.day(due);
  }

  String distance() {
    return Dates.distance(due, moment.today());
  }

  boolean overdue() {
    return place.part() == Place.Part.OVERDUE;
  }

  /** Whether missing its clock may do severe harm, and it has been missed. */
  boolean severe() {
    var state = place.facts().clock();
    return state == OrderFacts.ClockState.OVER && place.facts().harm() == Harm.SEVERE;
  }

  /** Its clock as it is shown everywhere, or null. */
  @Nullable ClockFace clock() {
    return deadline == null
        ? null
        : deadline.face(moment.now(), moment.zone()).beside(reason.rule());
  }

  /** What missing its clock may do: "Severe harm"; empty without a clock. */
  String harm() {
    return deadline == null ? "" : deadline.harm().label();
  }

  String tried() {
    return attempts() == 1 ? "Tried once" : "Tried " + attempts() + " times";
  }
}
