package org.carewright.caseload;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A form about an enrolment.
 *
 * @param enrolment null when it is to begin
 * @param choices the programmes with what the record says about each; only when it is to begin
 * @param former earlier times in a programme, so that a returning patient is not a stranger
 * @param present who coordinates already, here or in another organisation; only when it is to begin
 * @param overtaken what someone else did meanwhile, or null
 */
record EnrolmentFormPage(
    PatientHeader header,
    Action action,
    @Nullable Enrolment enrolment,
    EnrolmentForm form,
    FieldErrors errors,
    List<Choice> choices,
    List<Enrolment> former,
    List<PresentCoordinator> present,
    List<Option> coordinators,
    List<Option> teams,
    List<Option> risks,
    List<Option> closings,
    @Nullable String overtaken) {

  /** What the form does. */
  enum Action {
    ENROL("Enrol in a programme", ""),
    PAUSE("Pause", "/pause"),
    RESUME("Resume", "/resumption"),
    CHANGE("Change coordinator or risk", "/coordination"),
    CLOSE("Close the enrolment", "/closure");

    private final String title;
    private final String noun;

    Action(String title, String noun) {
      this.title = title;
      this.noun = noun;
    }

    String title() {
      return title;
    }

    String noun() {
      return noun;
    }
  }

  /** A programme to choose, and whether the record says that this person meets its rule. */
  record Choice(Programme programme, EntryCheck check, boolean enrolled) {}

  String post() {
    var base = header.path() + "/enrolments";
    return enrolment == null ? base : base + "/" + enrolment.id() + action.noun();
  }

  String lead() {
    return enrolment == null ? "" : enrolment.programmeName();
  }

  /** Why there is nothing left to do, as a sentence; null while there is. */
  @Nullable String settled() {
    if (enrolment == null) {
      return null;
    }
    if (!enrolment.isOpen()) {
      return "This is closed already.";
    }
    var until = enrolment.pausedUntil();
    return switch (action) {
      case PAUSE ->
          until == null ? null : "This is paused already, until " + Dates.day(until) + ".";
      case RESUME -> until == null ? "This is at work already: there is no pause to end." : null;
      case ENROL, CHANGE, CLOSE -> null;
    };
  }

  boolean enrols() {
    return action == Action.ENROL;
  }

  boolean pauses() {
    return action == Action.PAUSE;
  }

  boolean changes() {
    return action == Action.CHANGE;
  }

  boolean closes() {
    return action == Action.CLOSE;
  }
}
