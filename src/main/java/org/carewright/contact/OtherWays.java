package org.carewright.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carewright.patient.Answer;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.Interpreter;
import org.carewright.patient.Languages;
import org.carewright.patient.Patient;

/**
 * What to try when attempts fail: after two in a row another way, after three the team lead as
 * well. Three attempts in more than one way is what the field asks before a service gives up.
 *
 * @param attempts in vain, in a row
 * @param ways what has not been tried yet, the likeliest first
 */
record OtherWays(int attempts, List<String> ways) {

  private static final int CHANGE_THE_WAY = 2;
  private static final int TELL_THE_LEAD = 3;

  OtherWays {
    ways = List.copyOf(ways);
  }

  static OtherWays after(Attempts attempts, Patient patient) {
    if (attempts.count() < CHANGE_THE_WAY) {
      return new OtherWays(attempts.count(), List.of());
    }
    var ways = new ArrayList<String>();
    for (var point : patient.details().contactPoints()) {
      if (!attempts.used(point.value())) {
        ways.add(way(point));
      }
    }
    for (var carer : patient.details().carers()) {
      var phone = carer.phone();
      if (phone != null && carer.mayBeTold() != Answer.NO && !attempts.used(phone)) {
        ways.add(way(carer, phone));
      }
    }
    if (ways.isEmpty() && !attempts.used(Mode.MESSAGE)) {
      ways.add("a letter or message" + language(patient));
    }
    if (!attempts.used(Mode.VISIT)) {
      ways.add("a visit at home");
    }
    return new OtherWays(attempts.count(), ways);
  }

  /** " in Polish", for those who do not get along in English. */
  private static String language(Patient patient) {
    var code = patient.details().language();
    return code == null
            || Languages.english(code)
            || patient.details().interpreter() == Interpreter.NOT_NEEDED
        ? ""
        : " in " + Languages.name(code);
  }

  private static String way(ContactPoint point) {
    var message =
        switch (point.leaveMessage()) {
          case YES -> point.phone() ? " (a message is fine)" : "";
          case NO -> point.phone() ? " (leave no message)" : "";
          case NOT_ASKED -> point.phone() ? " (not asked about messages)" : "";
        };
    return "their "
        + point.kind().label().toLowerCase(Locale.ROOT)
        + ", "
        + point.value()
        + message;
  }

  private static String way(Carer carer, String phone) {
    var limits =
        carer.mayBeTold() == Answer.YES
            ? " (may be told about their care)"
            : " (only ask for a call back: not asked what they may be told)";
    return carer.name() + ", " + carer.relationship() + ", " + phone + limits;
  }

  boolean changeTheWay() {
    return attempts >= CHANGE_THE_WAY;
  }

  boolean tellTheLead() {
    return attempts >= TELL_THE_LEAD;
  }
}
