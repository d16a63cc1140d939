package org.carewright.home.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carewright.access.Viewer;
import org.carewright.caseload.Risk;
import org.carewright.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people an organisation looks after now; the caller audits whom it shows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Caseload {

  private final JdbcClient jdbc;
  private final Clock clock;

  Caseload(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  CaseloadList list(Viewer viewer, CaseloadFilter filter) {
    return list(viewer, filter, CaseloadFilter.SIZE, filter.offset());
  }

  CaseloadList list(Viewer viewer, CaseloadFilter filter, int limit, int offset) {
    var risk = filter.risk();
    var counts = new EnumMap<Show, Integer>(Show.class);
    var rows = new ArrayList<CaseloadRow>();
    jdbc.sql(CaseloadSql.of(filter))
        .params(viewer.params())
        .param("organisation", viewer.organisation().value())
        .param("coordinator", coordinator(filter.whose(), viewer), Types.OTHER)
        .param("teams", viewer.teamIds())
        .param("programme", filter.programme())
        .param("risk", risk == null ? null : risk.name())
        .param("words", filter.words().toArray(String[]::new))
        .param("today", viewer.today(clock))
        .param("limit", limit)
        .param("offset", offset)
        .query(row -> {
          counts.putAll(counts(row));
          if (row.getObject("patient_id") != null) {
            rows.add(row(row));
          }
        });
    return new CaseloadList(rows, counts);
  }

  private static @Nullable UUID coordinator(String whose, Viewer viewer) {
    return switch (whose) {
      case CaseloadFilter.ALL, CaseloadFilter.TEAM -> null;
      case CaseloadFilter.ME -> viewer.staff().value();
      default -> UUID.fromString(whose);
    };
  }

  private static Map<Show, Integer> counts(ResultSet row) throws SQLException {
    var counts = new EnumMap<Show, Integer>(Show.class);
    for (var show : Show.values()) {
      counts.put(show, row.getInt(CaseloadSql.countOf(show)));
    }
    return counts;
  }

  private static CaseloadRow row(ResultSet row) throws SQLException {
    var family = row.getString("family_name");
    var given = row.getString("given_names");
    return new CaseloadRow(
        new PatientId(row.getObject("patient_id", UUID.class)),
        Stream.of(family, given).filter(n -> !n.isEmpty()).collect(Collectors.joining(", ")),
        row.getString("preferred_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getBoolean("deceased"),
        List.of(Risk.HIGH, Risk.MEDIUM, Risk.LOW).get(row.getInt("risk") - 1),
        Arrays.asList((String[]) row.getArray("programmes").getArray()),
        row.getString("needs"),
        row.getObject("cadence", Integer.class),
        row.getObject("paused_until", LocalDate.class),
        row.getObject("last_contact", LocalDate.class),
        row.getObject("started_on", LocalDate.class),
        Arrays.asList((String[]) row.getArray("coordinators").getArray()),
        next(row),
        row.getBoolean("overdue"),
        row.getBoolean("late"));
  }

  private static CaseloadRow.@Nullable NextStep next(ResultSet row) throws SQLException {
    var due = row.getObject("due", LocalDate.class);
    return due == null
        ? null
        : new CaseloadRow.NextStep(row.getString("title"), due, row.getString("owner"));
  }
}
