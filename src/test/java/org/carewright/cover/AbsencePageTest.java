package org.carewright.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.task.Owner;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class AbsencePageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired CoverFixture fixture;
  @Autowired Absences absences;
  @Autowired TestClock clock;

  private Viewer lead;
  private Viewer tom;
  private Viewer mia;
  private String id;

  @BeforeEach
  void givenColleagues() {
    var here = people.organisation();
    lead = fixture.colleague(here, Role.TEAM_LEAD, "Lea", "Lead");
    tom = fixture.colleague(here, Role.COORDINATOR, "Tom", "Hughes");
    mia = fixture.colleague(here, Role.COORDINATOR, "Mia", "Clark");
    id = UUID.randomUUID().toString();
  }

  @Test
  void aLeadEntersAnAbsenceAndSendingItTwiceEntersItOnce() {
    fixture.call(tom);
    var visit = web.signIn(lead);
    var first = visit.post("/absences", form(tom, mia));
    var second = visit.post("/absences", form(tom, mia));

    assertThat(first.location()).isEqualTo("/absences/" + id).isEqualTo(second.location());
    assertThat(visit.follow(second).body())
        .contains("Tom Hughes is away until", "1 task is now with Mia Clark", "1 open task");
    assertThat(visit.get("/absences").body()).containsOnlyOnce("href=\"/absences/" + id);
  }

  @Test
  void mistakesComeBackWithWhatWasEntered() {
    var visit = web.signIn(lead);
    var empty = visit.post("/absences", Map.of("id", id));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body())
        .contains("Choose who is away", "Enter the first day away", "Choose what kind");

    var nobody = form(tom, mia);
    nobody.put("cover", List.of());
    var answer = visit.post("/absences", nobody);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#cover\"", "one or more colleagues, or one team")
        .contains("value=\"" + lead.today(clock).plusDays(3) + "\"");
  }

  @Test
  void theFrameSaysWhoCoversForWhomAndTodayShowsIt() {
    fixture.call(tom);
    fixture.enter(lead, fixture.away(tom, 4, mia));
    var visit = web.signIn(mia);

    var today = visit.get("/today?whose=covering").body();
    assertThat(today).contains("You cover for Tom Hughes until", "for Tom Hughes</span>");
    assertThat(visit.get("/absences").body()).contains("You cover");
    assertThat(web.signIn(tom).get("/today?all").body()).contains("You are away until");
  }

  @Test
  void theLastDayIsMovedAndTheAbsenceEndedOnItsPage() {
    fixture.call(tom);
    var path = "/absences/" + fixture.enter(lead, fixture.away(tom, 4, mia)).id();
    var visit = web.signIn(tom);
    var later = lead.today(clock).plusDays(9).toString();

    assertThat(visit.post(path + "/last-day", Map.of("until", "soon")).status()).isEqualTo(422);
    var past = visit.post(path + "/last-day", Map.of("until", "2020-01-01"));
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.body()).contains("Back already?");
    assertThat(visit.post(path + "/last-day", Map.of("until", later)).status()).isEqualTo(302);
    assertThat(visit.get(path).body()).contains(later, "Tom Hughes is back now");

    assertThat(visit.follow(visit.post(path + "/end", Map.of())).body())
        .contains("Tom Hughes is back. What was still open is with them again.");
    assertThat(visit.post(path + "/end", Map.of()).status()).isEqualTo(302);
  }

  @Test
  void onlyLeadsEnterAndSeeTheAbsencesOfOthers() {
    var visit = web.signIn(mia);
    assertThat(visit.post("/absences", form(tom, mia)).status()).isEqualTo(404);
    var absence = fixture.enter(lead, fixture.away(tom, 4, lead));
    assertThat(visit.get("/absences/" + absence.id()).status()).isEqualTo(404);
    assertThat(visit.post("/absences/" + absence.id() + "/end", Map.of()).status()).isEqualTo(404);
    assertThat(visit.get("/absences").body()).doesNotContain(absence.id().toString());
    var elsewhere = web.signIn(people.viewer(people.organisation(), Role.TEAM_LEAD));
    assertThat(elsewhere.get("/absences/" + absence.id()).status()).isEqualTo(404);
    var admin = web.signIn(people.viewer(tom.organisation(), Role.ADMINISTRATOR));
    Answer list = admin.get("/absences");
    assertThat(list.status()).isEqualTo(404);
  }

  private Map<String, Object> form(Viewer who, Viewer cover) {
    var form = new HashMap<String, Object>();
    form.put("id", id);
    form.put("staff", who.staff());
    form.put("reason", "SICKNESS");
    form.put("from", lead.today(clock));
    form.put("until", lead.today(clock).plusDays(3));
    form.put("cover", List.of(Owner.of(cover.staff()).text()));
    return form;
  }
}
