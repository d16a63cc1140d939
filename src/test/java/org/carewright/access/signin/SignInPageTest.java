package org.carewright.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.carewright.access.Role;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class SignInPageTest {

  @Autowired People people;
  @Autowired Web web;

  @Test
  void theRightPasswordLeadsToTheDaysWork() {
    assertThat(firstPage(people.coordinator())).isEqualTo("/today");
  }

  @Test
  void anAdministratorBeginsWithWhatTheyLookAfter() {
    assertThat(firstPage(people.viewer(people.organisation(), Role.ADMINISTRATOR)))
        .isEqualTo("/admin");
  }

  private @Nullable String firstPage(Viewer viewer) {
    var visit = web.anonymous();
    var answer = visit.signIn(people.account(viewer.staff()), People.PASSWORD);
    assertThat(answer.status()).isEqualTo(302);
    return visit.follow(answer).location();
  }

  @Test
  void aWrongPasswordLeadsBack() {
    var answer =
        web.anonymous().signIn(people.account(people.coordinator().staff()), "not this one");
    assertThat(answer.location()).isEqualTo("/sign-in?wrong");
  }

  @Test
  void whoIsNotSignedInIsSentToSignIn() {
    var answer = web.anonymous().get("/patients");
    assertThat(answer.location()).isEqualTo("/sign-in");
  }

  @Test
  void aPostWithoutATokenIsNotTaken() {
    var visit = web.anonymous();
    var answer =
        visit.send(
            visit
                .request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("username=a&password=b")));
    assertThat(answer.location()).isEqualTo("/sign-in?expired");
  }
}
