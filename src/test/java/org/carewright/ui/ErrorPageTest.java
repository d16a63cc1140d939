package org.carewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class ErrorPageTest {

  @Autowired People people;
  @Autowired Web web;

  @Test
  void everyAnswerHasTheStrictHeadersOnce() {
    var visit = web.signIn(people.coordinator());
    for (var answer :
        List.of(
            visit.get("/sign-in"),
            visit.get("/account"),
            visit.get(Assets.css()),
            visit.get("/assets/none"),
            visit.get("/nowhere"),
            visit.get("/a%2e%2e//b;x=1"),
            visit.get("/health"),
            web.anonymous().get("/account"))) {
      for (var header :
          List.of(
              "Content-Security-Policy",
              "X-Content-Type-Options",
              "X-Frame-Options",
              "Referrer-Policy",
              "Permissions-Policy",
              "Cache-Control")) {
        assertThat(answer.response().headers().allValues(header))
            .as("%s of %s", header, answer.path())
            .hasSize(1);
      }
      assertThat(answer.header("Server")).isEmpty();
    }
  }

  @Test
  void anUnknownAddressIsAPageThatSaysSo() {
    var answer = web.signIn(people.coordinator()).get("/nowhere");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("Page not found", "</html>");
  }

  @Test
  void aWrongMethodIsSaidWithoutDetails() {
    var visit = web.signIn(people.coordinator());
    isPage(visit.post("/account", Map.of()), 405);
    isPage(
        visit.send(
            visit
                .request("/account")
                .header("X-CSRF-TOKEN", visit.token())
                .method("DELETE", BodyPublishers.noBody())),
        405);
  }

  @Test
  void addressesThatAreNoneAreRefusedAsAPage() {
    var visit = web.signIn(people.coordinator());
    isPage(visit.get("/a%2f..%2fb"), 400);
    isPage(visit.get("/account;x=1"), 400);
    isPage(visit.get("/error"), 404);
  }

  private static void isPage(Answer answer, int status) {
    assertThat(answer.status()).as(answer.path()).isEqualTo(status);
    assertThat(answer.body())
        .contains("<h1>", "</html>")
        .doesNotContain("Exception", "org.carewright", "apache", "Tomcat");
  }

  @Test
  void whatIsNoTextIsRefusedAsSuch() {
    var visit = web.signIn(people.coordinator());
    for (var address : List.of("/patients?q=%00", "/patients?q=%ff", "/caseload?q=a%00b")) {
      var answer = visit.get(address);
      assertThat(answer.status()).as(address).isEqualTo(400);
      assertThat(answer.body()).as(address).contains("<h1");
    }
  }
}
