package org.carewright.contact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** The contact form as it was sent: values by field name. Nothing here can fail. */
record ContactForm(Map<String, List<String>> values) {

  private static final int LONGEST = 10_000;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  static ContactForm of(MultiValueMap<String, String> sent) {
    var values = new LinkedHashMap<String, List<String>>();
    sent.forEach((name, list) -> values.put(name, list.stream().map(ContactForm::tidy).toList()));
    return new ContactForm(values);
  }

  static ContactForm ofEntries(Map<String, String> values) {
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return new ContactForm(lists);
  }

  /** The fields that say what a contact was, to be corrected. */
  static ContactForm of(Contact contact, ZoneId zone) {
    var facts = contact.facts();
    var at = facts.at().atZone(zone);
    var note = facts.note();
    var values = new LinkedHashMap<String, String>();
    values.put("mode", facts.mode().name());
    values.put("direction", facts.direction().name());
    values.put("day", at.toLocalDate().toString());
    values.put("time", MINUTE.format(at));
    values.put("reached", facts.reach().succeeded() ? "yes" : "no");
    values.put("with", PartyChoice.of(facts.with()));
    values.put("via", facts.via() == null ? "" : facts.via());
    values.put("minutes", facts.minutes() == null ? "" : String.valueOf(facts.minutes()));
    values.put("interpreter", facts.interpreter() == null ? "" : facts.interpreter().name());
    values.put("countsFor", contact.enrolment() == null ? "" : contact.enrolment().toString());
    values.put("reason", note.reason());
    values.put("agreed", note.agreed() == null ? "" : note.agreed());
    var said = note.said() == null ? "" : note.said();
    switch (facts.reach()) {
      case Reach.Reached r -> values.put("finding", r.finding().name());
      case Reach.InVain v -> values.put("notReached", v.why().name());
    }
    values.put(facts.reach().succeeded() ? "said" : "remark", said);
    if (facts.with() instanceof Party.Professional professional) {
      values.put("withName", professional.name());
    }
    return ofEntries(values);
  }

  private static String tidy(String value) {
    var text = value.replace("\r\n", "\n").replace("\u0000", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  String get(String name) {
    var list = values.get(name);
    return list == null || list.isEmpty() ? "" : list.getFirst();
  }

  boolean has(String name, String value) {
    return all(name).contains(value);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  <E extends Enum<E>> Optional<E> one(String name, Class<E> of) {
    var value = get(name);
    return List.of(of.getEnumConstants()).stream().filter(e -> e.name().equals(value)).findFirst();
  }

  Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(get(name)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Optional<LocalTime> clock(String name) {
    try {
      return Optional.of(LocalTime.parse(get(name)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Somebody who contacted us was reached, whatever else was sent. */
  boolean reached() {
    return get("reached").equals("yes") || get("direction").equals(Direction.INCOMING.name());
  }
}
