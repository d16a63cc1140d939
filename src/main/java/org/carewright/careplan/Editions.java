package org.carewright.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carewright.access.Viewer;
import org.carewright.careplan.Edition.Entry;
import org.carewright.careplan.PlanItem.Line;
import org.carewright.platform.PatientId;
import org.carewright.ui.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The editions of plans: kept as read, whatever becomes of the tables. */
@Repository
class Editions {

  private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

  private static final String SELECT =
      """
      select e.number, e.kind, e.what, e.why, e.made_at, e.contents,
        s.given_name || ' ' || s.family_name as name
      from care_plan_edition e join staff s on s.id = e.made_by
      where e.patient_id = :patient and e.plan_id = :plan
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Editions(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(
      Viewer by, CarePlan plan, int number, Edition.Kind kind, String what, @Nullable String why) {
    jdbc.sql(
            """
            insert into care_plan_edition (patient_id, plan_id, number, kind, what, why, made_by,
              made_at, contents)
            values (:patient, :plan, :number, :kind, :what, :why, :by, :now, :contents)\
            """)
        .param("patient", plan.patient().value())
        .param("plan", plan.id())
        .param("number", number)
        .param("kind", kind.name())
        .param("what", what)
        .param("why", why)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .param("contents", json.writeValueAsString(entries(plan)))
        .update();
  }

  /** Newest first. */
  List<Edition> list(PatientId patient, UUID plan) {
    return jdbc.sql(SELECT + "order by e.number desc")
        .param("patient", patient.value())
        .param("plan", plan)
        .query((row, n) -> edition(row))
        .list();
  }

  Optional<Edition> find(PatientId patient, UUID plan, int number) {
    return jdbc.sql(SELECT + "and e.number = :number")
        .param("patient", patient.value())
        .param("plan", plan)
        .param("number", number)
        .query((row, n) -> edition(row))
        .optional();
  }

  static List<Entry> entries(CarePlan plan) {
    var entries = new ArrayList<Entry>();
    var about = new ArrayList<Line>();
    about.add(new Line("Status", plan.status().label()));
    var review = plan.reviewOn();
    if (review != null) {
      about.add(new Line("Review on", Dates.day(review)));
    }
    var hours = plan.outOfHours();
    if (hours != null) {
      about.add(new Line("Out of hours", hours));
    }
    entries.add(new Entry(plan.id().toString(), "plan", "About the plan", about));
    plan.items()
        .map(i -> new Entry(i.id().toString(), i.kind().noun(), i.title(), i.lines()))
        .forEach(entries::add);
    return entries;
  }

  private Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getInt("number"),
        Edition.Kind.valueOf(row.getString("kind")),
        row.getString("what"),
        row.getString("why"),
        row.getString("name"),
        row.getTimestamp("made_at").toInstant(),
        json.readValue(row.getString("contents"), ENTRIES));
  }
}
