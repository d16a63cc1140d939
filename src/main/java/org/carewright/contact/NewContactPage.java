package org.carewright.contact;

import java.util.List;
import org.carewright.patient.PatientHeader;
import org.carewright.task.Task;
import org.carewright.ui.Option;

/**
 * The form that records a contact.
 *
 * @param tasks open tasks that it can answer
 * @param afterThis what to try if this attempt is in vain too
 * @param leadKnows the team lead has been asked already
 * @param days quick choices for the next step, and {@code tries} for the next attempt
 * @param programmes what the person is enrolled in here: what it may count for
 */
record NewContactPage(
    PatientHeader header,
    ContactFields fields,
    Briefing briefing,
    List<TaskChoice> tasks,
    NextSuggestion suggestion,
    OtherWays afterThis,
    boolean leadKnows,
    List<Option> owners,
    List<Option> days,
    List<Option> tries,
    List<Option> programmes,
    String back) {

  /** An open task as a choice. */
  record TaskChoice(Task task, String due, boolean overdue, boolean chosen) {}

  String path() {
    return header.path() + "/contacts";
  }

  String draft() {
    return path() + "/new";
  }

  /** What "no other step" means here. */
  String plannedLabel() {
    if (suggestion.planned() != null) {
      return "Already planned: " + suggestion.planned();
    }
    return suggestion.rule() == null
        ? "No next step is needed"
        : "Leave it to the programme: " + suggestion.rule();
  }
}
