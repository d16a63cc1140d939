package org.carewright.cover.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.OrganisationId;
import org.carewright.access.StaffId;
import org.carewright.access.TeamId;
import org.carewright.access.Viewer;
import org.carewright.cover.Cover;
import org.carewright.platform.Ids;
import org.carewright.task.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tables {@code handover} and {@code handover_receiver}. */
@Repository
class HandoverRows {

  private static final String SELECT =
      """
      select h.*, s.given_name || ' ' || s.family_name as name, a.last_day,
        a.begun_at is not null as begun,
        coalesce(a.ended_at is not null or a.cancelled_at is not null, false) as is_over
      from handover h join staff s on s.id = h.staff_id left join absence a on a.id = h.absence_id
      """;

  private final JdbcClient jdbc;
  private final Ids ids;

  HandoverRows(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** Again does nothing. */
  void insert(
      HandoverId id, StaffId staff, boolean ofAbsence, LocalDate day, Viewer by, Instant now) {
    jdbc.sql(
            """
            insert into handover
              (id, organisation_id, staff_id, absence_id, day, opened_by, opened_at)
            values (:id, :organisation, :staff, :absence, :day, :by, :now) on conflict do nothing\
            """)
        .param("id", id.value())
        .param("organisation", by.organisation().value())
        .param("staff", staff.value())
        .param("absence", ofAbsence ? id.value() : null, Types.OTHER)
        .param("day", day)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Again does nothing. */
  void addReceiver(HandoverId id, Owner receiver) {
    jdbc.sql(
            """
            insert into handover_receiver (handover_id, id, staff_id, team_id)
            values (:handover, :id, :staff, :team) on conflict do nothing\
            """)
        .param("handover", id.value())
        .param("id", ids.next())
        .param("staff", receiver.staffOrNull(), Types.OTHER)
        .param("team", receiver.teamOrNull(), Types.OTHER)
        .update();
  }

  /** Those who have not acknowledged it and do not cover. */
  void removeUnread(HandoverId id, Cover cover) {
    var team = cover.team();
    jdbc.sql(
            """
            delete from handover_receiver
            where handover_id = :id and acknowledged_at is null
              and (staff_id <> all(:colleagues)
                or team_id is not null and team_id is distinct from cast(:team as uuid))\
            """)
        .param("id", id.value())
        .param("colleagues", cover.colleagues().stream().map(StaffId::value).toArray(UUID[]::new))
        .param("team", team == null ? null : team.value(), Types.OTHER)
        .update();
  }

  /** Again changes nothing. */
  void give(HandoverId id, Viewer by, Instant now) {
    jdbc.sql(
            """
            update handover set given_at = :now, given_by = :by
            where id = :id and given_at is null\
            """)
        .param("now", Timestamp.from(now))
        .param("by", by.staff().value())
        .param("id", id.value())
        .update();
  }

  void acknowledge(UUID receiver, Viewer by, Instant now) {
    jdbc.sql(
            """
            update handover_receiver set acknowledged_by = :by, acknowledged_at = :now
            where id = :id\
            """)
        .param("by", by.staff().value())
        .param("now", Timestamp.from(now))
        .param("id", receiver)
        .update();
  }

  Optional<Handover> find(HandoverId id) {
    return query("where h.id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  Optional<Handover> findOfDay(StaffId staff, LocalDate day) {
    return query(
            "where h.staff_id = :staff and h.day = :day and h.absence_id is null",
            Map.of("staff", staff.value(), "day", day))
        .stream()
        .findFirst();
  }

  /** What someone writes, receives or leads, that is not over; latest first. */
  List<Handover> list(Viewer viewer, LocalDate since) {
    return query(
        """
        where h.organisation_id = :organisation and a.ended_at is null and a.cancelled_at is null
          and (h.absence_id is not null or h.day >= :since)
          and (h.staff_id = :me or :leads or (h.given_at is not null and exists (
            select 1 from handover_receiver r where r.handover_id = h.id
              and (r.staff_id = :me or r.team_id = any(:teams)))))
        order by h.day desc, h.id desc limit 200\
        """,
        Map.of(
            "organisation", viewer.organisation().value(),
            "since", since,
            "me", viewer.staff().value(),
            "leads", viewer.leads(),
            "teams", viewer.teamIds()));
  }

  private List<Handover> query(String where, Map<String, Object> params) {
    var rows = jdbc.sql(SELECT + where).params(params).query((row, n) -> row(row)).list();
    var receivers = receivers(rows.stream().map(h -> h.id().value()).toArray(UUID[]::new));
    return rows.stream()
        .map(h ->
            new Handover(
                h.id(),
                h.organisation(),
                h.staff(),
                h.name(),
                h.day(),
                h.until(),
                h.begun(),
                h.over(),
                h.givenAt(),
                receivers.getOrDefault(h.id().value(), List.of())))
        .toList();
  }

  private record Received(UUID handover, Handover.Receiver receiver) {}

  private Map<UUID, List<Handover.Receiver>> receivers(UUID[] handovers) {
    return jdbc
        .sql(
            """
            select r.*, coalesce(s.given_name || ' ' || s.family_name, t.name) as name,
              b.given_name || ' ' || b.family_name as by_name,
              r.acknowledged_at is null or exists (select 1 from handover_note n
                where n.handover_id = r.handover_id and n.written_at > r.acknowledged_at)
                as waiting
            from handover_receiver r left join staff s on s.id = r.staff_id
              left join team t on t.id = r.team_id left join staff b on b.id = r.acknowledged_by
            where r.handover_id = any(:handovers) order by name, r.id\
            """)
        .param("handovers", handovers)
        .query((row, n) -> new Received(row.getObject("handover_id", UUID.class), receiver(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Received::handover, Collectors.mapping(Received::receiver, Collectors.toList())));
  }

  private static Handover row(ResultSet row) throws SQLException {
    return new Handover(
        new HandoverId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getBoolean("begun"),
        row.getBoolean("is_over"),
        instant(row, "given_at"),
        List.of());
  }

  private static Handover.Receiver receiver(ResultSet row) throws SQLException {
    var staff = row.getObject("staff_id", UUID.class);
    var team = row.getObject("team_id", UUID.class);
    return new Handover.Receiver(
        row.getObject("id", UUID.class),
        staff == null ? null : new StaffId(staff),
        team == null ? null : new TeamId(team),
        row.getString("name"),
        row.getString("by_name"),
        instant(row, "acknowledged_at"),
        row.getBoolean("waiting"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
