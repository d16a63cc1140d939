package org.carewright.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.platform.PatientId;
import org.carewright.task.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** Reads a row of contacts as a {@link Contact}. */
final class ContactRow {

  private ContactRow() {}

  static Contact read(ResultSet row, int n) throws SQLException {
    var enrolment = row.getObject("enrolment_id", UUID.class);
    return new Contact(
        new ContactId(row.getObject("id", UUID.class)),
        new PatientId(row.getObject("patient_id", UUID.class)),
        row.getInt("version"),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        enrolment == null ? null : new EnrolmentId(enrolment),
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("by_name"),
        facts(row),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("recorded_by_name"),
        row.getString("correction"),
        row.getBoolean("withdrawn"));
  }

  private static ContactFacts facts(ResultSet row) throws SQLException {
    return new ContactFacts(
        row.getTimestamp("at").toInstant(),
        Mode.valueOf(row.getString("mode")),
        Direction.valueOf(row.getString("direction")),
        reach(row.getString("finding"), row.getString("not_reached")),
        with(row),
        row.getString("via"),
        interpreter(row.getString("interpreter")),
        row.getObject("minutes", Integer.class),
        new Note(row.getString("reason"), row.getString("said"), row.getString("agreed")));
  }

  private static Reach reach(@Nullable String finding, @Nullable String notReached) {
    return finding == null
        ? new Reach.InVain(NotReached.valueOf(String.valueOf(notReached)))
        : new Reach.Reached(Finding.valueOf(finding));
  }

  private static Party with(ResultSet row) throws SQLException {
    var name = row.getString("with_name");
    return switch (row.getString("with_kind")) {
      case "CARER" -> new Party.TheCarer(row.getObject("with_carer_id", UUID.class), name);
      case "PROFESSIONAL" -> new Party.Professional(name);
      default -> Party.PATIENT;
    };
  }

  private static @Nullable InterpreterUse interpreter(@Nullable String name) {
    return name == null ? null : InterpreterUse.valueOf(name);
  }
}
