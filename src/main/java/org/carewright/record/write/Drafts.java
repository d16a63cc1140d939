package org.carewright.record.write;

import java.util.Locale;
import org.carewright.record.intake.StrictCheck;
import org.carewright.record.intake.Unreadable;
import org.carewright.record.store.NotJson;
import org.carewright.record.store.ResourceReader;
import org.carewright.record.store.ResourceReader.Read;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Reads what was sent, as strictly as imports do. */
@Component
class Drafts {

  private static final String PATIENT = "Patient/";

  private final StrictCheck check;

  Drafts(StrictCheck check) {
    this.check = check;
  }

  /** Throws {@link Unreadable} with what is wrong. */
  Read read(Draft draft) {
    var read = json(draft);
    var text = read.text();
    var type = draft.index().type();
    if (!text.type().equals(type)) {
      throw new Unreadable(
          "The address is that of a %s, but this is %s."
              .formatted(type, text.type().isEmpty() ? "no resource" : "a " + text.type()));
    }
    if (draft.given() && !draft.id().equals(text.id())) {
      throw new Unreadable("Its id is not the one of the address, %s.".formatted(draft.id()));
    }
    var kept = read.withId(draft.id());
    check.check(kept.text(), kept.tree());
    return kept;
  }

  private static Read json(Draft draft) {
    try (var parser = ResourceReader.open(draft.json())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("A resource is a JSON object.");
      }
      var read = ResourceReader.read(parser, (field, to) -> here(field, to, draft.base()));
      if (parser.nextToken() != null) {
        throw new Unreadable("Something follows the resource.");
      }
      return read;
    } catch (JacksonException e) {
      throw new Unreadable(NotJson.reason(e));
    }
  }

  /** A reference to what is here is kept without this server's address, as all others are. */
  private static String here(String field, String reference, String base) {
    if (!field.equals("reference")) {
      return reference;
    }
    var bare =
        reference.startsWith(base + "/") ? reference.substring(base.length() + 1) : reference;
    return bare.startsWith(PATIENT) && bare.length() == PATIENT.length() + 36
        ? PATIENT + bare.substring(PATIENT.length()).toLowerCase(Locale.ROOT)
        : bare;
  }
}
