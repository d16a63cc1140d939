package org.carewright.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carewright.access.Viewer;
import org.carewright.platform.Ids;
import org.carewright.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The views of lists that people keep, each person their own. */
@Repository
@Transactional
public class SavedViews {

  /** The query that asks for a list as it is, without the view last used. */
  public static final String ALL = "all";

  static final int LONGEST_NAME = 60;
  static final int MOST = 20;
  private static final int LONGEST_QUERY = 1000;
  private static final Pattern PAGE = Pattern.compile("/[a-z-]+");

  private static final RowMapper<SavedView> ROW =
      (row, n) ->
          new SavedView(
              row.getObject("id", UUID.class),
              row.getString("page"),
              row.getString("name"),
              row.getString("query"));

  private final JdbcClient jdbc;
  private final Ids ids;

  SavedViews(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * Where to go instead when someone opens the list without a query and looked at it in some way
   * before; otherwise remembers the query they come with, but for the words they looked for: who
   * comes back another day wants the list. Ask for {@link #ALL} to forget it.
   */
  public Optional<String> restore(Viewer viewer, String page, @Nullable String query) {
    if (query == null || query.isEmpty()) {
      return lastOf(viewer, page).map(last -> page + "?" + last);
    }
    remember(viewer, page, ListQuery.of(query).view().with(ListQuery.WORDS, "").toString());
    return Optional.empty();
  }

  /** What to show above the list. */
  @Transactional(readOnly = true)
  public ViewBar bar(Viewer viewer, String page, ListQuery query) {
    var now = query.view().toString();
    var saved = list(viewer, page);
    var current = saved.stream().filter(view -> view.query().equals(now)).findFirst();
    return new ViewBar(page, now, saved, current.orElse(null));
  }

  /** By name. */
  @Transactional(readOnly = true)
  public List<SavedView> list(Viewer viewer, String page) {
    return jdbc.sql(
            """
            select * from saved_view where staff_id = :staff and page = :page order by lower(name)\
            """)
        .param("staff", viewer.staff().value())
        .param("page", page)
        .query(ROW)
        .list();
  }

  Saving save(Viewer viewer, String page, String name, String query) {
    var clean = ListQuery.of(query).view().toString();
    if (!PAGE.matcher(page).matches() || clean.length() > LONGEST_QUERY) {
      return new Saving.Refused("This list cannot be kept as a view");
    }
    if (name.isBlank()) {
      return new Saving.Refused("Enter a name for this view");
    }
    if (name.strip().length() > LONGEST_NAME) {
      return new Saving.Refused("Use at most " + LONGEST_NAME + " characters");
    }
    if (isFull(viewer, page, name.strip())) {
      return new Saving.Refused("You have " + MOST + " views here. Remove one you no longer need");
    }
    return new Saving.Saved(upsert(viewer, page, name.strip(), clean));
  }

  /** Someone else's view is not here: a NOT_FOUND problem. */
  SavedView remove(Viewer viewer, UUID id) {
    return jdbc.sql("delete from saved_view where staff_id = :staff and id = :id returning *")
        .param("staff", viewer.staff().value())
        .param("id", id)
        .query(ROW)
        .optional()
        .orElseThrow(() -> Problem.notFound("This view"));
  }

  private SavedView upsert(Viewer viewer, String page, String name, String query) {
    return jdbc.sql(
            """
            insert into saved_view (staff_id, id, page, name, query)
            values (:staff, :id, :page, :name, :query)
            on conflict (staff_id, page, lower(name))
              do update set name = excluded.name, query = excluded.query
            returning *\
            """)
        .param("staff", viewer.staff().value())
        .param("id", ids.next())
        .param("page", page)
        .param("name", name)
        .param("query", query)
        .query(ROW)
        .single();
  }

  private boolean isFull(Viewer viewer, String page, String name) {
    var others =
        list(viewer, page).stream().filter(view -> !view.name().equalsIgnoreCase(name)).count();
    return others >= MOST;
  }

  private Optional<String> lastOf(Viewer viewer, String page) {
    return jdbc.sql("select query from last_view where staff_id = :staff and page = :page")
        .param("staff", viewer.staff().value())
        .param("page", page)
        .query(String.class)
        .optional()
        .filter(query -> !query.isEmpty());
  }

  /** Most requests come with the view they came with before: then nothing is written. */
  private void remember(Viewer viewer, String page, String query) {
    if (query.length() > LONGEST_QUERY) {
      return;
    }
    jdbc.sql(
            """
            insert into last_view (staff_id, page, query) values (:staff, :page, :query)
            on conflict (staff_id, page) do update set query = excluded.query
              where last_view.query <> excluded.query\
            """)
        .param("staff", viewer.staff().value())
        .param("page", page)
        .param("query", query)
        .update();
  }
}
