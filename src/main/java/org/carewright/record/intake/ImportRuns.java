package org.carewright.record.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.Problem;
import org.carewright.record.store.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports of each organisation: what was asked for, how far it is, what came of it. */
@Repository
@Transactional
public class ImportRuns {

  private static final String RUN =
      """
      select r.*, s.given_name || ' ' || s.family_name as started_by,
        coalesce((select sum(p.refused) from import_part p where p.run_id = r.id), 0) as refused
      from import_run r join staff s on s.id = r.staff_id
      """;

  /** One line of a run's report of what was refused. */
  public record Reported(
      String file,
      @Nullable Integer entry,
      @Nullable String resource,
      Refusal.Severity severity,
      String reason) {}

  /** How many resources of a type. */
  public record Count(String type, int added, int changed, int unchanged) {}

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  ImportRuns(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param folder where uploaded files wait; null when they are read where they are
   */
  UUID create(Viewer by, UUID id, String title, long bytes, @Nullable String folder) {
    jdbc.sql(
            """
            insert into import_run (id, organisation_id, staff_id, title, folder, status,
              created_at, bytes_total)
            values (:id, :organisation, :staff, :title, :folder, 'WAITING', :now, :bytes)\
            """)
        .param("id", id)
        .param("organisation", by.organisation().value())
        .param("staff", by.staff().value())
        .param("title", title)
        .param("folder", folder, Types.VARCHAR)
        .param("now", now())
        .param("bytes", bytes)
        .update();
    return id;
  }

  /** The newest imports of the viewer's organisation. */
  List<ImportRun> list(Viewer viewer, int limit) {
    return jdbc.sql(RUN + "where r.organisation_id = :o order by r.created_at desc limit :limit")
        .param("o", viewer.organisation().value())
        .param("limit", limit)
        .query((row, n) -> run(row))
        .list();
  }

  ImportRun get(Viewer viewer, UUID id) {
    return jdbc.sql(RUN + "where r.id = :id and r.organisation_id = :o")
        .param("id", id)
        .param("o", viewer.organisation().value())
        .query((row, n) -> run(row))
        .optional()
        .orElseThrow(() -> Problem.notFound("This import"));
  }

  List<Count> counts(UUID run) {
    return jdbc.sql(
            """
            select c.key as type, sum((c.value->>0)::int) as added,
              sum((c.value->>1)::int) as changed, sum((c.value->>2)::int) as unchanged
            from import_part p, jsonb_each(p.counts) c
            where p.run_id = :run group by c.key order by c.key\
            """)
        .param("run", run)
        .query((row, n) ->
            new Count(
                row.getString("type"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged")))
        .list();
  }

  List<Reported> refusals(UUID run, int limit) {
    return jdbc.sql(
            """
            select file, entry, resource, severity, reason from import_refusal where run_id = :run
            order by severity desc, file, entry nulls first, id limit :limit\
            """)
        .param("run", run)
        .param("limit", limit)
        .query((row, n) ->
            new Reported(
                row.getString("file"),
                row.getObject("entry", Integer.class),
                row.getString("resource"),
                Refusal.Severity.valueOf(row.getString("severity")),
                row.getString("reason")))
        .list();
  }

  /** Who asked for the run and where its files wait; empty once it is over. */
  java.util.Optional<Waiting> findUnfinished(UUID id) {
    return jdbc.sql(
            """
            select staff_id, folder from import_run
            where id = :id and status in ('WAITING', 'RUNNING')\
            """)
        .param("id", id)
        .query((row, n) ->
            new Waiting(
                new StaffId(row.getObject("staff_id", UUID.class)), row.getString("folder")))
        .optional();
  }

  record Waiting(StaffId staff, @Nullable String folder) {}

  void start(UUID id) {
    jdbc.sql(
            """
            update import_run set status = 'RUNNING', started_at = coalesce(started_at, :now)
            where id = :id\
            """)
        .param("id", id)
        .param("now", now())
        .update();
  }

  void progress(UUID id, long bytes) {
    jdbc.sql("update import_run set bytes_done = least(:bytes, bytes_total) where id = :id")
        .param("id", id)
        .param("bytes", bytes)
        .update();
  }

  void finish(UUID id, @Nullable String failure) {
    jdbc.sql(
            """
            update import_run set status = :status, failure = :failure, ended_at = :now,
              bytes_done = bytes_total where id = :id\
            """)
        .param("id", id)
        .param("status", failure == null ? "DONE" : "FAILED")
        .param("failure", failure, Types.VARCHAR)
        .param("now", now())
        .update();
  }

  /** Files with the parts of them that are dealt with, as "file\0part". */
  Set<String> done(UUID run) {
    return new HashSet<>(
        jdbc.sql("select file || '#' || part from import_part where run_id = :run")
            .param("run", run)
            .query(String.class)
            .list());
  }

  /** Notes what became of a part, in the transaction that wrote it. */
  void record(UUID run, String file, int part, UnitOutcome outcome) {
    jdbc.sql(
            """
            insert into import_part (run_id, file, part, counts, refused, bytes)
            values (:run, :file, :part, cast(:counts as jsonb), :refused, 0)
            on conflict (run_id, file, part) do nothing\
            """)
        .param("run", run)
        .param("file", file)
        .param("part", part)
        .param("counts", json(outcome.counts()))
        .param("refused", outcome.refused())
        .update();
    outcome.refusals().forEach(refusal -> record(run, file, refusal));
  }

  private void record(UUID run, String file, Refusal refusal) {
    jdbc.sql(
            """
            insert into import_refusal (run_id, id, file, entry, resource, severity, reason)
            values (:run, :id, :file, :entry, :resource, :severity, :reason)\
            """)
        .param("run", run)
        .param("id", ids.next())
        .param("file", file)
        .param("entry", refusal.entry(), Types.INTEGER)
        .param("resource", refusal.resource(), Types.VARCHAR)
        .param("severity", refusal.severity().name())
        .param("reason", refusal.reason().replace("\0", ""))
        .update();
  }

  private static String json(Map<String, Written> counts) {
    return counts.entrySet().stream()
        .map(entry ->
            "\"%s\":[%d,%d,%d]"
                .formatted(
                    entry.getKey(),
                    entry.getValue().added(),
                    entry.getValue().changed(),
                    entry.getValue().unchanged()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("title"),
        ImportRun.Status.valueOf(row.getString("status")),
        row.getString("started_by"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("ended_at")),
        row.getLong("bytes_total"),
        row.getLong("bytes_done"),
        row.getInt("refused"),
        row.getString("failure"));
  }

  private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
