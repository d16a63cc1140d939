package org.carewright.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database keeps of the trail, whatever writes it. */
@CarewrightTest
class AuditTrailTest {

  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private UUID staff = new UUID(0, 0);

  @BeforeEach
  void someoneLooks() {
    staff = people.staff(people.organisation(), Role.COORDINATOR).value();
    write(staff);
  }

  @Test
  void aLineByNobodyIsRefusedAmongManyThatAreFine() {
    assertThatThrownBy(() -> write(staff, staff, UUID.randomUUID()))
        .hasMessageContaining("audit_entry_staff_id_fkey");
  }

  @Test
  void whoeverLeftALineIsNotDeleted() {
    assertThatThrownBy(
            () -> jdbc.sql("delete from staff where id = :id").param("id", staff).update())
        .hasMessageContaining("audit_entry_staff_id_fkey");
  }

  @Test
  void aLineIsNeverChanged() {
    assertThatThrownBy(() ->
            jdbc.sql("update audit_entry set what = 'Nothing' where staff_id = :id")
                .param("id", staff)
                .update())
        .hasMessageContaining("only ever added");
  }

  private void write(UUID... by) {
    jdbc.sql(
            """
            insert into audit_entry (patient_id, id, at, staff_id, action, what, purpose)
            select gen_random_uuid(), gen_random_uuid(), now(), staff, 'LISTED', 'Listed', 'CARE'
            from unnest(:staff::uuid[]) staff\
            """)
        .param("staff", by)
        .update();
  }
}
