package org.carewright.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.carewright.access.OrganisationId;
import org.carewright.access.Role;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class CalendarPageTest {

  @Autowired People people;
  @Autowired WorkingCalendars calendars;
  @Autowired Web web;
  @Autowired TestClock clock;

  private OrganisationId organisation;
  private Visit administrator;

  @BeforeEach
  void anAdministrator() {
    clock.turnTo(Instant.parse("2026-11-24T10:00:00Z"));
    organisation = people.organisation();
    administrator = web.signIn(people.viewer(organisation, Role.ADMINISTRATOR));
  }

  @Test
  void showsThePublicHolidaysOfTheYearAhead() {
    assertThat(administrator.get("/calendar").body())
        .contains("Fri 25 Dec 2026")
        .contains("Mon 28 Dec 2026")
        .contains("Mon 29 Mar 2027");
  }

  @Test
  void leadsReadAndOthersDoNotSeeIt() {
    var lead = web.signIn(people.viewer(organisation, Role.TEAM_LEAD));
    assertThat(lead.get("/calendar").body()).contains("09:00 to 17:00").doesNotContain("Save");
    assertThat(lead.post("/calendar/days", day("2026-12-24", "no")).status()).isEqualTo(404);
    var coordinator = web.signIn(people.viewer(organisation, Role.COORDINATOR));
    assertThat(coordinator.get("/calendar").status()).isEqualTo(404);
  }

  @Test
  void aTrainingDayIsNoWorkingDayUntilItIsRemoved() {
    var training = LocalDate.parse("2026-12-01");
    administrator.post("/calendar/days", day("2026-12-01", "no"));
    assertThat(calendars.of(organisation).isWorkingDay(training)).isFalse();
    assertThat(administrator.get("/calendar").body()).contains("Training day");
    assertThat(administrator.post("/calendar/days", day("2026-12-01", "yes")).status())
        .isEqualTo(422);
    administrator.post("/calendar/days/2026-12-01/removal", Map.of());
    assertThat(calendars.of(organisation).isWorkingDay(training)).isTrue();
  }

  @Test
  void aHolidayMayBeWorked() {
    administrator.post("/calendar/days", day("2026-12-25", "yes"));
    assertThat(calendars.of(organisation).isWorkingDay(LocalDate.parse("2026-12-25"))).isTrue();
    assertThat(administrator.get("/calendar").body()).contains("Open all the same");
  }

  @Test
  void theWeekIsSetAndMustMakeSense() {
    var saturday = new HashMap<String, String>();
    saturday.put("opens-6", "10:00");
    saturday.put("closes-6", "14:00");
    administrator.post("/calendar/hours", saturday);
    var calendar = calendars.of(organisation);
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-28"))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-11-27"))).isFalse();

    saturday.put("closes-6", "09:00");
    assertThat(administrator.post("/calendar/hours", saturday).body())
        .contains("Saturday must close after it opens");
    assertThat(administrator.post("/calendar/hours", Map.of()).body())
        .contains("Open on at least one day");
    assertThat(administrator.post("/calendar/days", Map.of("day", "x")).status()).isEqualTo(422);
  }

  private static Map<String, String> day(String day, String open) {
    return Map.of("day", day, "name", "Training day", "open", open);
  }
}
