package org.carewright.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.carewright.access.Viewer;
import org.carewright.patient.Patient;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads what took place from the form, and says field by field what is missing. */
record FactsReading(
    ContactForm form, Patient patient, @Nullable Party recorded, Viewer viewer, Instant now) {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CONTACT = 600;

  /** Empty when errors were added. */
  Optional<ContactFacts> read(FieldErrors errors) {
    var mode = form.one("mode", Mode.class).orElse(null);
    if (mode == null) {
      errors.add("mode", "Choose how you were in touch");
    }
    var direction = form.one("direction", Direction.class).orElse(Direction.OUTGOING);
    var reached = form.reached();
    if (!reached && !form.get("reached").equals("no")) {
      errors.add("reached", "Say whether they were reached");
    }
    var at = at(errors);
    var with = PartyChoice.read(form, patient, recorded).orElse(null);
    if (with == null) {
      var named = form.get("with").equals(PartyChoice.PROFESSIONAL);
      errors.add(
          named ? "withName" : "with",
          named ? "Enter the name of the professional" : "Choose whom it was with");
    }
    var minutes = minutes(reached && mode != Mode.MESSAGE, errors);
    var note = note(reached, errors);
    var reach = reach(reached, mode, errors);
    if (!errors.isEmpty() || mode == null || at == null || with == null || reach == null) {
      return Optional.empty();
    }
    var via = form.get("via");
    return Optional.of(
        new ContactFacts(
            at,
            mode,
            direction,
            reach,
            with,
            via.isEmpty() || !mode.hasNumber() ? null : shortened(via),
            reached ? form.one("interpreter", InterpreterUse.class).orElse(null) : null,
            minutes,
            note));
  }

  private @Nullable Instant at(FieldErrors errors) {
    LocalDate day = form.date("day").orElse(null);
    LocalTime time = form.clock("time").orElse(null);
    if (day == null) {
      errors.add("day", "Enter the day it took place");
      return null;
    }
    if (time == null) {
      errors.add("time", "Enter the time it began");
      return null;
    }
    var at = day.atTime(time).atZone(viewer.zone()).toInstant();
    if (at.isAfter(now)) {
      errors.add("time", "The time must not be later than now");
    }
    if (day.isBefore(LocalDate.ofInstant(now, viewer.zone()).minusYears(2))) {
      errors.add("day", "Enter a day within the last two years");
    }
    return at;
  }

  private @Nullable Integer minutes(boolean needed, FieldErrors errors) {
    var text = form.get("minutes");
    if (text.isEmpty()) {
      if (needed) {
        errors.add("minutes", "Enter how many minutes it took");
      }
      return null;
    }
    try {
      var minutes = Integer.parseInt(text);
      if (minutes >= 0 && minutes <= LONGEST_CONTACT) {
        return minutes;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message.
    }
    errors.add("minutes", "Enter a whole number of minutes, at most 600");
    return null;
  }

  private Note note(boolean reached, FieldErrors errors) {
    var reason = form.get("reason");
    if (reason.isEmpty()) {
      errors.add("reason", "Say in a few words what it was about");
    }
    var said = form.get(reached ? "said" : "remark");
    if (reached && said.isEmpty()) {
      errors.add("said", "Write what was said");
    }
    var agreed = reached ? form.get("agreed") : "";
    return new Note(
        shortened(reason), said.isEmpty() ? null : said, agreed.isEmpty() ? null : agreed);
  }

  private @Nullable Reach reach(boolean reached, @Nullable Mode mode, FieldErrors errors) {
    if (reached) {
      var finding = form.one("finding", Finding.class).orElse(null);
      if (finding == null) {
        errors.add("finding", "Choose how things are");
      }
      return finding == null ? null : new Reach.Reached(finding);
    }
    var why = form.one("notReached", NotReached.class).orElse(null);
    if (why == null || (mode != null && !why.fits(mode))) {
      errors.add("notReached", "Choose what happened");
      return null;
    }
    return new Reach.InVain(why);
  }

  private static String shortened(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }
}
