package org.carewright.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.carewright.access.AccessTokens;
import org.carewright.access.Scopes.Permission;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarewrightTest
class TokenPagesTest {

  private static final Pattern TOKEN = Pattern.compile("carewright_[\\w-]{43}");

  @Autowired People people;
  @Autowired Web web;
  @Autowired AccessTokens tokens;
  @Autowired JdbcClient jdbc;

  private Viewer coordinator;
  private Visit visit;

  @BeforeEach
  void signIn() {
    coordinator = people.coordinator();
    visit = web.signIn(coordinator);
  }

  @Test
  void aTokenIsShownOnceAndKeptOnlyAsAHash() {
    var made = make("Nightly report", "system/Patient.rs");

    assertThat(made.status()).isEqualTo(200);
    var shown = TOKEN.matcher(made.body());
    assertThat(shown.find()).isTrue();
    assertThat(visit.get("/account/tokens").body())
        .contains("Nightly report", "system/Patient.rs", "Never")
        .doesNotContain(shown.group());
    var kept =
        jdbc.sql("select t::text from access_token t where staff_id = :staff")
            .param("staff", coordinator.staff().value())
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(shown.group().substring(11));
  }

  @Test
  void aTokenStandsForItsOwnerWithinItsScopes() {
    var shown = TOKEN.matcher(make("Report", "system/Patient.rs").body());
    assertThat(shown.find()).isTrue();

    var bearer = tokens.find(shown.group()).orElseThrow();
    assertThat(bearer.viewer().staff()).isEqualTo(coordinator.staff());
    assertThat(bearer.scopes().allow("Patient", Permission.SEARCH)).isTrue();
    assertThat(bearer.scopes().allow("Patient", Permission.UPDATE)).isFalse();
    assertThat(tokens.find(shown.group() + "x")).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidFieldByField() {
    var answer = make("", "everything");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Say what the token is for", "Write scopes such as");
    assertThat(tokens.list(coordinator.staff())).isEmpty();
  }

  @Test
  void onlyItsOwnerRevokesIt() {
    make("Report", "system/*.rs");
    var id = tokens.list(coordinator.staff()).getFirst().id();

    web.signIn(people.coordinator()).post("/account/tokens/" + id + "/revocation", Map.of());
    assertThat(tokens.list(coordinator.staff())).hasSize(1);

    var answer = visit.post("/account/tokens/" + id + "/revocation", Map.of());
    assertThat(visit.follow(answer).body()).contains("The token is revoked", "You have no tokens");
  }

  private org.carewright.testing.Answer make(String name, String scopes) {
    return visit.post("/account/tokens", Map.of("name", name, "scopes", scopes, "days", "30"));
  }
}
