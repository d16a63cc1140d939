package org.carewright.record.intake;

import java.time.ZoneOffset;
import java.util.UUID;
import org.carewright.record.store.Strings;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Guards against the worst an import can do, to mix two people: the id is here with another family
 * name and another date of birth.
 */
public final class SomeoneElse {

  private SomeoneElse() {}

  public static boolean is(JdbcClient jdbc, UUID id, Patient arriving) {
    var born = arriving.getBirthDateElement().getValueAsString();
    if (born == null || arriving.getName().isEmpty()) {
      return false;
    }
    return jdbc.sql(
            """
            select by_name, started_at from fhir.patient
            where patient_id = :id and by_name is not null and started_at is not null\
            """)
        .param("id", id)
        .query((row, n) -> {
          var day = row.getTimestamp("started_at").toInstant().atZone(ZoneOffset.UTC).toLocalDate();
          return !day.toString().startsWith(born) && !shareName(row.getString("by_name"), arriving);
        })
        .optional()
        .orElse(false);
  }

  private static boolean shareName(String names, Patient arriving) {
    return arriving.getName().stream()
        .map(HumanName::getFamily)
        .filter(family -> family != null)
        .anyMatch(family -> names.contains(Strings.folded(family)));
  }
}
