package org.carewright.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carewright.access.Viewer;
import org.carewright.platform.Problem;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarewrightTest
class SavedViewsTest {

  private static final String LIST = "/caseload";

  @Autowired People people;
  @Autowired SavedViews views;

  private Viewer amira;

  @BeforeEach
  void takeOnAmira() {
    amira = people.coordinator();
  }

  @Test
  void aViewIsKeptWithoutItsPageAndShownAsCurrent() {
    var kept = save("High risk", "risk=HIGH&page=2&q=");

    assertThat(kept.href()).isEqualTo("/caseload?risk=HIGH");
    assertThat(views.bar(amira, LIST, ListQuery.of("risk=HIGH&page=4")).current()).isEqualTo(kept);
    assertThat(views.bar(amira, LIST, ListQuery.of("risk=LOW")).savable()).isTrue();
  }

  @Test
  void theSameNameReplacesTheView() {
    save("Mine", "risk=HIGH");
    save("mine", "risk=LOW");

    assertThat(views.list(amira, LIST)).extracting(SavedView::query).containsExactly("risk=LOW");
  }

  @Test
  void viewsAreEachPersonsOwn() {
    var kept = save("High risk", "risk=HIGH");
    var colleague = people.viewer(amira.organisation(), amira.role());

    assertThat(views.list(colleague, LIST)).isEmpty();
    assertThatThrownBy(() -> views.remove(colleague, kept.id())).isInstanceOf(Problem.class);
    assertThat(views.list(amira, LIST)).containsExactly(kept);
  }

  @Test
  void aViewNeedsANameAListAndAnEnd() {
    assertThat(views.save(amira, LIST, " ", "risk=HIGH")).isInstanceOf(Saving.Refused.class);
    assertThat(views.save(amira, LIST, "x".repeat(61), "")).isInstanceOf(Saving.Refused.class);
    assertThat(views.save(amira, "//evil.example", "Out", "")).isInstanceOf(Saving.Refused.class);
    assertThat(views.save(amira, LIST, "Long", "q=" + "x".repeat(2000)))
        .isInstanceOf(Saving.Refused.class);
  }

  @Test
  void thereIsRoomForTwenty() {
    for (int n = 0; n < SavedViews.MOST; n++) {
      save("View " + n, "n=" + n);
    }
    assertThat(views.save(amira, LIST, "One more", "n=99")).isInstanceOf(Saving.Refused.class);
    assertThat(save("View 7", "n=77").query()).isEqualTo("n=77");
  }

  @Test
  void theViewLastUsedComesBackUntilAllIsAskedFor() {
    assertThat(views.restore(amira, LIST, null)).isEmpty();
    assertThat(views.restore(amira, LIST, "risk=HIGH&q=boy&page=2")).isEmpty();
    assertThat(views.restore(amira, LIST, null)).contains("/caseload?risk=HIGH");
    assertThat(views.restore(amira, "/today", null)).isEmpty();

    assertThat(views.restore(amira, LIST, SavedViews.ALL)).isEmpty();
    assertThat(views.restore(amira, LIST, null)).isEmpty();
  }

  private SavedView save(String name, String query) {
    return ((Saving.Saved) views.save(amira, LIST, name, query)).view();
  }
}
