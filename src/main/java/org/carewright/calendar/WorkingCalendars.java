package org.carewright.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.carewright.access.OrganisationId;
import org.carewright.access.Region;
import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The working calendars of the organisations. */
@Repository
@Transactional(readOnly = true)
public class WorkingCalendars {

  private final JdbcClient jdbc;
  private final PublicHolidays holidays;

  WorkingCalendars(JdbcClient jdbc, PublicHolidays holidays) {
    this.jdbc = jdbc;
    this.holidays = holidays;
  }

  public WorkingCalendar of(Viewer viewer) {
    return of(viewer.organisation());
  }

  public WorkingCalendar of(OrganisationId organisation) {
    var week = new EnumMap<DayOfWeek, OpeningHours.Hours>(DayOfWeek.class);
    var special = new HashMap<LocalDate, SpecialDay>();
    var place =
        jdbc.sql("select region, time_zone from organisation where id = :id")
            .param("id", organisation.value())
            .query((row, n) ->
                Map.entry(
                    Region.valueOf(row.getString("region")), ZoneId.of(row.getString("time_zone"))))
            .optional()
            .orElseThrow(() -> Problem.notFound("This organisation"));
    jdbc.sql(
            """
            select weekday, opens, closes, null::date as day, null as name, null::boolean as open
            from opening_hours where organisation_id = :id
            union all
            select null, null, null, day, name, open from special_day where organisation_id = :id\
            """)
        .param("id", organisation.value())
        .query(row -> {
          read(row, week, special);
        });
    var hours = week.isEmpty() ? OpeningHours.usual() : new OpeningHours(week);
    return new WorkingCalendar(place.getKey(), place.getValue(), hours, special, holidays);
  }

  private static void read(
      ResultSet row, Map<DayOfWeek, OpeningHours.Hours> week, Map<LocalDate, SpecialDay> special)
      throws SQLException {
    var day = row.getObject("day", LocalDate.class);
    if (day != null) {
      special.put(day, new SpecialDay(day, row.getString("name"), row.getBoolean("open")));
      return;
    }
    week.put(
        DayOfWeek.of(row.getInt("weekday")),
        new OpeningHours.Hours(
            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
  }
}
