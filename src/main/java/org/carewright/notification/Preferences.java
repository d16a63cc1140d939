package org.carewright.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each member of staff wants to be told. */
@Repository
class Preferences {

  /** Someone to tell: whose working days count, and what they prefer. */
  record Recipient(OrganisationId organisation, Preference preference) {}

  private final JdbcClient jdbc;

  Preferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Preference of(StaffId staff) {
    return jdbc.sql("select * from notice_preference where staff_id = :staff")
        .param("staff", staff.value())
        .query((row, n) -> preference(row))
        .optional()
        .orElse(Preference.usual());
  }

  Map<StaffId, Recipient> recipients(Collection<StaffId> staff) {
    var found = new HashMap<StaffId, Recipient>();
    jdbc.sql(
            """
            select s.id, s.organisation_id, p.* from staff s
              left join notice_preference p on p.staff_id = s.id
            where s.id = any(:staff)\
            """)
        .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
        .query(row -> {
          found.put(
              new StaffId(row.getObject("id", UUID.class)),
              new Recipient(
                  new OrganisationId(row.getObject("organisation_id", UUID.class)),
                  row.getString("rhythm") == null ? Preference.usual() : preference(row)));
        });
    return found;
  }

  void save(StaffId staff, Preference preference) {
    jdbc.sql(
            """
            insert into notice_preference (staff_id, in_app, by_email, rhythm, quiet_from,
              quiet_until)
            values (:staff, :inApp, :byEmail, :rhythm, :from, :until)
            on conflict (staff_id) do update set in_app = excluded.in_app,
              by_email = excluded.by_email, rhythm = excluded.rhythm,
              quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until\
            """)
        .param("staff", staff.value())
        .param("inApp", preference.inApp())
        .param("byEmail", preference.byEmail())
        .param("rhythm", preference.rhythm().name())
        .param("from", preference.quietFrom())
        .param("until", preference.quietUntil())
        .update();
  }

  private static Preference preference(ResultSet row) throws SQLException {
    return new Preference(
        row.getBoolean("in_app"),
        row.getBoolean("by_email"),
        Rhythm.valueOf(row.getString("rhythm")),
        row.getObject("quiet_from", LocalTime.class),
        row.getObject("quiet_until", LocalTime.class));
  }
}
