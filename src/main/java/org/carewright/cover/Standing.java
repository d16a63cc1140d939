package org.carewright.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carewright.access.PersonalCount;
import org.carewright.access.Viewer;
import org.carewright.ui.Dates;
import org.carewright.ui.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How someone stands as to cover, for the frame of every page. */
@Repository
@Transactional(readOnly = true)
public class Standing {

  /** How many handovers wait for this person to acknowledge them. */
  public static final PersonalCount TO_ACKNOWLEDGE =
      new PersonalCount(
          """
          select count(*) from handover_receiver r join handover h on h.id = r.handover_id
          where (r.staff_id = :me or r.team_id = any(:teams)) and h.given_at is not null
            and h.staff_id <> :me
            and (r.acknowledged_at is null or exists (select 1 from handover_note n
              where n.handover_id = h.id and n.written_at > r.acknowledged_at))
            and not exists (select 1 from absence a
              where a.id = h.absence_id and a.ended_at is not null)\
          """);

  private static final String CONCERNS =
      """
      a.organisation_id = :organisation and a.begun_at is not null
        and a.ended_at is null and (a.staff_id = :me or a.team_id = any(:teams)
          or exists (select 1 from absence_cover c
            where c.absence_id = a.id and c.staff_id = :me))\
      """;

  /** How many absences concern this person now: their own, and those they cover. */
  public static final PersonalCount ABSENCES =
      new PersonalCount("select count(*) from absence a where " + CONCERNS);

  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * "2 handovers to acknowledge", "You cover for Tom Hughes until Fri 27 Nov 2026".
   *
   * @param toAcknowledge {@link #TO_ACKNOWLEDGE} of this viewer
   * @param absences {@link #ABSENCES} of this viewer
   */
  public List<Frame.Standing> of(Viewer viewer, int toAcknowledge, int absences) {
    var all = new ArrayList<Frame.Standing>();
    if (toAcknowledge > 0) {
      var words = toAcknowledge == 1 ? " handover" : " handovers";
      all.add(new Frame.Standing(toAcknowledge + words + " to acknowledge", "/handover"));
    }
    if (absences > 0) {
      all.addAll(absences(viewer));
    }
    return List.copyOf(all);
  }

  private List<Frame.Standing> absences(Viewer viewer) {
    return jdbc.sql(
            """
            select a.id, a.staff_id = :me as own, s.given_name || ' ' || s.family_name as name,
              a.last_day
            from absence a join staff s on s.id = a.staff_id
            where %s
            order by own desc, a.last_day, name\
            """
                .formatted(CONCERNS))
        .param("me", viewer.staff().value())
        .param("organisation", viewer.organisation().value())
        .param("teams", viewer.teamIds())
        .query((row, n) -> {
          var until = Dates.day(row.getObject("last_day", LocalDate.class));
          return row.getBoolean("own")
              ? new Frame.Standing(
                  "You are away until " + until, "/absences/" + row.getString("id"))
              : new Frame.Standing(
                  "You cover for " + row.getString("name") + " until " + until,
                  "/today?whose=covering");
        })
        .list();
  }
}
