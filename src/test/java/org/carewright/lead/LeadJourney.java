package org.carewright.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Responsibility changes hands between people who say yes or no. */
class LeadJourney extends Journey {

  @Autowired LeadFixture fixture;

  Viewer amira;
  Viewer cara;
  Viewer ben;
  PatientId patient;

  @BeforeEach
  void givenTwoOrganisations() {
    var riverside = fixture.organisation("Riverside Practice");
    amira = fixture.hire(riverside, "Amira", "Osei", Role.COORDINATOR);
    cara = fixture.hire(riverside, "Cara", "Lindqvist", Role.COORDINATOR);
    var hilltop = fixture.organisation("Hilltop Community Trust");
    ben = fixture.hire(hilltop, "Ben", "Okoro", Role.COORDINATOR);
    patient = fixture.patientOf(amira);
  }

  @Test
  void aTransferIsRefusedAndThenAccepted() {
    fixture.enrol(amira, patient, "community-support");
    signIn(amira);
    open("/patients/" + patient + "/enrolments");
    look("programmes");
    offerTo(cara, "Prefers to be called in the morning. The daughter, Ruth, helps with letters.");
    assertThat(page.locator(".notice")).containsText("Cara Lindqvist is asked");
    look("offered");

    signOutAndIn(cara);
    assertThat(navigation()).containsText("1");
    open("/today");
    assertThat(page.locator(".work-row")).containsText("Answer Amira Osei");
    look("today-of-the-receiver");
    navigation().click();
    look("inbox");
    page.locator(".offer-no > summary").click();
    page.getByLabel("Why").selectOption("CASELOAD_FULL");
    page.locator(".offer textarea").fill("I can from January on");
    look("inbox-declining");
    press("Decline and tell Amira Osei");
    assertThat(page.locator(".notice")).containsText("Amira Osei has it on Today");
    assertThat(page.getByText("Nothing waits for you")).isVisible();

    signOutAndIn(amira);
    open("/today");
    var back = row("Decide again who takes Community support");
    assertThat(back)
        .containsText("Cara Lindqvist declined: My caseload is full (I can from January on)");
    look("today-after-a-no");

    open("/patients/" + patient + "/enrolments");
    offerTo(cara, "It can wait until January, but you know her street.");
    signOutAndIn(cara);
    open("/offers");
    click(AriaRole.BUTTON, "Accept.*Take over Community support, ROWNTREE, Ada");
    assertThat(page.locator(".notice")).containsText("Cara Lindqvist takes over");
    open("/patients/" + patient);
    assertThat(page.locator(".banner-lead")).containsText("Cara Lindqvist, Riverside Practice");
    look("patient-of-the-receiver");
    open("/today");
    assertThat(row("First call: what would help most")).isVisible();
    open("/patients/" + patient + "/lead");
    look("history-of-the-lead");
  }

  @Test
  void twoOrganisationsAddTheSamePersonAndAgreeWhoLeads() {
    fixture.enrol(amira, patient, "community-support");
    fixture.alsoRegisteredWith(ben, patient);
    signIn(ben);
    open("/patients/" + patient + "/enrolments/new");
    var already = page.locator("section[aria-label='Someone coordinates already']");
    assertThat(already).containsText("Amira Osei, Riverside Practice");
    assertThat(already).containsText("Community support since");
    look("someone-coordinates-already");
    fixture.enrol(ben, patient, "mental-health");

    open("/patients/" + patient);
    assertThat(page.locator(".banner-lead")).containsText("Amira Osei, Riverside Practice");
    look("second-organisation");
    page.locator(".banner-lead a").click();
    page.getByLabel("Who is to lead").selectOption(ben.staff().toString());
    page.locator("#note").fill("She comes to us twice a week now.");
    look("proposing");
    press("Propose");
    assertThat(page.locator(".notice")).containsText("Amira Osei is asked");

    signOutAndIn(amira);
    open("/offers");
    assertThat(page.locator(".offer")).containsText("Ben Okoro asks to lead");
    look("asked");
    page.locator(".offer h3 a").click();
    look("one-offer");
    click(AriaRole.BUTTON, "Agree.*Ben Okoro asks to lead");
    assertThat(page.locator(".notice")).containsText("Ben Okoro takes over the lead now");
    open("/patients/" + patient);
    assertThat(page.locator(".banner-lead")).containsText("Ben Okoro, Hilltop Community Trust");
    assertThat(page.locator("section[aria-label='Who leads']")).containsText("Amira Osei");
    look("agreed");
  }

  @Test
  void whatIsLackingIsSaidAndADisclosureIsDecided() {
    fixture.enrol(amira, patient, "community-support");
    signIn(amira);
    open("/patients/" + patient + "/enrolments");
    click(AriaRole.LINK, "Offer to hand over.*Community support");
    press("Offer to hand over");
    assertThat(page.locator(".error-summary")).containsText("Choose a person");
    page.getByLabel("Who is to take over").selectOption(ben.staff().toString());
    press("Offer to hand over");
    assertThat(page.locator(".error-summary")).containsText("cannot see this person yet");
    look("disclosure");
    page.locator("#disclosed").check();
    press("Offer to hand over");
    assertThat(page.locator(".offer")).containsText("can see this person’s record until");
    look("disclosed");
    click(AriaRole.BUTTON, "Take it back.*offered to Ben Okoro");
    assertThat(page.locator(".notice")).containsText("Everything stays as it was");
  }

  private void offerTo(Viewer receiver, String note) {
    click(AriaRole.LINK, "Offer to hand over.*Community support");
    page.getByLabel("Who is to take over").selectOption(receiver.staff().toString());
    page.locator("#note").fill(note);
    look("offering");
    press("Offer to hand over");
  }

  private void click(AriaRole role, String name) {
    var named = new Page.GetByRoleOptions().setName(Pattern.compile(name));
    page.getByRole(role, named).click();
  }

  private Locator row(String title) {
    return page.locator(".work-row").filter(new Locator.FilterOptions().setHasText(title));
  }

  private Locator navigation() {
    return page.locator(".sidebar a")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Offers")));
  }

  private void signOutAndIn(Viewer viewer) {
    page.context().clearCookies();
    signIn(viewer);
  }
}
