package org.carewright.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.ui.ClockFace;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** A task as it stands among the patient's others. */
record TaskLine(Task task, LocalDate today, Instant now, ZoneId zone) {

  String path() {
    return "/patients/" + task.patient() + "/tasks/" + task.id();
  }

  String why() {
    var reason = task.reason();
    return reason.rule() + " · " + reason.datum() + " on " + Dates.day(reason.date());
  }

  String due() {
    return Dates.dayFrom(task.due(), today);
  }

  boolean overdue() {
    return task.isOverdue(today);
  }

  /** The clock that runs on it, or null. */
  @Nullable ClockFace clock() {
    var deadline = task.deadline();
    return deadline == null || !task.isOpen()
        ? null
        : deadline.face(now, zone).beside(task.reason().rule());
  }

  String tried() {
    return task.attempts() == 1 ? "Tried once" : "Tried " + task.attempts() + " times";
  }

  /** "Spoke with them · Amira Khan, Mon 23 Nov 2026, 10:42"; empty while open. */
  String ended() {
    var end = task.end();
    return end == null
        ? ""
        : end.outcome().label() + " · " + end.byName() + ", " + Dates.time(end.at(), zone);
  }

  String endNote() {
    var end = task.end();
    return end == null || end.note() == null ? "" : end.note();
  }

  /** Whether opening it again makes sense: a person closed it, not the end of an enrolment. */
  boolean reopenable() {
    var end = task.end();
    return end != null
        && end.outcome() != Outcome.ENROLMENT_CLOSED
        && end.outcome() != Outcome.REPLACED
        && end.outcome() != Outcome.LAPSED;
  }
}
