package org.carewright.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.testing.Answer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Visit;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class DraftsPageTest {

  @Autowired People people;
  @Autowired Web web;

  private Visit visit;

  @BeforeEach
  void signIn() {
    visit = web.signIn(people.coordinator());
    visit.get("/account");
  }

  @Test
  void aSavedDraftIsOfferedBack() {
    assertThat(save("{\"key\":\"/x\",\"fields\":{\"note\":[\"A <b> & more\"]}}").status())
        .isEqualTo(204);

    var bar = visit.get("/drafts?key=/x");

    assertThat(bar.status()).isEqualTo(200);
    assertThat(bar.header("Cache-Control")).isEqualTo("no-store");
    assertThat(bar.body()).contains("You left this unfinished at").doesNotContain("<b>");
  }

  @Test
  void withoutADraftThereIsNothingToOffer() {
    assertThat(visit.get("/drafts?key=/nothing").status()).isEqualTo(204);
  }

  @Test
  void aDraftOfAPatientNobodyKnowsIsRefused() {
    var key = "/patients/018f0000-0000-7000-8000-000000000000/contacts/new";
    assertThat(save("{\"key\":\"" + key + "\",\"fields\":{}}").status()).isEqualTo(404);
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(save("{}").status()).isEqualTo(422);
    assertThat(save("nonsense").status()).isBetween(400, 499);
  }

  @Test
  void aFormSentAfterTheSessionEndedIsOfferedToWhoTypedIt() {
    var viewer = people.coordinator();
    var late = sentLate(viewer, viewer.staff().toString());
    assertThat(late.get("/drafts?key=/x").body()).contains("After the long lunch");
  }

  @Test
  void andToNobodyElse() {
    var late = sentLate(people.coordinator(), people.coordinator().staff().toString());
    assertThat(late.get("/drafts?key=/x").status()).isEqualTo(204);
  }

  /** Signed in again in another tab, and then the old form is sent. */
  @Test
  void aFormOlderThanTheSessionIsOfferedToo() {
    var viewer = people.coordinator();
    var old = web.signIn(viewer);
    old.get("/account");
    var answer =
        old.send(
            old.request("/account/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "_csrf=before&_draft=/x&note=Typed+before&_draft_by=" + viewer.staff())));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(old.get("/drafts?key=/x").body()).contains("Typed before");
  }

  private Visit sentLate(Viewer signsInAgain, String typedBy) {
    var username = people.account(signsInAgain.staff());
    var late = web.signIn(username);
    late.get("/account");
    late.forgetCookies();
    var answer =
        late.post(
            "/account/password",
            Map.of("_draft", "/x", "_draft_by", typedBy, "note", "After the long lunch"));
    assertThat(answer.location()).isEqualTo("/sign-in?expired");
    late.get("/sign-in");
    late.signIn(username, People.PASSWORD);
    return late;
  }

  private Answer save(String json) {
    return visit.send(
        visit
            .request("/drafts")
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", visit.token())
            .POST(BodyPublishers.ofString(json)));
  }
}
