package org.carewright.record.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.Viewer;
import org.carewright.record.store.ResourceIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs searches, for a viewer who finds only what they may see. The caller leaves the lines in the
 * trail, in the same transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Searching {

  /** A search that takes longer is ended: nobody may keep the database to themselves. */
  private static final int SECONDS = 20;

  private final JdbcClient jdbc;
  private final Including including;
  private final Clock clock;

  Searching(JdbcClient jdbc, Including including, Clock clock) {
    this.jdbc = jdbc;
    this.including = including;
    this.clock = clock;
  }

  /** A page of what matches, with what is to be included. */
  public Found run(Viewer viewer, Search search) {
    if (search.count() == 0) {
      return new Found(List.of(), List.of(), false, null, count(viewer, search));
    }
    var rows = rows(viewer, search);
    var more = rows.size() > search.count();
    var page = more ? rows.subList(0, search.count()) : rows;
    var matches = page.stream().map(Row::version).toList();
    var included = including.of(viewer, search, matches);
    var whole = search.after() == null && !more;
    var total =
        whole
            ? Integer.valueOf(matches.size())
            : search.total() == Search.Total.ACCURATE
                ? Integer.valueOf(count(viewer, search))
                : null;
    return new Found(
        matches,
        included.versions(),
        included.cut(),
        more ? page.getLast().cursor(search.index()) : null,
        total);
  }

  private record Row(Version version, List<@Nullable String> keys) {

    Cursor cursor(ResourceIndex index) {
      var patient = version.patient();
      var owner = patient == null ? ResourceIndex.UNOWNED : patient.value();
      return new Cursor(keys, index.ofPatients() ? owner : null, version.id());
    }
  }

  private List<Row> rows(Viewer viewer, Search search) {
    var index = search.index();
    var sql = new Sql();
    var sorts = search.sorts();
    var keys = new StringBuilder();
    for (int i = 0; i < sorts.size(); i++) {
      keys.append(", cast(").append(sorts.get(i).expression()).append(" as text) as key").append(i);
    }
    var after = search.after();
    var text =
        """
        select t.id, t.version, t.updated_at, %s, false as deleted, t.body%s
        from %s t
        where %s%s
        order by %s
        limit %d\
        """
            .formatted(
                Sight.patients(index, "t"),
                keys,
                index.table(),
                where(sql, search),
                after == null ? "" : "\n  and " + after.after(sql, sorts, index.ofPatients()),
                Cursor.order(sorts, index.ofPatients()),
                search.count() + 1);
    var version = Version.of(index.type());
    return jdbc.sql(text)
        .withQueryTimeout(SECONDS)
        .params(viewer.params())
        .params(sql.values())
        .query((row, n) -> {
          var values = new ArrayList<@Nullable String>();
          for (int i = 0; i < sorts.size(); i++) {
            values.add(row.getString("key" + i));
          }
          return new Row(java.util.Objects.requireNonNull(version.mapRow(row, n)), values);
        })
        .list();
  }

  private int count(Viewer viewer, Search search) {
    var sql = new Sql();
    return jdbc.sql(
            "select count(*) from %s t where %s"
                .formatted(search.index().table(), where(sql, search)))
        .withQueryTimeout(SECONDS)
        .params(viewer.params())
        .params(sql.values())
        .query(Integer.class)
        .single();
  }

  private String where(Sql sql, Search search) {
    var patient = Where.patientOf(search.criteria());
    return new Where(sql, clock, search.base(), patient)
        .all(search.index(), "t", search.criteria());
  }
}
