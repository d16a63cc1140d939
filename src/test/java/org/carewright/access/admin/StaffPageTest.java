package org.carewright.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.carewright.access.CurrentViewer;
import org.carewright.access.Role;
import org.carewright.access.StaffId;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class StaffPageTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired CurrentViewer viewers;

  private Viewer administrator;

  @BeforeEach
  void takeOnAnAdministrator() {
    administrator = people.viewer(people.organisation(), Role.ADMINISTRATOR);
  }

  @Test
  void anAdministratorAddsStaffWhoCanThenSignIn() {
    var visit = web.signIn(administrator);
    var added = visit.post("/admin/staff", form("Nora", "Quist", "Nurse"));
    assertThat(added.status()).isEqualTo(302);

    var account =
        visit.post(
            added.location() + "/account",
            Map.of("username", "nora" + administrator.staff().value()));
    var shown = visit.follow(account).body();
    var password = Pattern.compile("with the password ([a-z0-9-]+)\\.").matcher(shown);
    assertThat(password.find()).isTrue();

    var nora = web.anonymous();
    var signedIn = nora.signIn("nora" + administrator.staff().value(), password.group(1));
    assertThat(signedIn.location()).isEqualTo("/");
  }

  @Test
  void aSafetyOfficerIsMadeHereAndBeginsOnTheSafetyPage() {
    var visit = web.signIn(administrator);
    var form = with(form("Olive", "Grant", "Safety officer"), "role", "SAFETY_OFFICER");
    var page = visit.post("/admin/staff", form).location();
    assertThat(visit.get(page).body()).contains("Safety officer");
    var officer = StaffId.of(page.substring(page.lastIndexOf('/') + 1));
    assertThat(web.signIn(viewers.load(officer).orElseThrow()).get("/").location())
        .isEqualTo("/safety");
  }

  @Test
  void aFormWithMistakesComesBackWithEachNamedAndNothingLost() {
    var answer = web.signIn(administrator).post("/admin/staff", form("Nora", "", "Nurse"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Enter the last name", "value=\"Nora\"", "href=\"#familyName\"");
  }

  @Test
  void savingOverSomeoneElsesChangeIsToldAndKeepsTheText() {
    var visit = web.signIn(administrator);
    var page = visit.post("/admin/staff", form("Nora", "Quist", "Nurse")).location();
    assertThat(visit.post(page, with(form("Nora", "Quist", "Matron"), "version", "1")).status())
        .isEqualTo(302);

    var stale = visit.post(page, with(form("Nora", "Quist", "Ward sister"), "version", "1"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("It now says Nora Quist, Matron", "value=\"Ward sister\"");
  }

  @Test
  void whoHasLeftCannotGoOn() {
    var coordinator = people.viewer(administrator.organisation(), Role.COORDINATOR);
    var theirs = web.signIn(coordinator);
    var left =
        web.signIn(administrator).post("/departures/" + coordinator.staff(), Map.of("when", "now"));
    assertThat(left.status()).isEqualTo(302);
    assertThat(theirs.get("/account").status()).isNotEqualTo(200);
  }

  @Test
  void toOthersThePagesDoNotExist() {
    var coordinator = people.viewer(administrator.organisation(), Role.COORDINATOR);
    assertThat(web.signIn(coordinator).get("/admin").status()).isEqualTo(404);
    var elsewhere = people.viewer(people.organisation(), Role.ADMINISTRATOR);
    assertThat(web.signIn(elsewhere).get("/admin/staff/" + coordinator.staff()).status())
        .isEqualTo(404);
  }

  private static Map<String, ?> form(String given, String family, String title) {
    return Map.of(
        "givenName",
        given,
        "familyName",
        family,
        "jobTitle",
        title,
        "role",
        "PROFESSIONAL",
        "teams",
        List.of());
  }

  private static Map<String, ?> with(Map<String, ?> form, String field, String value) {
    var more = new HashMap<String, Object>(form);
    more.put(field, value);
    return more;
  }
}
