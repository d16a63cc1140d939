package org.carewright.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carewright.access.StaffId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class AccountPageTest {

  private static final String NEW = "three blind mice run";

  @Autowired People people;
  @Autowired Web web;
  @Autowired JdbcClient jdbc;

  private StaffId staff = new StaffId(new java.util.UUID(0, 0));
  private String username = "";

  @BeforeEach
  void anAccount() {
    staff = people.coordinator().staff();
    username = people.account(staff);
  }

  @Test
  void aNewPasswordReplacesTheOldAndEndsTheOtherSessions() {
    var here = web.signIn(username);
    var elsewhere = web.signIn(username);
    assertThat(here.get("/account").body()).contains("Another browser", "This browser");

    var answer =
        here.post("/account/password", Map.of("current", People.PASSWORD, "password", NEW));

    assertThat(answer.location()).isEqualTo("/account");
    assertThat(here.follow(answer).body()).contains("Your password is changed");
    assertThat(elsewhere.get("/account").location()).isEqualTo("/sign-in?expired");
    assertThat(signIn(People.PASSWORD)).isEqualTo("/sign-in?wrong");
    assertThat(signIn(NEW)).isEqualTo("/");
  }

  @Test
  void theCurrentPasswordIsAskedAndAWeakOneRefused() {
    var visit = web.signIn(username);
    var answer = visit.post("/account/password", Map.of("current", "x", "password", "short"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("That is not your current password", "Choose a password of 12 characters");
    assertThat(signIn(People.PASSWORD)).isEqualTo("/");
  }

  @Test
  void oneCanSignOutEverywhereElse() {
    var here = web.signIn(username);
    var elsewhere = web.signIn(username);
    here.post("/account/other-sessions/end", Map.of());
    assertThat(elsewhere.get("/account").location()).isEqualTo("/sign-in?expired");
    assertThat(here.get("/account").status()).isEqualTo(200);
  }

  @Test
  void whoHasLeftIsOutWithTheNextRequest() {
    var visit = web.signIn(username);
    jdbc.sql("update staff set active = false where id = :id").param("id", staff.value()).update();
    assertThat(visit.get("/account").location()).isEqualTo("/sign-in?ended");
    assertThat(signIn(People.PASSWORD)).isEqualTo("/sign-in?wrong");
  }

  @Test
  void signingInGivesANewSessionSoThatOneSetBeforehandIsWorthless() {
    var visit = web.anonymous();
    visit.get("/account");
    var before = cookie(visit);
    visit.signIn(username, People.PASSWORD);
    assertThat(cookie(visit)).isNotEqualTo(before);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var visit = web.signIn(username);
    var cookie = cookie(visit);
    assertThat(visit.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?signed-out");
    var thief = web.anonymous();
    var answer = thief.send(thief.request("/account").header("Cookie", "carewright=" + cookie));
    assertThat(answer.location()).isEqualTo("/sign-in?expired");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndKeptToHttpsWhereItIsUsed() {
    var visit = web.anonymous();
    assertThat(visit.get("/account").header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
    var behindProxy = web.anonymous();
    var answer =
        behindProxy.send(behindProxy.request("/account").header("X-Forwarded-Proto", "https"));
    assertThat(answer.header("Set-Cookie")).contains("Secure");
    assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
  }

  private String signIn(String password) {
    return web.anonymous().signIn(username, password).location();
  }

  private static String cookie(Visit visit) {
    return visit.cookies().stream()
        .filter(cookie -> cookie.getName().equals("carewright"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
