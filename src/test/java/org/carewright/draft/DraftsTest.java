package org.carewright.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carewright.access.Relationships;
import org.carewright.access.Relationships.Basis;
import org.carewright.access.Viewer;
import org.carewright.platform.PatientId;
import org.carewright.testing.CarewrightTest;
import org.carewright.testing.People;
import org.carewright.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CarewrightTest
class DraftsTest {

  private static final String KEY = "/somewhere/new";

  @Autowired Drafts drafts;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired Relationships relationships;
  @Autowired TransactionTemplate transaction;

  private Viewer viewer;

  @BeforeEach
  void someone() {
    viewer = people.coordinator();
  }

  @Test
  void theLastWordsAreKept() {
    save("Sleeps badly");
    save("Sleeps badly since the fall, Zoë says");

    assertThat(drafts.find(viewer, KEY).orElseThrow().fields())
        .isEqualTo(Map.of("note", List.of("Sleeps badly since the fall, Zoë says")));
  }

  @Test
  void nobodyElseSeesADraft() {
    save("Mine");

    assertThat(drafts.find(people.coordinator(), KEY)).isEmpty();
  }

  @Test
  void aDiscardedDraftIsGone() {
    save("Mine");
    drafts.discard(viewer, KEY);

    assertThat(drafts.find(viewer, KEY)).isEmpty();
  }

  @Test
  void aDraftExpires() {
    save("Old");
    clock.forward(Drafts.KEPT);

    assertThat(drafts.find(viewer, KEY)).isEmpty();
  }

  @Test
  void aHugeDraftIsRefusedAndTheOneBeforeStays() {
    save("Short");

    assertThat(save("x".repeat(Drafts.LARGEST))).isInstanceOf(Saving.TooLarge.class);
    assertThat(drafts.find(viewer, KEY).orElseThrow().fields()).containsValue(List.of("Short"));
  }

  @Test
  void theOldestGoesWhenThereAreTooMany() {
    for (int i = 0; i <= Drafts.MOST; i++) {
      drafts.save(viewer, "/form/" + i, Map.of("a", List.of("b")));
      clock.forward(Duration.ofSeconds(1));
    }

    assertThat(drafts.find(viewer, "/form/0")).isEmpty();
    assertThat(drafts.find(viewer, "/form/1")).isPresent();
  }

  @Test
  void passwordsAndTokensAreNeverKept() {
    drafts.save(
        viewer,
        KEY,
        Map.of("_csrf", List.of("t"), "newPassword", List.of("p"), "name", List.of("Ann")));

    assertThat(drafts.find(viewer, KEY).orElseThrow().fields()).containsOnlyKeys("name");
  }

  @Test
  void aDraftAboutAPatientIsOnlyForThoseWhoMaySeeThem() {
    var patient = new PatientId(UUID.randomUUID());
    var key = "/patients/" + patient + "/contacts/new";
    assertThat(drafts.save(viewer, key, Map.of())).isInstanceOf(Saving.NotAllowed.class);

    transaction.executeWithoutResult(
        tx -> relationships.open(patient, viewer.organisation(), Basis.REGISTERED));
    assertThat(drafts.save(viewer, key, Map.of())).isInstanceOf(Saving.Saved.class);

    transaction.executeWithoutResult(
        tx -> relationships.end(patient, viewer.organisation(), Basis.REGISTERED));
    assertThat(drafts.find(viewer, key)).isEmpty();
  }

  private Saving save(String note) {
    return drafts.save(viewer, KEY, Map.of("note", List.of(note)));
  }
}
