package org.carewright.balance;

import java.time.LocalDate;
import java.util.List;
import org.carewright.access.Staff;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What is in the name of someone who leaves, who would take it on, and when.
 *
 * @param split who would take on their people, or null when none was asked for
 * @param planned their last day, or null
 * @param leads whom an administrator asks
 * @param problem why they have not left, or null
 */
record DeparturePage(
    Staff staff,
    Remainder.Counts held,
    @Nullable ProposalPage split,
    @Nullable Departure planned,
    List<Option> owners,
    List<String> leads,
    boolean byLead,
    boolean self,
    DepartureForm form,
    FieldErrors errors,
    @Nullable String problem,
    LocalDate today) {

  DeparturePage {
    owners = List.copyOf(owners);
    leads = List.copyOf(leads);
  }

  String name() {
    return staff.name();
  }

  String path() {
    return DeparturePages.PATH + staff.id();
  }

  String back() {
    return byLead ? PersonPages.PATH + staff.id() : "/admin/staff/" + staff.id();
  }

  String lastDay() {
    return planned == null ? "" : Dates.dayFrom(planned.lastDay(), today);
  }

  /** Whether everyone in their care has a place, and it fits. */
  boolean placed() {
    return held.people() == 0
        || (split != null
            && split.proposal().fits()
            && split.proposal().moves().stream().map(Move::patient).distinct().count()
                >= held.people());
  }

  boolean mayLeave() {
    return staff.active() && !self && placed() && (byLead || !held.holdsThem());
  }

  boolean needsRest() {
    return byLead && held.homeless() > 0;
  }

  String shortfall() {
    return split == null ? "" : split.proposal().shortfall().toString();
  }
}
