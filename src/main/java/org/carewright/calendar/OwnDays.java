package org.carewright.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.carewright.access.OrganisationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hours and special days that an organisation sets for itself. */
@Repository
@Transactional
class OwnDays {

  private final JdbcClient jdbc;

  OwnDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces the whole week. */
  void open(OrganisationId organisation, OpeningHours hours) {
    jdbc.sql("delete from opening_hours where organisation_id = :organisation")
        .param("organisation", organisation.value())
        .update();
    for (var day : DayOfWeek.values()) {
      var open = hours.on(day);
      if (open != null) {
        jdbc.sql("insert into opening_hours values (:organisation, :day, :opens, :closes)")
            .param("organisation", organisation.value())
            .param("day", day.getValue())
            .param("opens", open.opens())
            .param("closes", open.closes())
            .update();
      }
    }
  }

  /** From a day on, soonest first. */
  @Transactional(readOnly = true)
  List<SpecialDay> list(OrganisationId organisation, LocalDate from) {
    return jdbc.sql(
            """
            select day, name, open from special_day
            where organisation_id = :organisation and day >= :from order by day\
            """)
        .param("organisation", organisation.value())
        .param("from", from)
        .query((row, n) ->
            new SpecialDay(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                row.getBoolean("open")))
        .list();
  }

  /** Returns false, and adds nothing, when that day is there already. */
  boolean add(OrganisationId organisation, SpecialDay day) {
    try {
      jdbc.sql("insert into special_day values (:organisation, :day, :name, :open)")
          .param("organisation", organisation.value())
          .param("day", day.day())
          .param("name", day.name())
          .param("open", day.open())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  void remove(OrganisationId organisation, LocalDate day) {
    jdbc.sql("delete from special_day where organisation_id = :organisation and day = :day")
        .param("organisation", organisation.value())
        .param("day", day)
        .update();
  }
}
