package org.carewright.access.setup;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import org.carewright.access.Passwords;
import org.carewright.access.Region;
import org.carewright.ui.FieldErrors;

/** What a new installation asks for. */
record SetUpForm(
    String organisation,
    String region,
    String zone,
    String givenName,
    String familyName,
    String username,
    String password) {

  /** A field that was not sent at all is as good as empty. */
  SetUpForm {
    organisation = requireNonNullElse(organisation, "");
    region = requireNonNullElse(region, "");
    zone = requireNonNullElse(zone, "");
    givenName = requireNonNullElse(givenName, "");
    familyName = requireNonNullElse(familyName, "");
    username = requireNonNullElse(username, "");
    password = requireNonNullElse(password, "");
  }

  static SetUpForm empty() {
    return new SetUpForm("", Region.ENGLAND.name(), "Europe/London", "", "", "", "");
  }

  FieldErrors errors() {
    var errors = new FieldErrors();
    require(errors, "organisation", organisation, "Enter the organisation's name");
    if (Arrays.stream(Region.values()).noneMatch(known -> known.name().equals(region))) {
      errors.add("region", "Choose where the organisation works");
    }
    if (!isZone(zone)) {
      errors.add("zone", "Enter a time zone such as Europe/London");
    }
    require(errors, "givenName", givenName, "Enter your first name");
    require(errors, "familyName", familyName, "Enter your last name");
    require(errors, "username", username, "Enter a username");
    Passwords.complaint(password).ifPresent(why -> errors.add("password", why));
    return errors;
  }

  private static void require(FieldErrors errors, String field, String value, String message) {
    if (value.isBlank()) {
      errors.add(field, message);
    }
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text.strip()).getRules() != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
