package org.carewright.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two changes in each other's way: whoever was ended is told, and sends it again by a button. */
class CollisionJourney extends Journey {

  private static final String NOTE = "She’s well & happy, and asks us not to ring before ten";

  @Autowired TaskFixture fixture;
  @Autowired Tasks tasks;
  @Autowired JdbcClient jdbc;

  private Viewer amira;
  private PatientId patient;
  private TaskId task;

  @BeforeEach
  void theDatabaseEndsEachChangeOfATask() {
    amira = people.coordinator();
    patient = fixture.patientOf(amira, "Rosa", "Beckett");
    task = tasks.open(amira, TaskFixture.call(patient, Owner.of(amira.staff())));
    jdbc.sql(
            """
            create function always_ended() returns trigger language plpgsql as
            $$ begin raise exception 'ended' using errcode = '40P01'; end $$\
            """)
        .update();
    jdbc.sql(
            "create trigger always_ended before update on task for each row when (new.id = '"
                + task
                + "') execute function always_ended()")
        .update();
    signIn(amira);
  }

  @AfterEach
  void getOutOfTheWay() {
    jdbc.sql("drop function if exists always_ended() cascade").update();
  }

  @Test
  void fromAPageOfItsOwn() {
    open("/patients/" + patient + "/tasks/" + task + "/closure");
    fillIn();
    toldAndSentAgain("from-a-page");
  }

  @Test
  void fromARowOfTheList() {
    open("/today?all");
    page.locator("[data-row] a[data-act=d]").first().click();
    fillIn();
    toldAndSentAgain("from-a-row");
  }

  private void fillIn() {
    page.getByLabel("No longer needed").check();
    page.getByLabel("Note").first().fill(NOTE);
    press("Close task");
  }

  private void toldAndSentAgain(String picture) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Someone else changed this at the same moment");
    assertThat(page.locator("main")).hasCount(1);
    assertThat(page.locator(".problem")).isFocused();
    look(picture);
    press("Send it again");
    assertThat(page.locator(".problem")).containsText("Your change was not saved");

    getOutOfTheWay();
    press("Send it again");
    assertThat(page.locator(".notice")).isVisible();
    open("/patients/" + patient + "/tasks/" + task);
    assertThat(page.getByText(NOTE).first()).isVisible();
  }
}
