package org.carewright.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class ExpiredSessionPageTest {

  @Autowired People people;
  @Autowired Web web;

  @Test
  void aPageAskedForAfterTheSessionEndedIsShownAfterSigningIn() {
    var username = people.account(people.coordinator().staff());
    var visit = web.anonymous();
    assertThat(visit.get("/account?x=1").location()).isEqualTo("/sign-in");
    assertThat(visit.signIn(username, People.PASSWORD).location()).isEqualTo("/account?x=1");
  }

  @Test
  void aFormSentAfterTheSessionEndedLeadsBackToItsPage() {
    var username = people.account(people.coordinator().staff());
    var visit = web.signIn(username);
    visit.get("/account");
    visit.forgetCookies();

    var answer =
        visit.post(
            "/account/password",
            Map.of("current", "a", "password", "b"),
            Map.of("Referer", web.address() + "/account?tab=1"));

    assertThat(answer.location()).isEqualTo("/sign-in?expired");
    assertThat(visit.follow(answer).body()).contains("You were away for a while");
    assertThat(visit.signIn(username, People.PASSWORD).location()).isEqualTo("/account?tab=1");
  }

  @Test
  void aPartOfAPageAskedForAfterTheSessionEndedLeadsBackToTheWholePage() {
    var username = people.account(people.coordinator().staff());
    var visit = web.anonymous();
    var answer =
        visit.send(
            visit
                .request("/account?part=1")
                .header("HX-Request", "true")
                .header("HX-Current-URL", web.address() + "/account?whole=1")
                .GET());

    assertThat(answer.header("HX-Redirect")).startsWith("/sign-in");
    assertThat(visit.signIn(username, People.PASSWORD).location()).isEqualTo("/account?whole=1");
  }

  @Test
  void nobodyIsLedToAnotherServer() {
    var username = people.account(people.coordinator().staff());
    for (var elsewhere :
        new String[] {
          "https://evil.example//evil.example/x", "//evil.example", "javascript:alert(1)"
        }) {
      var visit = web.anonymous();
      visit.get("/sign-in");
      visit.forgetCookies();
      visit.post("/account/password", Map.of(), Map.of("Referer", elsewhere));
      var location = visit.signIn(username, People.PASSWORD).header("Location");
      assertThat(location).as(elsewhere).doesNotContain("evil").endsWith(web.address() + "/");
    }
  }
}
