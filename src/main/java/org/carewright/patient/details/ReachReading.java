package org.carewright.patient.details;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.carewright.patient.Answer;
import org.carewright.patient.Carer;
import org.carewright.patient.ContactPoint;
import org.carewright.patient.PatientDetails;
import org.carewright.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads whom to call: the rows of phone numbers and email addresses, and of carers. */
record ReachReading(
    DetailsForm form, @Nullable PatientDetails before, Supplier<UUID> ids, FieldErrors errors) {

  List<ContactPoint> contactPoints() {
    var points = new ArrayList<ContactPoint>();
    for (var row : form.rows("contact")) {
      if (!row.has("value")) {
        continue;
      }
      var kind = DetailsForm.choice(row.get("kind"), ContactPoint.Kind.MOBILE);
      var value = row.get("value");
      if (kind == ContactPoint.Kind.EMAIL && !value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
        errors.add(row.name("value"), "Enter an email address like name@example.org");
      }
      if (kind != ContactPoint.Kind.EMAIL && !isPhone(value)) {
        errors.add(row.name("value"), "Enter a phone number like 07700 900123");
      }
      points.add(
          new ContactPoint(
              kind,
              value,
              DetailsForm.choice(row.get("message"), Answer.NOT_ASKED),
              form.get("preferred").equals(String.valueOf(row.index()))));
    }
    return points;
  }

  private static boolean isPhone(String value) {
    var digits = value.replaceAll("[^0-9]", "").length();
    return digits >= 5 && digits <= 16 && value.matches("[0-9+()\\-./ extEXT#]+");
  }

  List<Carer> carers() {
    var carers = new ArrayList<Carer>();
    for (var row : form.rows("carer")) {
      if (!row.has("value") && !row.has("phone") && !row.has("relationship")) {
        continue;
      }
      if (!row.has("value")) {
        errors.add(row.name("value"), "Enter the carer's name");
      }
      if (!row.has("relationship")) {
        errors.add(row.name("relationship"), "Say who they are to the patient, such as daughter");
      }
      if (row.has("phone") && !isPhone(row.get("phone"))) {
        errors.add(row.name("phone"), "Enter a phone number like 07700 900123");
      }
      carers.add(
          new Carer(
              carerId(row.get("id")),
              row.get("value"),
              row.get("relationship"),
              row.has("phone") ? row.get("phone") : null,
              row.has("lives"),
              row.has("kin"),
              DetailsForm.choice(row.get("told"), Answer.NOT_ASKED)));
    }
    return carers;
  }

  private UUID carerId(String sent) {
    var known = before == null ? List.<Carer>of() : before.carers();
    return known.stream()
        .map(Carer::id)
        .filter(id -> id.toString().equals(sent))
        .findFirst()
        .orElseGet(ids);
  }
}
