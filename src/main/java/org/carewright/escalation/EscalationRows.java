package org.carewright.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carewright.access.StaffId;
import org.carewright.task.OverdueTask;
import org.carewright.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table {@code escalation}: only ever added to. */
@Repository
class EscalationRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  EscalationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who has been told of the present lapse of each task. */
  Map<TaskId, ToldBefore> toldBefore(Collection<OverdueTask> tasks) {
    var told = new HashMap<TaskId, Map<Level, Set<StaffId>>>();
    // Before its first step only what a clock counts can have been told: see LeadAtOnce.
    var lapsed = tasks.stream().filter(t -> t.level() > 0 || t.harm() != null).toList();
    if (lapsed.isEmpty()) {
      return Map.of();
    }
    jdbc.sql(
            """
            select e.task_id, e.level, e.told
            from unnest(:patients::uuid[], :tasks::uuid[], :lapses::timestamptz[])
              as lapse (patient_id, task_id, overdue_at)
            join escalation e using (patient_id, task_id, overdue_at)\
            """)
        .param("patients", lapsed.stream().map(t -> t.patient().value()).toArray(UUID[]::new))
        .param("tasks", lapsed.stream().map(t -> t.id().value()).toArray(UUID[]::new))
        .param("lapses", lapsed.stream().map(t -> t.overdueAt().toString()).toArray(String[]::new))
        .query(row -> {
          told.computeIfAbsent(
                  new TaskId(row.getObject("task_id", UUID.class)),
                  key -> new EnumMap<>(Level.class))
              .put(
                  Level.of(row.getInt("level")),
                  Arrays.stream((UUID[]) row.getArray("told").getArray())
                      .map(StaffId::new)
                      .collect(Collectors.toCollection(LinkedHashSet::new)));
        });
    return told.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> new ToldBefore(one.getValue())));
  }

  /** Returns those that are new: a lapse is told once at each level, whatever happened since. */
  List<Escalated> add(List<Escalated> escalated) {
    var added = new HashSet<UUID>();
    jdbc.sql(
            """
            insert into escalation (patient_id, task_id, id, level, overdue_at, due_at, at, told,
              policy_version, note)
            select patient_id, task_id, id, level, overdue_at, due_at, :now, told::uuid[],
              policy_version, note
            from unnest(:patients::uuid[], :tasks::uuid[], :ids::uuid[], :levels::int[],
                :lapses::timestamptz[], :dues::timestamptz[], :told::text[], :versions::int[],
                :notes::text[])
              as e (patient_id, task_id, id, level, overdue_at, due_at, told, policy_version, note)
            on conflict (patient_id, task_id, overdue_at, level) do nothing
            returning id\
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("patients", ids(escalated, e -> e.task().patient().value()))
        .param("tasks", ids(escalated, e -> e.task().id().value()))
        .param("ids", ids(escalated, Escalated::id))
        .param(
            "levels",
            escalated.stream().map(e -> e.rung().level().number()).toArray(Integer[]::new))
        .param("lapses", texts(escalated, e -> e.task().overdueAt().toString()))
        .param("dues", texts(escalated, e -> e.due().toString()))
        .param("told", texts(escalated, EscalationRows::told))
        .param("versions", escalated.stream().map(Escalated::policyVersion).toArray(Integer[]::new))
        .param("notes", escalated.stream().map(e -> e.rung().note()).toArray(String[]::new))
        .query(row -> {
          added.add(row.getObject("id", UUID.class));
        });
    return escalated.stream().filter(e -> added.contains(e.id())).toList();
  }

  /** As PostgreSQL writes an array. */
  private static String told(Escalated escalated) {
    return escalated.rung().told().stream()
        .map(StaffId::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static UUID[] ids(List<Escalated> escalated, Function<Escalated, UUID> id) {
    return escalated.stream().map(id).toArray(UUID[]::new);
  }

  private static String[] texts(List<Escalated> escalated, Function<Escalated, String> text) {
    return escalated.stream().map(text).toArray(String[]::new);
  }
}
