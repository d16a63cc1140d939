package org.carewright.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carewright.access.Viewer;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class SavedViewPagesTest {

  @Autowired People people;
  @Autowired Web web;
  @Autowired SavedViews views;

  private Viewer amira;

  @BeforeEach
  void takeOnAmira() {
    amira = people.coordinator();
  }

  @Test
  void keepingAViewLeadsBackToIt() {
    var answer =
        web.signIn(amira)
            .post(
                "/views",
                Map.of("page", "/caseload", "name", "High risk", "query", "risk=HIGH&page=2"));

    assertThat(answer.location()).isEqualTo("/caseload?risk=HIGH");
    assertThat(views.list(amira, "/caseload")).hasSize(1);
  }

  @Test
  void withoutANameTheFormComesBack() {
    var answer =
        web.signIn(amira).post("/views", Map.of("page", "/caseload", "query", "risk=HIGH"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Enter a name for this view", "value=\"risk=HIGH\"");
  }

  @Test
  void aListElsewhereIsNotHere() {
    var answer = web.signIn(amira).post("/views", Map.of("page", "//evil.example", "name", "Out"));

    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void onlyItsOwnerRemovesAView() {
    var kept = ((Saving.Saved) views.save(amira, "/caseload", "High", "risk=HIGH")).view();
    var removal = "/views/" + kept.id() + "/removal";
    var colleague = people.viewer(amira.organisation(), amira.role());

    assertThat(web.signIn(colleague).post(removal, Map.of()).status()).isEqualTo(404);
    var visit = web.signIn(amira);
    assertThat(visit.post(removal, Map.of()).location()).isEqualTo("/caseload?risk=HIGH");
    assertThat(visit.post(removal, Map.of()).status()).isEqualTo(404);
  }
}
