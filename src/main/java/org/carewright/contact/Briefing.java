package org.carewright.contact;

import java.util.List;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Patient;
import org.carewright.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What one wants to know before picking up the phone.
 *
 * @param language "Speaks Polish", or null
 * @param ways what to try after attempts in vain
 * @param recent the last contacts, latest first
 */
record Briefing(
    Patient patient,
    @Nullable String language,
    OtherWays ways,
    List<Task> open,
    List<ContactLine> recent) {

  List<ContactPoint> points() {
    return patient.details().contactPoints();
  }

  List<Carer> carers() {
    return patient.details().carers();
  }

  /** What may be left at a number, in the fewest words. */
  static String message(ContactPoint point) {
    return switch (point.leaveMessage()) {
      case YES -> "May leave a message";
      case NO -> "Leave no message";
      case NOT_ASKED -> "Ask before leaving a message";
    };
  }

  static String messageKind(ContactPoint point) {
    return switch (point.leaveMessage()) {
      case YES -> "good";
      case NO -> "bad";
      case NOT_ASKED -> "warn";
    };
  }

  static String told(Carer carer) {
    return switch (carer.mayBeTold()) {
      case YES -> "May be told";
      case NO -> "Must not be told";
      case NOT_ASKED -> "Not asked what they may be told";
    };
  }

  static String toldKind(Carer carer) {
    return switch (carer.mayBeTold()) {
      case YES -> "good";
      case NO -> "bad";
      case NOT_ASKED -> "warn";
    };
  }
}
