package org.carewright.lead;

import java.util.List;
import org.carewright.caseload.Enrolment;
import org.carewright.patient.PatientHeader;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form that offers the coordination of an enrolment to someone.
 *
 * @param openTasks how many of the coordinator's tasks would go along
 * @param overtaken what someone else did meanwhile, or null
 */
record TransferPage(
    PatientHeader header,
    Enrolment enrolment,
    int openTasks,
    List<Option> candidates,
    ProposalForm form,
    FieldErrors errors,
    @Nullable String overtaken) {

  TransferPage {
    candidates = List.copyOf(candidates);
  }

  String post() {
    return header.path() + "/enrolments/" + enrolment.id() + "/offers";
  }

  String goesAlong() {
    return switch (openTasks) {
      case 0 -> "No open task goes along.";
      case 1 -> "One open task goes along.";
      default -> openTasks + " open tasks go along.";
    };
  }
}
