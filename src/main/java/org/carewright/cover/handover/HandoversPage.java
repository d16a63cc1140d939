package org.carewright.cover.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.carewright.ui.Dates;
import org.carewright.ui.FieldErrors;
import org.carewright.ui.Option;

/** The handovers that concern someone, and the form that begins one for today. */
record HandoversPage(
    List<Handover> waiting,
    List<Handover> mine,
    List<Handover> others,
    List<Option> receivers,
    String to,
    FieldErrors errors,
    LocalDate today) {

  static String about(Handover handover) {
    var until = handover.until();
    return until == null
        ? "End of " + Dates.day(handover.day())
        : Dates.day(handover.day()) + " to " + Dates.day(until);
  }

  static String to(Handover handover) {
    return handover.receivers().stream()
        .map(Handover.Receiver::name)
        .collect(Collectors.joining(", "));
  }

  static String state(Handover handover) {
    if (!handover.given()) {
      return handover.ofAbsence() ? "Given when it begins" : "Not given yet";
    }
    var waiting = handover.receivers().stream().filter(Handover.Receiver::waiting).count();
    return waiting == 0 ? "Acknowledged" : "Waits for " + waiting + " to acknowledge";
  }

  static String kind(Handover handover) {
    return !handover.given() ? "info" : state(handover).equals("Acknowledged") ? "good" : "warn";
  }
}
