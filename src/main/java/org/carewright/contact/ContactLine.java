package org.carewright.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;

/** A contact as a list shows it. */
record ContactLine(Contact contact, String with, LocalDate day, String when, String ago) {

  static ContactLine of(Contact contact, String calledName, ZoneId zone, LocalDate today) {
    var facts = contact.facts();
    var day = LocalDate.ofInstant(facts.at(), zone);
    return new ContactLine(
        contact,
        facts.with().name(calledName),
        day,
        Dates.time(facts.at(), zone),
        Dates.distance(day, today));
  }

  boolean reached() {
    return contact.facts().reach().succeeded();
  }

  /** "Call with Doris", "Call to Doris, not reached", "Doris called us". */
  String title() {
    var facts = contact.facts();
    var mode = facts.mode().label();
    if (!reached()) {
      return mode + (facts.mode() == Mode.CLINIC ? " with " : " to ") + with;
    }
    return facts.direction() == Direction.INCOMING
        ? mode + " from " + with
        : mode + " with " + with;
  }

  /** How it went: the finding, or what happened instead. */
  String result() {
    return switch (contact.facts().reach()) {
      case Reach.Reached r -> r.finding().label();
      case Reach.InVain v -> v.why().label();
    };
  }

  String resultKind() {
    if (contact.withdrawn()) {
      return "plain";
    }
    return switch (contact.facts().reach()) {
      case Reach.Reached r -> r.finding().kind();
      case Reach.InVain v -> "warn";
    };
  }

  String icon() {
    return reached() || contact.facts().mode() != Mode.CALL
        ? contact.facts().mode().icon()
        : "phone-off";
  }

  @Nullable String minutes() {
    var minutes = contact.facts().minutes();
    return minutes == null ? null : minutes + " min";
  }
}
