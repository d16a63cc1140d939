package org.carewright.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.OrganisationId;
import org.carewright.access.PersonalCount;
import org.carewright.access.StaffId;
import org.carewright.calendar.WorkingCalendar;
import org.carewright.calendar.WorkingCalendars;
import org.carewright.notification.Preferences.Recipient;
import org.carewright.platform.Ids;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff are told. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

  /** How many wait to be looked at; none for a person who does not want them in the application. */
  public static final PersonalCount UNSEEN =
      new PersonalCount(
          """
          select count(*) from notice
          where staff_id = :me and seen_at is null and settled_at is null and deliver_at <= :now
            and not exists (select 1 from notice_preference
              where staff_id = :me and not in_app)\
          """);

  private final JdbcClient jdbc;
  private final Preferences preferences;
  private final WorkingCalendars calendars;
  private final Ids ids;
  private final Clock clock;

  Notices(
      JdbcClient jdbc, Preferences preferences, WorkingCalendars calendars, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.preferences = preferences;
    this.calendars = calendars;
    this.ids = ids;
    this.clock = clock;
  }

  /** Tells them in the caller's transaction; what a person was told before is left as it is. */
  public void tell(Collection<NewNotice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    var list = List.copyOf(notices);
    var known = preferences.recipients(list.stream().map(NewNotice::to).distinct().toList());
    var calendarOf = new HashMap<OrganisationId, WorkingCalendar>();
    var times =
        list.stream()
            .map(notice -> deliverAt(notice, known, calendarOf).toString())
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into notice (staff_id, id, kind, text, link, patient_id, about, cause, by_email,
              created_at, deliver_at)
            select told.staff_id, told.id, told.kind, told.text, told.link, told.patient_id,
              told.about, told.cause, coalesce(p.by_email, true), :now, told.at
            from unnest(:staff::uuid[], :ids::uuid[], :kinds::text[], :texts::text[],
                :links::text[], :patients::uuid[], :abouts::uuid[], :causes::uuid[],
                :times::timestamptz[])
              as told (staff_id, id, kind, text, link, patient_id, about, cause, at)
            left join notice_preference p on p.staff_id = told.staff_id
            on conflict (staff_id, cause) do nothing\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("staff", list.stream().map(n -> n.to().value()).toArray(UUID[]::new))
        .param("ids", list.stream().map(n -> ids.next()).toArray(UUID[]::new))
        .param("kinds", list.stream().map(n -> n.kind().name()).toArray(String[]::new))
        .param("texts", list.stream().map(NewNotice::text).toArray(String[]::new))
        .param("links", list.stream().map(NewNotice::link).toArray(String[]::new))
        .param("patients", list.stream().map(Notices::patient).toArray(UUID[]::new))
        .param("abouts", list.stream().map(NewNotice::about).toArray(UUID[]::new))
        .param("causes", list.stream().map(NewNotice::cause).toArray(UUID[]::new))
        .param("times", times)
        .update();
  }

  private Instant deliverAt(
      NewNotice notice,
      Map<StaffId, Recipient> known,
      Map<OrganisationId, WorkingCalendar> calendarOf) {
    var to = known.get(notice.to());
    if (to == null) {
      throw new IllegalArgumentException("There is no member of staff " + notice.to());
    }
    var calendar = calendarOf.computeIfAbsent(to.organisation(), calendars::of);
    return to.preference().deliverAt(notice.at(), notice.urgent(), calendar);
  }

  private static @Nullable UUID patient(NewNotice notice) {
    var patient = notice.patient();
    return patient == null ? null : patient.value();
  }

  /** What it was about is done: whoever has not been told or has not looked need not any more. */
  public void settle(PatientId patient, UUID about) {
    jdbc.sql(
            """
            update notice set settled_at = :now
            where patient_id = :patient and about = :about and seen_at is null
              and settled_at is null\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("patient", patient.value())
        .param("about", about)
        .update();
  }

  /** When each person looked at what some causes told them; of those who have not, nothing. */
  @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
  public Map<UUID, Map<StaffId, Instant>> seenBy(Collection<UUID> causes) {
    var seen = new HashMap<UUID, Map<StaffId, Instant>>();
    jdbc.sql(
            """
            select cause, staff_id, seen_at from notice
            where cause = any(:causes) and seen_at is not null\
            """)
        .param("causes", causes.toArray(UUID[]::new))
        .query(row -> {
          seen.computeIfAbsent(row.getObject("cause", UUID.class), cause -> new HashMap<>())
              .put(
                  new StaffId(row.getObject("staff_id", UUID.class)),
                  row.getTimestamp("seen_at").toInstant());
        });
    return seen;
  }
}
