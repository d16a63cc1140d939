package org.carewright.careplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.audit.Audit;
import org.carewright.patient.Languages;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copies of plans that were given to people. */
@Repository
class Copies {

  /** How a copy was made. */
  enum Format {
    PAPER("On paper"),
    LARGE_PRINT("Large print"),
    EASY_READ("Easy read"),
    PDF("PDF file"),
    EMAIL("By email"),
    AUDIO("Recording"),
    BRAILLE("Braille");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A copy to note. */
  record Given(String to, Format format, String language, LocalDate on) {}

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Ids ids;

  Copies(JdbcClient jdbc, Audit audit, Ids ids) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ids = ids;
  }

  void add(Viewer by, CarePlan plan, Given copy) {
    jdbc.sql(
            """
            insert into care_plan_copy (patient_id, id, plan_id, edition, given_to, format,
              language, given_on, given_by)
            values (:patient, :id, :plan, :edition, :to, :format, :language, :on, :by)\
            """)
        .param("patient", plan.patient().value())
        .param("id", ids.next())
        .param("plan", plan.id())
        .param("edition", plan.edition())
        .param("to", copy.to())
        .param("format", copy.format().name())
        .param("language", copy.language())
        .param("on", copy.on())
        .param("by", by.staff().value())
        .update();
    audit.exported(by, plan.patient(), "Gave a copy of the care plan");
  }

  /** In words, newest first. */
  List<String> list(PatientId patient, UUID plan) {
    return jdbc.sql(
            """
            select c.*, s.given_name || ' ' || s.family_name as name
            from care_plan_copy c join staff s on s.id = c.given_by
            where c.patient_id = :patient and c.plan_id = :plan
            order by c.given_on desc, c.id desc\
            """)
        .param("patient", patient.value())
        .param("plan", plan)
        .query((row, n) ->
            "Version %d to %s: %s, in %s, %s, by %s"
                .formatted(
                    row.getInt("edition"),
                    row.getString("given_to"),
                    Format.valueOf(row.getString("format")).label(),
                    Languages.name(row.getString("language")),
                    Dates.plain(row.getObject("given_on", LocalDate.class)),
                    row.getString("name")))
        .list();
  }
}
